// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/breaker_names.h"

#include <algorithm>
#include <array>

namespace tollgate::resilience {

namespace {

constexpr std::array<std::string_view, 3> kStates{"closed", "open", "half_open"};
constexpr std::array<std::string_view, 4> kCauses{"none", "in_a_row", "share", "trial"};

template <class Value, class Names>
std::optional<Value> valueOf(const Names& names, std::string_view name) {
    const auto at = std::find(names.begin(), names.end(), name);
    if (at == names.end()) return std::nullopt;
    return static_cast<Value>(at - names.begin());
}

} // namespace

std::string_view nameOf(Breaker::State state) {
    return kStates[static_cast<std::size_t>(state)];
}

std::string_view nameOf(Breaker::Cause cause) {
    return kCauses[static_cast<std::size_t>(cause)];
}

std::optional<Breaker::State> breakerStateFromName(std::string_view name) {
    return valueOf<Breaker::State>(kStates, name);
}

std::optional<Breaker::Cause> breakerCauseFromName(std::string_view name) {
    return valueOf<Breaker::Cause>(kCauses, name);
}

} // namespace tollgate::resilience
