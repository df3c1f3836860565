// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/retry_after.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>

namespace tollgate::dialects {

namespace {

// Takes a number off the front. No exponents: "1e999" is no time.
std::optional<double> takeNumber(std::string_view& text) {
    double value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (error != std::errc() || !std::isfinite(value) || value < 0) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

std::optional<Micros> sensible(double micros) {
    if (micros < 0 || micros > static_cast<double>(kDay)) return std::nullopt;
    return static_cast<Micros>(std::ceil(micros));
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

std::optional<int> numberIn(std::string_view text) {
    int value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0) return std::nullopt;
    return value;
}

unsigned monthNamed(std::string_view name) {
    constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    auto found = std::find(kMonths.begin(), kMonths.end(), name);
    return found == kMonths.end() ? 0 : static_cast<unsigned>(found - kMonths.begin()) + 1;
}

std::optional<Micros> secondsText(std::string_view text) {
    std::optional<double> seconds = takeNumber(text);
    if (!seconds || !text.empty()) return std::nullopt;
    return sensible(*seconds * static_cast<double>(kSecond));
}

} // namespace

std::optional<Micros> durationFromText(std::string_view text) {
    text = trimmed(text);
    if (text.empty()) return std::nullopt;
    double total = 0;
    while (!text.empty()) {
        std::optional<double> value = takeNumber(text);
        Micros unit = value ? takeUnit(text) : 0;
        if (unit == 0) return std::nullopt;
        total += *value * static_cast<double>(unit);
    }
    return sensible(total);
}

std::optional<Micros> httpDate(std::string_view text) {
    text = trimmed(text);
    // "Sun, 06 Nov 1994 08:49:37 GMT" and nothing else: the older forms are long gone.
    if (text.size() != 29 || text[3] != ',' || !text.ends_with(" GMT") || text[19] != ':' || text[22] != ':')
        return std::nullopt;
    auto day = numberIn(text.substr(5, 2));
    unsigned month = monthNamed(text.substr(8, 3));
    auto year = numberIn(text.substr(12, 4));
    auto hour = numberIn(text.substr(17, 2));
    auto minute = numberIn(text.substr(20, 2));
    auto second = numberIn(text.substr(23, 2));
    if (!day || month == 0 || !year || !hour || !minute || !second) return std::nullopt;
    std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(month),
                                     std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok() || *hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
    auto days = std::chrono::sys_days(date).time_since_epoch().count();
    return days * kDay + *hour * kHour + *minute * kMinute + *second * kSecond;
}

std::optional<Micros> retryAfter(const RetryHeaders& headers, Micros now) {
    std::string_view milliseconds = trimmed(headers.retry_after_ms);
    if (std::optional<double> value = takeNumber(milliseconds); value && milliseconds.empty())
        return sensible(*value * static_cast<double>(kMillisecond));
    std::string_view text = trimmed(headers.retry_after);
    if (text.empty()) return std::nullopt;
    if (auto seconds = secondsText(text)) return seconds;
    if (auto date = httpDate(text)) return sensible(static_cast<double>(std::max<Micros>(0, *date - now)));
    return durationFromText(text);
}

int retryAfterSeconds(Micros wait) {
    return static_cast<int>(std::clamp<Micros>((wait + kSecond - 1) / kSecond, 1, kDay / kSecond));
}

} // namespace tollgate::dialects
