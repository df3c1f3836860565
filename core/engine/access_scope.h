// SPDX-License-Identifier: GPL-3.0-or-later
// What an access key is not for, in words for the client (DESIGN.md §3 `access`): requests, `explain` and rehearsals
// ask the same. Pure; nothing is allocated for what is allowed.
#pragma once

#include "engine/access_index.h"
#include "routing/graph.h"

#include <optional>
#include <string>
#include <string_view>

namespace tollgate::engine {

// `model` "": a raw call that names none that is known.
std::optional<std::string> modelDenied(const AccessEntry& access, std::string_view model);

// `route`: the one the request would go by; null: none.
std::optional<std::string> routeDenied(const AccessEntry& access, const routing::Graph* route);

std::optional<std::string> endpointDenied(const AccessEntry& access, Endpoint endpoint);

} // namespace tollgate::engine
