// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/provider_status.h"

#include "base/text.h"

#include <array>

namespace tollgate::bridge {

namespace {

constexpr std::array<std::string_view, 7> kNames{"healthy", "degraded",  "down",      "cooling",
                                                 "off",     "attention", "no_traffic"};

} // namespace

std::string_view nameOf(ProviderState state) {
    return kNames[static_cast<std::size_t>(state)];
}

std::optional<ProviderState> stateToldBy(std::string_view detail) {
    const std::string word = lowerCase(detail.substr(0, detail.find(':')));
    for (std::size_t i = 0; i < kNames.size(); ++i)
        if (kNames[i] == word) return static_cast<ProviderState>(i);
    return std::nullopt;
}

} // namespace tollgate::bridge
