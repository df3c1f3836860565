// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/provider_state.h"

#include <array>

namespace tollgate::record {

namespace {

constexpr std::array<std::string_view, 7> kNames{"healthy", "degraded",  "down",      "cooling",
                                                 "off",     "attention", "no_traffic"};

} // namespace

std::string_view nameOf(ProviderState state) {
    return kNames[static_cast<std::size_t>(state)];
}

std::optional<ProviderState> providerStateFromName(std::string_view name) {
    for (std::size_t i = 0; i < kNames.size(); ++i)
        if (kNames[i] == name) return static_cast<ProviderState>(i);
    return std::nullopt;
}

} // namespace tollgate::record
