// SPDX-License-Identifier: GPL-3.0-or-later
// What state a provider is in, from its configuration, its keys and its last hour: the state always comes with its
// reason. Pure; UI thread.
#pragma once

#include "bridge/providers.h"
#include "engine/key_ring.h"

#include <QString>

namespace tollgate::bridge {

// A provider counts as degraded from this share of failed attempts or this 95th percentile to the first token.
constexpr double kDegradedPercent = 5.0;
constexpr Micros kDegradedFirstToken = 3 * kSecond;

struct Health {
    ProviderState state = ProviderState::NoTraffic;
    QString reason;
};

// `figures` may be null: nothing known yet.
Health healthOf(const config::Provider& provider, const std::vector<ProviderKeyStatus>& keys, bool keyRequired,
                const record::ProviderFigures* figures);

std::vector<ProviderKeyStatus> keyStatuses(const config::Provider& provider, const engine::KeyRing& ring);

// "healthy", "no_traffic", …: as in conditions and on the command line.
std::string_view nameOf(ProviderState state);

} // namespace tollgate::bridge
