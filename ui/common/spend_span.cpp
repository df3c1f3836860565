// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/spend_span.h"

#include "ui/common/entities.h"
#include "ui/format/times.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr int kMostHourDays = 2;
constexpr int kMostDays = 92;
constexpr int kLabels = 6; // about so many on a long axis

class Words {
    Q_DECLARE_TR_FUNCTIONS(SpendSpan)
};

QString written(const QDateTime& time, const char* format) {
    return QLocale().toString(time, QLatin1String(format));
}

SpendSpan hoursOf(QDate first, QDate last) {
    SpendSpan span{SpendStep::Hour, {}};
    const Micros end = startOf(last.addDays(1));
    for (Micros edge = startOf(first); edge < end; edge += kHour) span.edges.push_back(edge);
    span.edges.push_back(end);
    return span;
}

SpendSpan daysOf(QDate first, QDate last) {
    SpendSpan span{SpendStep::Day, {}};
    for (QDate day = first; day <= last.addDays(1); day = day.addDays(1)) span.edges.push_back(startOf(day));
    return span;
}

// The first and the last month may be cut.
SpendSpan monthsOf(QDate first, QDate last) {
    SpendSpan span{SpendStep::Month, {startOf(first)}};
    const QDate end = last.addDays(1);
    for (QDate month = QDate(first.year(), first.month(), 1).addMonths(1); month < end; month = month.addMonths(1))
        span.edges.push_back(startOf(month));
    span.edges.push_back(startOf(end));
    return span;
}

bool isOneDay(const SpendSpan& span) {
    return localDay(span.from()).addDays(1) == localDay(span.to());
}

QString titleOf(const SpendSpan& span, std::size_t bar) {
    const QDateTime from = localTime(span.edges[bar]), to = localTime(span.edges[bar + 1]);
    if (span.step == SpendStep::Day) return day(from.date());
    if (span.step == SpendStep::Month) return written(from, "MMMM yyyy");
    const QString hours = timeRange(from, to);
    return isOneDay(span) ? hours : Words::tr("%1, %2").arg(written(from, "ddd d MMM"), hours);
}

QString labelOf(const SpendSpan& span, int bar) {
    const QDateTime from = localTime(span.edges[static_cast<std::size_t>(bar)]);
    const int bars = span.bars();
    if (span.step == SpendStep::Hour) {
        const int hour = from.time().hour();
        if (isOneDay(span)) return hour % 2 == 0 ? written(from, "HH") : QString();
        return hour == 0 ? written(from, "ddd d") : hour % 6 == 0 ? written(from, "HH") : QString();
    }
    if (span.step == SpendStep::Month) return written(from, bars > 12 ? "MMM yy" : "MMM");
    if (bars <= 10) return written(from, "ddd d");
    const bool one_month = from.date().day() - bar == 1 && bars <= 31; // begins on the first
    if (one_month) return bar % 7 == 0 ? written(from, "d") : QString();
    return bar % std::max(1, bars / kLabels) == 0 ? written(from, "d MMM") : QString();
}

} // namespace

int SpendSpan::barOf(Micros time) const {
    if (edges.empty() || time < from() || time >= to()) return -1;
    return static_cast<int>(std::upper_bound(edges.begin(), edges.end(), time) - edges.begin()) - 1;
}

SpendSpan SpendSpan::part(int first, int last) const {
    return {step, {edges.begin() + first, edges.begin() + last + 2}};
}

Micros startOf(QDate day) {
    return day.startOfDay().toMSecsSinceEpoch() * kMillisecond;
}

QDate localDay(Micros time) {
    return localTime(time).date();
}

bool isWeekend(QDate day) {
    return !QLocale().weekdays().contains(static_cast<Qt::DayOfWeek>(day.dayOfWeek()));
}

QDate weekStart(QDate day) {
    return day.addDays(Qt::Monday - day.dayOfWeek());
}

SpendSpan spanOf(SpendRange range, Micros now) {
    const QDate today = localDay(now);
    switch (range) {
    case SpendRange::SevenDays: return daysOf(today.addDays(-6), today);
    case SpendRange::ThirtyDays: return daysOf(today.addDays(-29), today);
    case SpendRange::Month: return monthSpan(now);
    case SpendRange::Today:
    case SpendRange::Custom: break;
    }
    return hoursOf(today, today);
}

SpendSpan daysSpan(QDate first, QDate last) {
    const qint64 days = first.daysTo(last) + 1;
    if (days <= kMostHourDays) return hoursOf(first, last);
    return days <= kMostDays ? daysOf(first, last) : monthsOf(first, last);
}

SpendSpan monthSpan(Micros now) {
    const QDate today = localDay(now);
    return daysOf(QDate(today.year(), today.month(), 1), QDate(today.year(), today.month(), today.daysInMonth()));
}

ChartColumns columnsOf(const SpendSpan& span) {
    ChartColumns columns;
    for (int bar = 0; bar < span.bars(); ++bar) {
        columns.titles << titleOf(span, static_cast<std::size_t>(bar));
        columns.labels << labelOf(span, bar);
    }
    return columns;
}

QString spanTitle(const SpendSpan& span, Micros now) {
    const int current = span.barOf(now);
    const auto last = static_cast<std::size_t>(current < 0 ? span.bars() - 1 : current);
    const QDateTime from = localTime(span.from()), to = localTime(span.edges[last]);
    if (span.step == SpendStep::Hour && isOneDay(span)) {
        const QString end = current < 0 ? QStringLiteral("24") : written(to, "HH");
        return Words::tr("%1 to %2 h").arg(written(from, "HH"), end);
    }
    if (span.step == SpendStep::Month) return Words::tr("%1 to %2").arg(written(from, "MMM yy"), written(to, "MMM yy"));
    const bool same_month = from.date().month() == to.date().month() && from.date().year() == to.date().year();
    return Words::tr("%1 to %2").arg(written(from, same_month ? "d" : "d MMM"), shortDay(to.date()));
}

QString shortDay(QDate day) {
    return QLocale().toString(day, QStringLiteral("d MMM"));
}

} // namespace tollgate::ui
