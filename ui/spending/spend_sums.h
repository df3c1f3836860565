// SPDX-License-Identifier: GPL-3.0-or-later
// Today, this week, this month, and the days of the month, out of one report with a bar a day. Pure.
#pragma once

#include "base/money.h"
#include "record/report.h"
#include "ui/common/spend_history.h"
#include "ui/common/spend_span.h"

#include <QList>

#include <cstdint>

namespace tollgate::ui {

struct SpendSums {
    Money today;
    Money week;
    Money month;
    std::int64_t requests_today = 0;
    std::int64_t requests_month = 0;
    QDate week_start;
    QList<Money> month_days; // the first to today
};

// The days that spendSums() needs at `now`.
SpendSpan sumsSpan(Micros now);
SpendSums spendSums(const record::SpendReport& report, Micros now);
// To the end of the month; `past` has a rate.
MonthAhead aheadOf(const SpendSums& sums, const SpendPast& past, Micros now);

} // namespace tollgate::ui
