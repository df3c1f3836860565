// SPDX-License-Identifier: GPL-3.0-or-later
// How a provider is by what the engine has met: its keys, the breakers of its targets. What an hour's figures say
// besides is the bridge's to add. Any thread.
#pragma once

#include "engine/snapshot.h"
#include "record/provider_state.h"
#include "resilience/reason.h"

#include <span>
#include <string>
#include <string_view>

namespace tollgate::engine {

struct ProviderStanding {
    record::ProviderState state = record::ProviderState::NoTraffic;
    std::string reason; // English; "" where the state says it all
    Micros since = 0;   // steady; 0: not known
    // The same as `reason`, for whoever has words of another language; nothing where a key is missing.
    std::optional<resilience::Reason> why;
    std::string model; // that `why` is about; "": a key
};

// NoTraffic for a provider that is not configured. `now`: steady.
ProviderStanding providerState(const Snapshot& snapshot, std::string_view provider, Micros now);
// The same for whoever asks about several: `targets` is TargetStates::targets(), taken once.
ProviderStanding providerState(const Snapshot& snapshot, std::string_view provider,
                               std::span<const resilience::TargetStates::Target> targets, Micros now);

} // namespace tollgate::engine
