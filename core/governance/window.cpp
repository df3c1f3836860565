// SPDX-License-Identifier: GPL-3.0-or-later
#include "governance/window.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <utility>

namespace tollgate::governance {

namespace {

constexpr std::array<std::pair<Period, std::string_view>, 6> kNames{{{Period::Minute, "minute"},
                                                                     {Period::Hour, "hour"},
                                                                     {Period::Day, "day"},
                                                                     {Period::Week, "week"},
                                                                     {Period::Month, "month"},
                                                                     {Period::Total, "total"}}};

constexpr std::int64_t kHourSeconds = 3600;

std::tm localAt(std::int64_t seconds) {
    const auto time = static_cast<std::time_t>(seconds);
    std::tm local{};
    localtime_r(&time, &local);
    return local;
}

bool sameDay(const std::tm& a, const std::tm& b) {
    return a.tm_year == b.tm_year && a.tm_yday == b.tm_yday;
}

// When a local day begins; days out of range (a month's 0th) are the calendar's own. Where clocks change at midnight
// the day begins at one o'clock, or has two midnights, of which the first counts.
std::int64_t dayStart(int year, int month, int day) {
    std::tm wanted{};
    wanted.tm_year = year;
    wanted.tm_mon = month;
    wanted.tm_mday = day;
    wanted.tm_hour = 12;
    wanted.tm_isdst = -1;
    const std::tm noon = localAt(std::mktime(&wanted));
    std::tm midnight = noon;
    midnight.tm_hour = 0;
    midnight.tm_isdst = -1;
    std::int64_t start = std::mktime(&midnight);
    if (!sameDay(localAt(start), noon)) start += kHourSeconds;
    if (sameDay(localAt(start - kHourSeconds), noon)) start -= kHourSeconds;
    return start;
}

int daysSinceMonday(const std::tm& local) {
    return (local.tm_wday + 6) % 7;
}

// `ahead`: 0 for this window's start, 1 for the next one's; seconds.
std::int64_t boundOf(Window window, std::int64_t now, int ahead) {
    const std::int64_t length = std::max<std::int64_t>(window.seconds, 1);
    const std::tm local = localAt(now);
    switch (window.period) {
    case Period::Seconds: return (now / length + ahead) * length;
    case Period::Minute: return now - local.tm_sec + ahead * std::int64_t{60};
    case Period::Hour: return now - local.tm_min * 60 - local.tm_sec + ahead * kHourSeconds;
    case Period::Day: return dayStart(local.tm_year, local.tm_mon, local.tm_mday + ahead);
    case Period::Week: return dayStart(local.tm_year, local.tm_mon, local.tm_mday - daysSinceMonday(local) + ahead * 7);
    case Period::Month: return dayStart(local.tm_year, local.tm_mon + ahead, 1);
    case Period::Total: break;
    }
    return 0;
}

} // namespace

std::optional<Period> periodFromName(std::string_view name) {
    for (const auto& [period, known] : kNames)
        if (known == name) return period;
    return std::nullopt;
}

std::string nameOf(Window window) {
    for (const auto& [period, name] : kNames)
        if (period == window.period) return std::string(name);
    return std::to_string(window.seconds) + "s";
}

Micros startOf(Window window, Micros now) {
    return boundOf(window, now / kSecond, 0) * kSecond;
}

Micros endOf(Window window, Micros now) {
    return window.period == Period::Total ? INT64_MAX : boundOf(window, now / kSecond, 1) * kSecond;
}

} // namespace tollgate::governance
