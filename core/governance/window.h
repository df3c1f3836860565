// SPDX-License-Identifier: GPL-3.0-or-later
// Windows of time that money and requests are counted in (DESIGN.md §3 `budgets`, §4 `gate`): calendar periods in the
// user's time zone, or runs of seconds since 1970. A window is computed from the time, never opened or closed by a job,
// and stays right across daylight saving (reliability.md §5.2 I4). Pure; any thread.
#pragma once

#include "base/clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tollgate::governance {

enum class Period : std::uint8_t { Seconds, Minute, Hour, Day, Week, Month, Total }; // weeks begin on Monday

// "hour", "day", "week", "month", "total", as budgets name them, and "minute".
std::optional<Period> periodFromName(std::string_view name);

struct Window {
    Period period = Period::Day;
    std::int64_t seconds = 0; // of Period::Seconds
    bool operator==(const Window&) const = default;
};

std::string nameOf(Window window); // "day", "900s"

// The bounds of the window that `now` lies in; UTC. Total begins at 0 and ends never: INT64_MAX.
Micros startOf(Window window, Micros now);
Micros endOf(Window window, Micros now);

} // namespace tollgate::governance
