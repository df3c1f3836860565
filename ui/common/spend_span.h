// SPDX-License-Identifier: GPL-3.0-or-later
// A stretch of local time cut into bars: the hours of a day, the days of a week or a month, the months of a year; and
// how its bars and its axis are named. Values, UI thread (locale).
#pragma once

#include "base/clock.h"
#include "ui/widgets/chart.h"

#include <QDate>
#include <QString>

#include <vector>

namespace tollgate::ui {

enum class SpendRange { Today, SevenDays, ThirtyDays, Month, Custom };
enum class SpendStep { Hour, Day, Month };

struct SpendSpan {
    SpendStep step = SpendStep::Hour;
    std::vector<Micros> edges; // n+1 of n bars, local midnights and hours
    bool operator==(const SpendSpan&) const = default;

    int bars() const { return edges.empty() ? 0 : static_cast<int>(edges.size()) - 1; }

    Micros from() const { return edges.front(); }

    Micros to() const { return edges.back(); }

    // The bar that `time` lies in; -1 outside.
    int barOf(Micros time) const;
    // The bars `first` to `last` alone.
    SpendSpan part(int first, int last) const;
};

// Local midnight at the beginning of a day.
Micros startOf(QDate day);
QDate localDay(Micros time);
bool isWeekend(QDate day); // by the locale's working days
// Monday (ISO 8601) in every locale: a week is the same stretch for everybody who reads the ledger.
QDate weekStart(QDate day);

// Custom is like Today; its days are given to daysSpan().
SpendSpan spanOf(SpendRange range, Micros now);
// From the first to the last day: by hour up to two days, by day up to three months, else by month.
SpendSpan daysSpan(QDate first, QDate last);
// One bar a day of the month of `now`, to its end.
SpendSpan monthSpan(Micros now);

ChartColumns columnsOf(const SpendSpan& span);
// Of the whole: "00 to 14 h", "9 to 15 Oct", up to the bar that goes on.
QString spanTitle(const SpendSpan& span, Micros now);
// "15 Oct".
QString shortDay(QDate day);

} // namespace tollgate::ui
