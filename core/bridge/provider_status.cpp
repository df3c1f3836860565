// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/provider_status.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace tollgate::bridge {

namespace {

constexpr std::array<std::string_view, 7> kKeyStates{"ready",     "off",     "missing", "locked",
                                                     "attention", "waiting", "cooling"};

} // namespace

std::optional<ProviderState> stateToldBy(std::string_view detail) {
    return record::providerStateFromName(lowerCase(detail.substr(0, detail.find(':'))));
}

std::string_view nameOf(KeyState state) {
    return kKeyStates[static_cast<std::size_t>(state)];
}

bool isUnread(KeyState state) {
    return state == KeyState::Missing || state == KeyState::LockedKeychain || state == KeyState::Waiting;
}

bool canTryAgain(const ProviderStatus& status) {
    if (!status.provider.enabled) return false;
    const bool key = std::any_of(status.keys.begin(), status.keys.end(), [](const ProviderKeyStatus& k) {
        return k.state == KeyState::Refused || k.state == KeyState::Cooling;
    });
    return key || std::any_of(status.breakers.begin(), status.breakers.end(),
                              [](const BreakerStatus& breaker) { return breaker.since != 0; });
}

} // namespace tollgate::bridge
