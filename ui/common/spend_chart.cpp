// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/spend_chart.h"

#include "ui/format/money.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace tollgate::ui {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(SpendChart)
};

Money sum(const std::vector<Money>& parts) {
    return std::accumulate(parts.begin(), parts.end(), Money{}, [](Money a, Money b) { return a + b; });
}

void add(BarSeries& bars, const record::SpendSeries& series) {
    bars.values.resize(static_cast<qsizetype>(series.cost.size()));
    for (std::size_t bar = 0; bar < series.cost.size(); ++bar)
        bars.values[static_cast<qsizetype>(bar)] += dollarsOf(series.cost[bar]);
}

// Today's rest for a day and for days that end today; the month's for a month.
QString noteOf(const SpendSpan& span, Money expected, Money expected_today, Micros now) {
    if (expected_today.pico == 0 && expected.pico == 0) return {};
    const QDate last = localDay(span.to()).addDays(-1);
    if (last > localDay(now)) return Words::tr("Expected by %1 %2").arg(shortDay(last), moneyRough(expected));
    if (span.step == SpendStep::Hour) return Words::tr("Expected by midnight %1").arg(moneySum(expected_today));
    return Words::tr("Expected today %1").arg(moneySum(expected_today));
}

void addExpected(BarChartData& data, const record::SpendReport& report, const SpendSpan& span, const SpendPast& past,
                 Micros now) {
    const QList<Money> coming = stillToCome(span, past, now);
    QList<Money> spent(span.bars());
    for (const record::SpendSeries& series : report.series)
        for (qsizetype bar = 0; bar < spent.size(); ++bar) spent[bar] += series.cost[static_cast<std::size_t>(bar)];
    Money all, today;
    bool any = false;
    for (qsizetype bar = 0; bar < spent.size(); ++bar) {
        const Money expected = spent[bar] + coming[bar];
        any = any || coming[bar].pico > 0;
        data.expected.append(coming[bar].pico > 0 ? dollarsOf(expected) : 0);
        all += expected;
        if (localDay(span.edges[static_cast<std::size_t>(bar)]) == localDay(now)) today += expected;
    }
    if (any) data.expected_note = noteOf(span, all, today, now);
}

} // namespace

BarChartData spendBars(const record::SpendReport& report, const SpendSpan& span, const ProviderLooks& looks,
                       const SpendPast& past, Micros now) {
    BarChartData data;
    data.columns = columnsOf(span);
    QList<Money> totals;
    qsizetype other = -1;
    for (const record::SpendSeries& series : report.series) {
        const Money total = sum(series.cost);
        if (total.pico == 0) continue;
        const ProviderLook look = looks(series.name);
        if (look.slot == 0 && other >= 0) {
            data.series[other].id = QStringLiteral("*");
            data.series[other].name = Words::tr("Other");
            add(data.series[other], series);
            totals[other] += total;
            continue;
        }
        if (look.slot == 0) other = data.series.size();
        data.series.append({text(series.name), look.name, look.slot, {}, {}});
        add(data.series.last(), series);
        totals.append(total);
    }
    const QList<Money> shown = shownParts(totals, report.total.cost);
    for (qsizetype i = 0; i < shown.size(); ++i) data.series[i].total = moneySum(shown[i]);
    if (span.bars() > 0) addExpected(data, report, span, past, now);
    return data;
}

} // namespace tollgate::ui
