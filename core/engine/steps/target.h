// SPDX-License-Identifier: GPL-3.0-or-later
// Part of step 5: how a provider is spoken to for this call.
#pragma once

#include "dialects/endpoint_table.h"
#include "engine/exchange.h"

#include <optional>
#include <string_view>

namespace tollgate::engine {

// As the client speaks if the provider can, else translated. Nothing when there is no way to put this call to it.
std::optional<Target> targetAt(const dialects::EndpointMatch& match, const Upstream& upstream, std::string_view model);

} // namespace tollgate::engine
