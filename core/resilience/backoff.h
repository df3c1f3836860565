// SPDX-License-Identifier: GPL-3.0-or-later
// How long to wait before the same target is asked again (DESIGN.md §4: base × 2ⁿ, capped, full jitter). Pure.
#pragma once

#include "base/clock.h"
#include "config/config.h"

#include <algorithm>

namespace tollgate::resilience {

// The longest wait before retry `n` (0: the first); defined for every number, at most a day.
inline Micros backoffCeiling(int n, const config::Retry& retry) {
    constexpr std::int64_t kMost = kDay / kMillisecond;
    const std::int64_t cap = std::clamp<std::int64_t>(retry.cap_ms, 0, kMost);
    const std::int64_t base = std::clamp<std::int64_t>(retry.base_ms, 0, kMost);
    const int doublings = std::clamp(n, 0, 62);
    const std::int64_t delay = base > (cap >> doublings) ? cap : base << doublings;
    return delay * kMillisecond;
}

// Full jitter: callers that failed together do not come back together. `uniform` is a random number in [0, 1).
inline Micros backoff(int n, const config::Retry& retry, double uniform) {
    if (!(uniform > 0)) return 0; // NaN too
    return static_cast<Micros>(static_cast<double>(backoffCeiling(n, retry)) * std::min(uniform, 1.0));
}

} // namespace tollgate::resilience
