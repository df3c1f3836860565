// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/duration_text.h"

#include "base/text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace tollgate {

namespace {

// Takes a number off the front. No exponents: "1e999" is no time.
std::optional<double> takeNumber(std::string_view& text) {
    double value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (error != std::errc() || !std::isfinite(value) || value < 0) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

Micros takeUnit(std::string_view& text) {
    constexpr std::array<std::pair<std::string_view, Micros>, 6> kUnits{
        {{"ms", kMillisecond}, {"us", 1}, {"h", kHour}, {"m", kMinute}, {"s", kSecond}, {"d", kDay}}};
    for (const auto& [name, length] : kUnits) {
        if (!text.starts_with(name)) continue;
        text.remove_prefix(name.size());
        return length;
    }
    return 0;
}

} // namespace

std::optional<Micros> sensibleDuration(double micros) {
    if (!(micros >= 0 && micros <= static_cast<double>(kDay))) return std::nullopt;
    return static_cast<Micros>(std::ceil(micros));
}

std::optional<Micros> durationFromText(std::string_view text, Micros bare) {
    text = trimmed(text);
    if (text.empty()) return std::nullopt;
    double total = 0;
    for (bool first = true; !text.empty(); first = false) {
        std::optional<double> value = takeNumber(text);
        if (!value) return std::nullopt;
        const Micros unit = first && text.empty() ? bare : takeUnit(text);
        if (unit == 0) return std::nullopt;
        total += *value * static_cast<double>(unit);
    }
    return sensibleDuration(total);
}

} // namespace tollgate
