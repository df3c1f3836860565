// SPDX-License-Identifier: GPL-3.0-or-later
// The spans of time figures are kept for, and how a range of time is put together from the fewest of them.
// Quarters and hours are UTC; days and months are the user's own at the time of writing, because that is what charts
// ask for. Every time zone in use differs from UTC by whole quarters of an hour.
#pragma once

#include "base/clock.h"

#include <cstdint>
#include <span>
#include <vector>

namespace tollgate::journal {

constexpr Micros kQuarter = 15 * kMinute;

enum class Level : std::uint8_t { Quarter, Hour, Day, Month };
constexpr int kLevels = 4;

struct Period {
    Micros from = 0;
    Micros to = 0; // exclusive
    bool operator==(const Period&) const = default;
};

Micros minuteOf(Micros time);
Micros quarterOf(Micros time);
Micros quarterAfter(Micros time); // the next edge, or `time` when it is one
Period periodOf(Level level, Micros time);

// A run of stored periods of one level: those that begin in [from, to).
struct Span {
    Level level = Level::Quarter;
    Micros from = 0;
    Micros to = 0;
    bool operator==(const Span&) const = default;
};

// Days and months that have figures. After a change of time zone some overlap; those cannot stand for their span and
// are left out of `usable`.
class StoredPeriods {
public:
    void add(Level level, Period period); // Day or Month, each once, in any order

    // From the first to the last moment there may be figures of; empty when there are none.
    Period extent() const;

    // Spans that together hold exactly what began in [from, to), widened to quarters; coarse ones where they fit.
    std::vector<Span> cover(Micros from, Micros to) const;

private:
    static std::vector<Period> usable(std::vector<Period> periods);

    std::vector<Period> m_days;
    std::vector<Period> m_months;
};

} // namespace tollgate::journal
