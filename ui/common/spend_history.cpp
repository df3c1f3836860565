// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/spend_history.h"

#include "bridge/request_log.h"
#include "record/report.h"
#include "ui/common/entities.h"

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr int kHours = 24;
// Twenty days of a kind lie in the last four weeks (weekdays) or the last ten (weekends).
constexpr int kWeekdaysBack = 28;
constexpr int kWeekendsBack = 70;

record::SpendQuery sumsOf(std::vector<Micros> edges) {
    record::SpendQuery query;
    query.edges = std::move(edges);
    query.series = query.first = record::GroupBy::None;
    return query;
}

Money restOfDay(const QList<Money>& usual_hours, Micros from, Micros to, Micros now) {
    Money rest;
    for (Micros hour = from; hour < to; hour += kHour) {
        const Micros end = std::min(hour + kHour, to);
        if (end <= now) continue;
        const int clock = localTime(hour).time().hour();
        const Money usual = clock < usual_hours.size() ? usual_hours[clock] : Money{};
        const double share = static_cast<double>(end - std::max(hour, now)) / static_cast<double>(kHour);
        rest += moneyOf(dollarsOf(usual) * share);
    }
    return rest;
}

} // namespace

QList<Money> stillToCome(const SpendSpan& span, const SpendPast& past, Micros now) {
    QList<Money> coming(span.bars());
    if (!past.rate || span.step == SpendStep::Month) return coming;
    for (int bar = 0; bar < span.bars(); ++bar) {
        const Micros from = span.edges[static_cast<std::size_t>(bar)],
                     to = span.edges[static_cast<std::size_t>(bar) + 1];
        if (to <= now) continue;
        const bool later = localDay(from) > localDay(now);
        coming[bar] = later && span.step == SpendStep::Day ? moneyOf(past.rate->of(isWeekend(localDay(from))).mean)
                                                           : restOfDay(past.usual_hours, from, to, now);
    }
    return coming;
}

SpendHistory::SpendHistory(bridge::RequestLog& log, QObject* parent) : QObject(parent), m_log(log) {}

void SpendHistory::update() {
    if (m_day != localDay(m_log.now())) ask();
}

void SpendHistory::ask() {
    const QDate today = localDay(m_log.now());
    m_day = today;
    SpendSpan days = daysSpan(today.addDays(-kWeekendsBack), today.addDays(-1));
    m_log.spend("history days", sumsOf(std::move(days.edges)), this,
                [this, today](const record::SpendReport& report) { takeDays(today, report); });
}

// The day of the first request is not a complete one, so it does not count.
void SpendHistory::takeDays(QDate today, const record::SpendReport& report) {
    if (!report.problem.empty()) {
        m_day = {}; // again with the next question
        return;
    }
    QList<PastDay> days;
    if (!report.series.empty()) {
        const record::SpendSeries& series = report.series.front();
        const auto first = std::find_if(series.requests.begin(), series.requests.end(), [](auto n) { return n > 0; });
        const bool older = first == series.requests.begin();
        for (auto bar = static_cast<std::size_t>(first - series.requests.begin()) + (older ? 0 : 1);
             bar < series.cost.size(); ++bar)
            days.append({isWeekend(localDay(report.edges[bar])), series.cost[bar]});
    }
    if (const auto rate = runRate(days)) return askHours(today, *rate, static_cast<int>(days.size()));
    m_past = {};
    Q_EMIT changed();
}

void SpendHistory::askHours(QDate today, const RunRate& rate, int days) {
    const bool weekend = isWeekend(today);
    const int back = std::min(days, weekend ? kWeekendsBack : kWeekdaysBack);
    std::vector<Micros> edges;
    for (int day = back; day >= 1; --day)
        for (Micros edge = startOf(today.addDays(-day)); edge < startOf(today.addDays(1 - day)); edge += kHour)
            edges.push_back(edge);
    edges.push_back(startOf(today));
    m_log.spend("history hours", sumsOf(std::move(edges)), this,
                [this, rate, weekend](const record::SpendReport& report) {
                    QList<PastHours> past;
                    QDate day;
                    for (std::size_t bar = 0; !report.series.empty() && bar + 1 < report.edges.size(); ++bar) {
                        const QDateTime hour = localTime(report.edges[bar]);
                        if (hour.date() != day) past.append({isWeekend(hour.date()), QList<Money>(kHours)});
                        day = hour.date();
                        past.last().hours[hour.time().hour()] += report.series.front().cost[bar];
                    }
                    m_past = {rate, usualHours(past, weekend)};
                    Q_EMIT changed();
                });
}

} // namespace tollgate::ui
