// SPDX-License-Identifier: GPL-3.0-or-later
#include "governance/rate.h"

#include <algorithm>
#include <cmath>

namespace tollgate::governance {

namespace {

constexpr double kMinuteMicros = 60e6;
constexpr double kRounding = 0.5; // µs; sums of fractions are not exact

} // namespace

double Rate::lengthOf(std::int64_t count) const {
    return static_cast<double>(count) * kMinuteMicros / static_cast<double>(m_limit);
}

Micros Rate::waitFor(std::int64_t count, Micros now) const {
    if (m_limit <= 0) return 0;
    const double taken = std::max(m_full_at - static_cast<double>(now), 0.0);
    const double over = taken + std::min(lengthOf(count), kMinuteMicros) - kMinuteMicros;
    return over <= kRounding ? 0 : static_cast<Micros>(std::ceil(over));
}

void Rate::take(std::int64_t count, Micros now) {
    if (m_limit <= 0) return;
    m_full_at = std::max(m_full_at, static_cast<double>(now)) + lengthOf(count);
}

void Rate::correct(std::int64_t difference) {
    if (m_limit > 0) m_full_at += lengthOf(difference);
}

std::int64_t Rate::left(Micros now) const {
    if (m_limit <= 0) return 0;
    const double taken = std::max(m_full_at - static_cast<double>(now), 0.0);
    const double room = (kMinuteMicros - taken + kRounding) * static_cast<double>(m_limit) / kMinuteMicros;
    return std::max<std::int64_t>(static_cast<std::int64_t>(std::floor(room)), 0);
}

Micros Rate::fullIn(Micros now) const {
    return static_cast<Micros>(std::ceil(std::max(m_full_at - static_cast<double>(now), 0.0)));
}

} // namespace tollgate::governance
