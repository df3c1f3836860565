// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/provider_health.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace tollgate::bridge {

namespace {

// The last answers of a provider that answers nothing any more decide, not the hour's average.
constexpr int kDownAfterMinutes = 5;
constexpr int kDownAfterAttempts = 3;

class Words {
    Q_DECLARE_TR_FUNCTIONS(tollgate::bridge)
};

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

Health attention(const std::vector<ProviderKeyStatus>& keys) {
    auto worst = std::find_if(keys.begin(), keys.end(), [](const auto& key) { return key.state != KeyState::Off; });
    if (worst == keys.end())
        return {ProviderState::Attention,
                keys.empty() ? Words::tr("needs a key") : Words::tr("all keys are switched off")};
    return {ProviderState::Attention, worst->reason};
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
                Words::tr("%1 of %2 attempts failed").arg(figures.failed_hour).arg(figures.attempts_hour)};
    bool failing =
        static_cast<double>(figures.failed_hour) * 100 >= kDegradedPercent * static_cast<double>(figures.attempts_hour);
    bool slow = figures.first_token_p95 && *figures.first_token_p95 > kDegradedFirstToken;
    if (!slow && !(failing && figures.failed_hour > 0)) return {ProviderState::Healthy, {}};
    QString failedText = Words::tr("%1 % failed").arg(percent(figures.failed_hour, figures.attempts_hour));
    if (!slow) return {ProviderState::Degraded, failedText};
    QString slowText = Words::tr("p95 %1 s").arg(seconds(*figures.first_token_p95));
    return {ProviderState::Degraded, figures.failed_hour > 0 ? slowText + QStringLiteral(", ") + failedText : slowText};
}

} // namespace

std::vector<ProviderKeyStatus> keyStatuses(const config::Provider& provider, const engine::KeyRing& ring,
                                           bool refused) {
    std::vector<ProviderKeyStatus> statuses;
    for (const config::ProviderKey& key : provider.keys) {
        auto at = ring.find({provider.id, key.id});
        if (!key.enabled) {
            statuses.push_back({key, KeyState::Off, {}});
        } else if (at == ring.end()) {
            statuses.push_back({key, KeyState::Waiting, Words::tr("waiting for the keychain")});
        } else {
            statuses.push_back({key, stateOf(at->second.state), QString::fromStdString(at->second.reason)});
        }
    }
    auto used =
        std::find_if(statuses.begin(), statuses.end(), [](const auto& s) { return s.state == KeyState::Ready; });
    if (refused && used != statuses.end()) {
        used->state = KeyState::Refused;
        used->reason = Words::tr("the provider refused the key; paste a new one");
    }
    return statuses;
}

Health healthOf(const config::Provider& provider, const std::vector<ProviderKeyStatus>& keys, bool keyRequired,
                const record::ProviderFigures* figures, bool refused) {
    if (!provider.enabled) return {ProviderState::Off, {}};
    if (refused && keys.empty()) return {ProviderState::Attention, Words::tr("the provider wants a key; add one")};
    if (refused) {
        auto key = std::find_if(keys.begin(), keys.end(), [](const auto& k) { return k.state == KeyState::Refused; });
        if (key != keys.end()) return {ProviderState::Attention, key->reason};
    }
    bool usable = std::any_of(keys.begin(), keys.end(), [](const auto& key) { return key.state == KeyState::Ready; });
    if (!usable && (keyRequired || !keys.empty())) return attention(keys);
    if (!figures || figures->attempts_hour == 0) {
        bool today = figures && figures->requests_day > 0;
        return {ProviderState::NoTraffic, today ? Words::tr("no requests this hour") : Words::tr("no requests today")};
    }
    return fromFigures(*figures);
}

} // namespace tollgate::bridge
