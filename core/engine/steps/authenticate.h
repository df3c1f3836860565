// SPDX-License-Identifier: GPL-3.0-or-later
// Step 2: whose request is this? (DESIGN.md §5 "Access keys"; protocols.md §0.11)
#pragma once

#include "engine/refusal.h"

#include <optional>

namespace tollgate::engine {

struct Exchange;

// Finds the access key in Authorization, x-api-key, api-key, x-goog-api-key or ?key=; of several, any good one wins.
// On success the exchange knows its entry, key and team.
std::optional<Refusal> authenticate(Exchange& exchange);

} // namespace tollgate::engine
