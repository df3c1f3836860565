// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/latency.h"

#include <algorithm>
#include <cmath>

namespace tollgate::resilience {

namespace {

// What is left of a difference after `passed`; a clock that went back has let none pass.
double remaining(Micros passed, Micros decay) {
    return std::exp(-static_cast<double>(std::max<Micros>(passed, 0)) / static_cast<double>(decay));
}

} // namespace

Micros PeakLatency::at(Micros now) const {
    constexpr auto kDefault = static_cast<double>(kDefaultLatency);
    const double estimate = kDefault + (m_estimate - kDefault) * remaining(now - m_at, kIdleDecay);
    return std::max<Micros>(static_cast<Micros>(estimate), 1);
}

void PeakLatency::observe(Micros latency, Micros now) {
    const auto seen = static_cast<double>(std::clamp<Micros>(latency, 1, kLongestLatency));
    // Without the fading of at(): between two answers it would pull every estimate towards the default.
    m_estimate = seen >= m_estimate ? seen : seen + (m_estimate - seen) * remaining(now - m_at, kObservedDecay);
    m_at = now;
}

void PeakLatency::observeAtLeast(Micros waited, Micros now) {
    if (waited > at(now)) observe(waited, now);
}

void PeakLatency::observeFailure(Micros took, Micros now) {
    observe(std::max(took, 2 * at(now)), now);
}

} // namespace tollgate::resilience
