// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/spending/spend_sums.h"

#include <algorithm>

namespace tollgate::ui {

namespace {

QDate monthStart(QDate day) {
    return {day.year(), day.month(), 1};
}

} // namespace

SpendSpan sumsSpan(Micros now) {
    const QDate today = localDay(now);
    SpendSpan span{SpendStep::Day, {}};
    for (QDate day = std::min(monthStart(today), weekStart(today)); day <= today.addDays(1); day = day.addDays(1))
        span.edges.push_back(startOf(day));
    return span;
}

SpendSums spendSums(const record::SpendReport& report, Micros now) {
    const QDate today = localDay(now);
    SpendSums sums;
    sums.week_start = weekStart(today);
    sums.month_days.resize(today.day());
    for (std::size_t bar = 0; !report.series.empty() && bar + 1 < report.edges.size(); ++bar) {
        const QDate day = localDay(report.edges[bar]);
        const Money cost = report.series.front().cost[bar];
        const std::int64_t requests = report.series.front().requests[bar];
        if (day >= sums.week_start && day <= today) sums.week += cost;
        if (day == today) {
            sums.today = cost;
            sums.requests_today = requests;
        }
        if (day < monthStart(today) || day > today) continue;
        sums.month += cost;
        sums.requests_month += requests;
        sums.month_days[day.day() - 1] = cost;
    }
    return sums;
}

MonthAhead aheadOf(const SpendSums& sums, const SpendPast& past, Micros now) {
    const QDate today = localDay(now);
    Money rest;
    for (const Money hour : stillToCome(spanOf(SpendRange::Today, now), past, now)) rest += hour;
    QList<bool> ahead;
    for (int day = today.day() + 1; day <= today.daysInMonth(); ++day)
        ahead.append(isWeekend({today.year(), today.month(), day}));
    return monthAhead(sums.month, rest, ahead, *past.rate);
}

} // namespace tollgate::ui
