// SPDX-License-Identifier: GPL-3.0-or-later
// What state a provider is in, from its configuration, its keys and its last hour: the state always comes with its
// reason. Pure; UI thread.
#pragma once

#include "bridge/provider_status.h"
#include "engine/key_ring.h"

#include <QString>

namespace tollgate::bridge {

struct Health {
    ProviderState state = ProviderState::NoTraffic;
    QString reason;
};

// `figures` may be null: nothing known yet. `refused`: the last call was answered 401 or 403, and no key was stored
// since.
Health healthOf(const config::Provider& provider, const std::vector<ProviderKeyStatus>& keys, bool keyRequired,
                const record::ProviderFigures* figures, bool refused);

// The engine takes the first key that is usable, so that is the one that was refused.
std::vector<ProviderKeyStatus> keyStatuses(const config::Provider& provider, const engine::KeyRing& ring, bool refused);

} // namespace tollgate::bridge
