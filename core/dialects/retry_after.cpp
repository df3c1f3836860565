// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/retry_after.h"

#include "base/duration_text.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

namespace tollgate::dialects {

namespace {

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

} // namespace

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
    if (auto wait = durationFromText(headers.retry_after_ms, kMillisecond)) return wait;
    if (auto date = httpDate(headers.retry_after))
        return sensibleDuration(static_cast<double>(std::max<Micros>(0, *date - now)));
    return durationFromText(headers.retry_after, kSecond);
}

int retryAfterSeconds(Micros wait) {
    return static_cast<int>(std::clamp<Micros>((wait + kSecond - 1) / kSecond, 1, kDay / kSecond));
}

} // namespace tollgate::dialects
