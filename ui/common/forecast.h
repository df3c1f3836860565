// SPDX-License-Identifier: GPL-3.0-or-later
// What is still to be spent when things go on as before: the run rate of the last 20 weekdays and the last 20 weekend
// days, which differ too much to be one figure (DESIGN-LANGUAGE.md §11 Spending). Pure arithmetic, any thread.
#pragma once

#include "base/money.h"

#include <QList>

#include <optional>

namespace tollgate::ui {

inline constexpr int kForecastDays = 5; // complete days that are needed
inline constexpr int kRateDays = 20;    // of a kind, that a rate is made from

// A complete day.
struct PastDay {
    bool weekend = false;
    Money cost;
    bool operator==(const PastDay&) const = default;
};

// Spend of one kind of day, in dollars.
struct DayRate {
    double mean = 0;
    double deviation = 0; // from day to day; 0 when there was only one
    int days = 0;
};

struct RunRate {
    DayRate weekday;
    DayRate weekend;

    const DayRate& of(bool is_weekend) const { return is_weekend ? weekend : weekday; }
};

// `days` oldest first, those without spending included. A kind of day that has not been yet gets the rate of all days.
// Nothing with fewer than kForecastDays.
std::optional<RunRate> runRate(const QList<PastDay>& days);

// Sums since the first of the month at the end of today (the first value) and of each day to come.
struct MonthAhead {
    QList<Money> middle;
    QList<Money> low; // four of five months end between low and high, if days vary as they did
    QList<Money> high;
};

// `spent` this month, today so far included; `rest_of_today` is still to come; `weekends_ahead` has a value for each
// day of the month after today.
MonthAhead monthAhead(Money spent, Money rest_of_today, const QList<bool>& weekends_ahead, const RunRate& rate);

// A complete day by the clock: 24 values.
struct PastHours {
    bool weekend = false;
    QList<Money> hours;
};

// What each clock hour usually costs on a day of this kind: the mean of the last kRateDays of them; of all days while
// there was none of the kind. 24 values.
QList<Money> usualHours(const QList<PastHours>& days, bool weekend);

Money moneyOf(double dollars);
double dollarsOf(Money money);

} // namespace tollgate::ui
