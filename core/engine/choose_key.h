// SPDX-License-Identifier: GPL-3.0-or-later
// Which key of a provider a call is made with (DESIGN.md §4): of those that can be used now, by lot and weight. What
// every key has met is kept in resilience::TargetStates. Engine thread.
#pragma once

#include "engine/snapshot.h"
#include "resilience/states.h"
#include "routing/world.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::engine {

struct KeyChoice {
    routing::Unable unable = routing::Unable::None; // why there is none
    std::vector<std::string> arguments;             // of the sentence that says why
    const UpstreamKey* key = nullptr;               // null also where the provider needs none
    std::shared_ptr<resilience::TargetState> state; // set when there is a choice
    Micros wait = 0;                                // when all that keeps it is a cool-down: until when; steady
};

// `tried`: keys this request has met a refusal with. `chance` in [0, 1) draws among several.
KeyChoice chooseKey(const Snapshot& snapshot, const Upstream& upstream, std::string_view model,
                    std::span<const UpstreamKey* const> tried, double chance, Micros now);

} // namespace tollgate::engine
