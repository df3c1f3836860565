// SPDX-License-Identifier: GPL-3.0-or-later
// What state a provider is in: first by what the engine has met (its keys, its breakers), then by the figures of the
// last hour. The state always comes with its reason. Pure; UI thread.
#pragma once

#include "bridge/provider_status.h"
#include "bridge/sentence.h"
#include "engine/key_ring.h"
#include "engine/provider_state.h"
#include "resilience/moment.h"

#include <span>

namespace tollgate::bridge {

struct Health {
    ProviderState state = ProviderState::NoTraffic;
    Sentence reason;
    Micros since = 0; // UTC; 0: not known by the engine
};

// What a key is like: by the configuration and the keychain, and by what the engine has met with it. `upstream` may be
// null: nothing was met yet. `refused`: an earlier run of the program ended with the provider refusing its key.
std::vector<ProviderKeyStatus> keyStatuses(const config::Provider& provider, const engine::KeyRing& ring,
                                           const engine::Upstream* upstream, bool refused, resilience::Moment now);

// The targets that were called, or whose breaker is not closed, of `targets` (TargetStates::targets()).
std::vector<BreakerStatus> breakerStatuses(const std::string& provider,
                                           std::span<const resilience::TargetStates::Target> targets,
                                           resilience::Moment now);

// What the journal and the engine know of a provider.
struct Evidence {
    const record::ProviderFigures* figures = nullptr; // null: nothing known yet
    engine::ProviderStanding standing;
    bool refused = false; // the last call was answered 401 or 403, and nobody has done something about it since
};

Health healthOf(const config::Provider& provider, const std::vector<ProviderKeyStatus>& keys, bool keyRequired,
                const Evidence& evidence, resilience::Moment now);

} // namespace tollgate::bridge
