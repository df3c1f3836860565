// SPDX-License-Identifier: GPL-3.0-or-later
// What the live state of a target says about its place in a pool. Pure; any thread.
#pragma once

#include "resilience/target_state.h"
#include "routing/graph.h"
#include "routing/world.h"

namespace tollgate::engine {

// Without what only the request knows: cost, and whether its prompt is in the target's cache. `now`: steady.
routing::Standing standingFrom(const resilience::TargetState::Reading& reading, const routing::Pool& pool, Micros now);

} // namespace tollgate::engine
