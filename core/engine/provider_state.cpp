// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/provider_state.h"

#include "resilience/reason.h"

#include <algorithm>

namespace tollgate::engine {

namespace {

using record::ProviderState;

// What the keys alone say; nothing while one of them can be used.
std::optional<ProviderStanding> byKeys(const Upstream& upstream, Micros now) {
    std::optional<ProviderStanding> worst;
    for (const UpstreamKey& key : upstream.keys) {
        if (!key.usable()) {
            if (!worst) worst = ProviderStanding{ProviderState::Attention, key.reason, 0, {}, {}};
            continue;
        }
        const auto reading = key.health->read(key.fingerprint, now);
        const auto reason = resilience::reasonOf(reading, key.health->message(), now);
        if (!reason) return std::nullopt;
        const ProviderState state = reading.attention ? ProviderState::Attention : ProviderState::Cooling;
        // One that only rests comes back by itself.
        if (!worst || state == ProviderState::Cooling)
            worst = ProviderStanding{state, inWords(*reason), reason->since, reason, {}};
    }
    if (upstream.keys.empty() && upstream.key_required)
        return ProviderStanding{ProviderState::Attention, "needs a key", 0, {}, {}};
    return worst;
}

using Targets = std::span<const resilience::TargetStates::Target>;

ProviderStanding byBreakers(Targets targets, std::string_view provider, Micros now) {
    ProviderStanding standing;
    std::size_t asked = 0, open = 0;
    for (const auto& target : targets) {
        if (target.id.provider != provider) continue;
        const auto reading = target.state->read(now);
        const auto reason = resilience::reasonOf(reading, now);
        if (reading.successes + reading.failures == 0 && !reason) continue;
        ++asked;
        if (!reason) continue;
        ++open;
        if (standing.since != 0 && reason->since >= standing.since) continue;
        standing.since = reason->since;
        standing.reason = target.id.model + ": " + inWords(*reason);
        standing.why = reason;
        standing.model = target.id.model;
    }
    if (asked > 0) standing.state = ProviderState::Healthy;
    if (open > 0) standing.state = open == asked ? ProviderState::Down : ProviderState::Degraded;
    return standing;
}

} // namespace

ProviderStanding providerState(const Snapshot& snapshot, std::string_view provider, Targets targets, Micros now) {
    const Upstream* upstream = snapshot.upstream(provider);
    if (!upstream) return {};
    if (!upstream->config->enabled) return {ProviderState::Off, {}, 0, {}, {}};
    if (auto standing = byKeys(*upstream, now)) return std::move(*standing);
    return byBreakers(targets, provider, now);
}

ProviderStanding providerState(const Snapshot& snapshot, std::string_view provider, Micros now) {
    return providerState(snapshot, provider, snapshot.from.states->targets(), now);
}

} // namespace tollgate::engine
