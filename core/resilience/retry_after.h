// SPDX-License-Identifier: GPL-3.0-or-later
// What follows when a provider says to come back later (DESIGN.md §4; reliability.md §4.2 #6). `asked` is its
// Retry-After as a length, or nothing when it gave none; any number has a defined result. Pure.
#pragma once

#include "base/clock.h"
#include "config/config.h"

#include <algorithm>
#include <optional>

namespace tollgate::resilience {

// How long a key rests after a 429 that does not say.
inline constexpr Micros kCoolDown = 5 * kSecond;

// How long a key rests after a 429. Zero, a negative time and more than a day are as good as nothing said.
inline Micros coolDown(std::optional<Micros> asked) {
    return asked && *asked > 0 && *asked <= kDay ? *asked : kCoolDown;
}

// How long a request waits for the same target when nothing else is left; nothing: it does not wait, for the provider
// did not say, or a wait of `retry_after_cap_s` would end before the target may be asked.
inline std::optional<Micros> waitFor(std::optional<Micros> asked, const config::Retry& retry) {
    const Micros cap = std::clamp<std::int64_t>(retry.retry_after_cap_s, 0, kDay / kSecond) * kSecond;
    if (!asked || cap == 0 || *asked < 0 || *asked > cap) return std::nullopt;
    return *asked;
}

} // namespace tollgate::resilience
