// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/headroom.h"

#include "base/duration_text.h"
#include "base/text.h"
#include "config/checks.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace tollgate::resilience {

namespace {

// Digits only: no exponent, infinity or NaN.
std::optional<double> numberIn(std::string_view text) {
    text = trimmed(text);
    double value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

// How long until the limit resets; nothing when the text does not say.
std::optional<Micros> resetIn(std::string_view text, Micros wall) {
    // Numbers this large are no lengths: seconds, or milliseconds, since 1970.
    constexpr double kFirstSecond = 1e9, kFirstMillisecond = 1e12;
    if (auto time = config::timeFromRfc3339(trimmed(text))) return *time - wall;
    const std::optional<double> number = numberIn(text);
    if (!number || *number < kFirstSecond) return durationFromText(text, kSecond);
    const double micros = *number * static_cast<double>(*number < kFirstMillisecond ? kSecond : kMillisecond);
    constexpr double kFarthest = 4e18; // still a number of microseconds
    return micros < kFarthest ? std::optional(static_cast<Micros>(micros) - wall) : std::nullopt;
}

} // namespace

std::optional<Headroom> readLimit(const LimitHeaders& values, Moment now) {
    const std::optional<double> remaining = numberIn(values.remaining);
    const std::optional<double> limit = numberIn(values.limit);
    if (!remaining) return std::nullopt;
    const bool usedUp = *remaining <= 0;
    if (!usedUp && (!limit || *limit <= 0)) return std::nullopt;
    const double fraction = usedUp ? 0 : std::min(*remaining / *limit, 1.0);
    std::optional<Micros> wait = resetIn(values.reset, now.wall);
    if (!wait || *wait > kDay) wait = kUntoldReset;
    return Headroom{fraction, now.steady + std::max<Micros>(*wait, 0)};
}

} // namespace tollgate::resilience
