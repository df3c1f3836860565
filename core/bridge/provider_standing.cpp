// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Providers that says how each of them is, and has one tried again when a person wants it.
#include "bridge/config_store.h"
#include "bridge/provider_health.h"
#include "bridge/providers.h"
#include "bridge/request_log.h"
#include "engine/breaker_events.h"
#include "engine/snapshot.h"
#include "secrets/key_store.h"

#include <algorithm>

namespace tollgate::bridge {

namespace {

resilience::Moment momentOf(const Clock& clock) {
    return {clock.steady(), clock.now()};
}

} // namespace

struct Providers::Known {
    resilience::Moment now;
    std::vector<resilience::TargetStates::Target> targets;
};

void Providers::tellHealth(ProviderStatus& status, const Known& known) {
    const resilience::Moment now = known.now;
    const config::Provider& provider = status.provider;
    const record::ProviderFigures* figures = status.figures ? &*status.figures : nullptr;
    const Micros last = figures ? figures->last_attempt.value_or(0) : 0;
    Evidence evidence{.figures = figures, .standing = {}, .refused = false};
    // What this run has met with a key the engine knows better than the journal.
    const bool ours = last >= m_began && !provider.keys.empty();
    evidence.refused =
        figures && figures->last_outcome == record::Outcome::Auth && last > m_trusted[provider.id] && !ours;
    const engine::Upstream* upstream = m_snapshot ? m_snapshot->upstream(provider.id) : nullptr;
    if (upstream) evidence.standing = engine::providerState(*m_snapshot, provider.id, known.targets, now.steady);
    status.keys = keyStatuses(provider, m_parts.keys.ring(), upstream, evidence.refused, now);
    status.breakers = breakerStatuses(provider.id, known.targets, now);
    Health health = healthOf(provider, status.keys, status.key_required, evidence, now);
    const ProviderStatus* before = find(QString::fromStdString(provider.id));
    status.state = health.state;
    status.reason = health.reason.shown;
    status.plain_reason = health.reason.plain;
    if (health.since != 0)
        m_since[provider.id] = health.since;
    else if (before && before->state != status.state)
        m_since[provider.id] = now.wall;
    if (auto at = m_since.find(provider.id); at != m_since.end()) status.since = at->second;
    const auto probe = m_probes.find(provider.id);
    if (probe != m_probes.end() && status.state == ProviderState::Down && probe->second.result.at > status.since)
        status.probe = probe->second.result;
}

ProviderStatus Providers::statusOf(const config::Provider& provider, const Known& known) {
    ProviderStatus status;
    status.provider = provider;
    const config::Preset* preset = m_parts.presets.find(provider.preset);
    status.local = preset && preset->local;
    status.key_required = preset && preset->key_required;
    if (auto at = m_figures.find(provider.id); at != m_figures.end()) status.figures = at->second;
    if (auto at = m_usual.find(provider.id); at != m_usual.end()) status.usual_first_token = at->second;
    if (auto at = m_models.find(provider.id); at != m_models.end()) status.models = at->second;
    tellHealth(status, known);
    return status;
}

void Providers::rebuild() {
    Known known{momentOf(m_parts.log.clock()), {}};
    if (m_snapshot) known.targets = m_snapshot->from.states->targets();
    std::vector<ProviderStatus> all;
    all.reserve(m_parts.config.config().providers.size());
    for (const config::Provider& provider : m_parts.config.config().providers) all.push_back(statusOf(provider, known));
    if (m_adjust) m_adjust(all);
    m_all = std::move(all);
    if (!m_adjust) countDown();
    Q_EMIT changed();
}

void Providers::statesChanged() {
    rebuild();
}

// What is said to come back in so many seconds or minutes is said anew as they pass, and when it is back.
void Providers::countDown() {
    const Micros now = m_parts.log.now();
    Micros soonest = INT64_MAX;
    const auto waitFor = [&](Micros until) {
        if (until > now) soonest = std::min(soonest, until - now);
    };
    for (const ProviderStatus& status : m_all) {
        for (const ProviderKeyStatus& key : status.keys) waitFor(key.until);
        for (const BreakerStatus& breaker : status.breakers) waitFor(breaker.until);
    }
    m_countdown.stop();
    if (soonest == INT64_MAX) return;
    constexpr Micros kSecondsAreSaid = 90 * kSecond; // resilience::lengthText
    const Micros next = std::min(soonest, soonest <= kSecondsAreSaid ? kSecond : 10 * kSecond);
    m_countdown.start(static_cast<int>(next / kMillisecond) + 1);
}

QString Providers::tryAgain(const QString& id, const QString& key) {
    if (!find(id)) return tr("There is no provider \"%1\".").arg(id);
    const std::string provider = id.toStdString(), one = key.toStdString();
    const resilience::Moment now = momentOf(m_parts.log.clock());
    m_trusted[provider] = now.wall;
    std::vector<record::Event> closed;
    if (m_snapshot) {
        for (const auto& target : m_snapshot->from.states->targets()) {
            if (target.id.provider != provider) continue;
            const resilience::Turn turn = target.state->close(now.steady);
            if (turn.kind == resilience::Turn::Kind::Closed)
                closed.push_back(engine::breakerClosedByPerson(target.id, turn, now));
        }
        for (const auto& known : m_snapshot->from.states->keys())
            if (known.provider == provider && (one.empty() || known.key == one)) known.state->clear();
    }
    rebuild();
    for (const record::Event& event : closed) Q_EMIT happened(event);
    return {};
}

} // namespace tollgate::bridge
