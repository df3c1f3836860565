// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/provider_health.h"

#include "resilience/breaker_names.h"
#include "resilience/reason.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace tollgate::bridge {

namespace {

// The last answers of a provider that answers nothing any more decide, not the hour's average.
constexpr int kDownAfterMinutes = 5;
constexpr int kDownAfterAttempts = 3;

QString percent(std::int64_t part, std::int64_t whole) {
    return QLocale().toString(100.0 * static_cast<double>(part) / static_cast<double>(whole), 'f', 1);
}

QString seconds(Micros length) {
    return QLocale().toString(static_cast<double>(length) / static_cast<double>(kSecond), 'f', 2);
}

KeyState stateOf(engine::KeyState state) {
    switch (state) {
    case engine::KeyState::Ready: return KeyState::Ready;
    case engine::KeyState::Waiting: return KeyState::Waiting;
    case engine::KeyState::Locked: return KeyState::LockedKeychain;
    case engine::KeyState::Missing:
    case engine::KeyState::Detached: break;
    }
    return KeyState::Missing;
}

void explain(ProviderKeyStatus& status, const Sentence& reason) {
    status.reason = reason.shown;
    status.plain_reason = reason.plain;
}

ProviderKeyStatus stored(const config::Provider& provider, const config::ProviderKey& key,
                         const engine::KeyRing& ring) {
    ProviderKeyStatus status;
    status.key = key;
    const auto at = ring.find({provider.id, key.id});
    if (!key.enabled) {
        status.state = KeyState::Off;
    } else if (at == ring.end()) {
        status.state = KeyState::Waiting;
        explain(status, sentence(QT_TRANSLATE_NOOP("tollgate::bridge", "waiting for the keychain")));
    } else {
        status.state = stateOf(at->second.state);
        explain(status, {QString::fromStdString(at->second.reason), at->second.reason});
    }
    return status;
}

void tellHealth(ProviderKeyStatus& status, const engine::UpstreamKey& key, resilience::Moment now) {
    const auto reading = key.health->read(key.fingerprint, now.steady);
    const auto reason = resilience::reasonOf(reading, key.health->message(), now.steady);
    if (!reason) return;
    status.state = reading.attention ? KeyState::Refused : KeyState::Cooling;
    status.since = now.toWall(reason->since);
    if (!reading.attention) status.until = now.toWall(reading.cooling_until);
    explain(status, sentenceOf(*reason));
}

Health byKeys(const std::vector<ProviderKeyStatus>& keys) {
    const auto first = [&](auto fits) { return std::find_if(keys.begin(), keys.end(), fits); };
    // One that only rests comes back by itself.
    auto worst = first([](const auto& key) { return key.state == KeyState::Cooling; });
    const ProviderState state = worst == keys.end() ? ProviderState::Attention : ProviderState::Cooling;
    if (worst == keys.end()) worst = first([](const auto& key) { return key.state == KeyState::Refused; });
    if (worst == keys.end()) worst = first([](const auto& key) { return key.state != KeyState::Off; });
    if (worst != keys.end()) return {state, {worst->reason, worst->plain_reason}, worst->since};
    return {state,
            keys.empty() ? sentence(QT_TRANSLATE_NOOP("tollgate::bridge", "needs a key"))
                         : sentence(QT_TRANSLATE_NOOP("tollgate::bridge", "all keys are switched off")),
            0};
}

Health byBreakers(const engine::ProviderStanding& standing, resilience::Moment now) {
    Sentence reason = standing.why ? sentenceOf(*standing.why) : Sentence{{}, standing.reason};
    if (!standing.model.empty()) {
        reason.shown.prepend(QString::fromStdString(standing.model) + QStringLiteral(": "));
        reason.plain = standing.model + ": " + reason.plain;
    }
    return {standing.state, reason, standing.since != 0 ? now.toWall(standing.since) : 0};
}

bool downNow(const record::ProviderFigures& figures) {
    std::int64_t attempts = 0, failed = 0;
    auto count = std::min<std::size_t>(figures.cells.size(), kDownAfterMinutes);
    for (auto cell = figures.cells.end() - static_cast<std::ptrdiff_t>(count); cell != figures.cells.end(); ++cell) {
        attempts += cell->attempts;
        failed += cell->failed;
    }
    bool allRecent = attempts >= kDownAfterAttempts && failed == attempts;
    return allRecent || (figures.attempts_hour > 0 && figures.failed_hour == figures.attempts_hour);
}

Health fromFigures(const record::ProviderFigures& figures) {
    if (downNow(figures))
        return {ProviderState::Down,
                sentence(QT_TRANSLATE_NOOP("tollgate::bridge", "%1 of %2 attempts failed"),
                         {QString::number(figures.failed_hour), QString::number(figures.attempts_hour)}),
                0};
    bool failing =
        static_cast<double>(figures.failed_hour) * 100 >= kDegradedPercent * static_cast<double>(figures.attempts_hour);
    bool slow = figures.first_token_p95 && *figures.first_token_p95 > kDegradedFirstToken;
    if (!slow && !(failing && figures.failed_hour > 0)) return {ProviderState::Healthy, {}, 0};
    const Sentence failed = sentence(QT_TRANSLATE_NOOP("tollgate::bridge", "%1 % failed"),
                                     {percent(figures.failed_hour, figures.attempts_hour)});
    if (!slow) return {ProviderState::Degraded, failed, 0};
    Sentence late = sentence(QT_TRANSLATE_NOOP("tollgate::bridge", "p95 %1 s"), {seconds(*figures.first_token_p95)});
    if (figures.failed_hour > 0) {
        late.shown += QStringLiteral(", ") + failed.shown;
        late.plain += ", " + failed.plain;
    }
    return {ProviderState::Degraded, late, 0};
}

} // namespace

std::vector<ProviderKeyStatus> keyStatuses(const config::Provider& provider, const engine::KeyRing& ring,
                                           const engine::Upstream* upstream, bool refused, resilience::Moment now) {
    std::vector<ProviderKeyStatus> statuses;
    statuses.reserve(provider.keys.size());
    for (const config::ProviderKey& key : provider.keys) statuses.push_back(stored(provider, key, ring));
    const auto known = [&](const ProviderKeyStatus& status) -> const engine::UpstreamKey* {
        if (!upstream || status.state != KeyState::Ready) return nullptr;
        const auto at = std::find_if(upstream->keys.begin(), upstream->keys.end(),
                                     [&](const auto& key) { return key.id == status.key.id; });
        return at == upstream->keys.end() || !at->health ? nullptr : &*at;
    };
    for (ProviderKeyStatus& status : statuses)
        if (const engine::UpstreamKey* key = known(status)) tellHealth(status, *key, now);
    const auto used =
        std::find_if(statuses.begin(), statuses.end(), [](const auto& s) { return s.state == KeyState::Ready; });
    if (!refused || used == statuses.end()) return statuses;
    used->state = KeyState::Refused;
    explain(*used, sentence(QT_TRANSLATE_NOOP("tollgate::bridge", "the provider refused the key; paste a new one")));
    return statuses;
}

std::vector<BreakerStatus> breakerStatuses(const std::string& provider,
                                           std::span<const resilience::TargetStates::Target> targets,
                                           resilience::Moment now) {
    std::vector<BreakerStatus> statuses;
    for (const auto& target : targets) {
        if (target.id.provider != provider) continue;
        const auto reading = target.state->read(now.steady);
        const auto reason = resilience::reasonOf(reading, now.steady);
        if (!reason && reading.successes + reading.failures == 0) continue;
        BreakerStatus status{target.id.model, target.id.key, std::string(nameOf(reading.breaker.state)), {}, {}, 0, 0};
        if (reason) {
            const Sentence words = sentenceOf(*reason);
            status.reason = words.shown;
            status.plain_reason = words.plain;
            status.since = now.toWall(reason->since);
        }
        if (reading.breaker.until != 0) status.until = now.toWall(reading.breaker.until);
        statuses.push_back(std::move(status));
    }
    return statuses;
}

Health healthOf(const config::Provider& provider, const std::vector<ProviderKeyStatus>& keys, bool keyRequired,
                const Evidence& evidence, resilience::Moment now) {
    if (!provider.enabled) return {ProviderState::Off, {}, 0};
    if (evidence.refused && keys.empty())
        return {ProviderState::Attention,
                sentence(QT_TRANSLATE_NOOP("tollgate::bridge", "the provider wants a key; add one")), 0};
    bool usable = std::any_of(keys.begin(), keys.end(), [](const auto& key) { return key.state == KeyState::Ready; });
    if (!usable && (keyRequired || !keys.empty())) return byKeys(keys);
    if (evidence.standing.state == ProviderState::Down || evidence.standing.state == ProviderState::Degraded)
        return byBreakers(evidence.standing, now);
    const record::ProviderFigures* figures = evidence.figures;
    if (figures && figures->attempts_hour > 0) return fromFigures(*figures);
    const bool today = figures && figures->requests_day > 0;
    return {ProviderState::NoTraffic,
            today ? sentence(QT_TRANSLATE_NOOP("tollgate::bridge", "no requests this hour"))
                  : sentence(QT_TRANSLATE_NOOP("tollgate::bridge", "no requests today")),
            0};
}

} // namespace tollgate::bridge
