// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/spend_card.h"

#include "ui/common/entities.h"
#include "ui/format/money.h"
#include "ui/format/times.h"
#include "ui/widgets/bar_chart_panel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/segmented_control.h"

#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace tollgate::ui {

namespace {

double dollars(Money money) {
    return static_cast<double>(money.pico) / static_cast<double>(Money::kPerDollar);
}

// The columns of a day: an hour each, every second one labelled.
ChartColumns hourColumns(const std::vector<Micros>& edges) {
    ChartColumns columns;
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        columns.titles << timeRange(localTime(edges[i]), localTime(edges[i + 1]));
        columns.labels << (i % 2 == 0 ? localTime(edges[i]).toString(QStringLiteral("HH")) : QString());
    }
    return columns;
}

// Stack order is slot order; entities without a slot stand on top.
int order(const BarSeries& series) {
    return series.slot > 0 ? series.slot : 99;
}

} // namespace

SpendTodayCard::SpendTodayCard(QWidget* parent)
    : Card(tr("Spend today by hour"), tr("US dollars, local time"), parent) {
    m_panel = new BarChartPanel(tr("Spend today by hour"));
    addAction(m_panel->viewSwitch());
    Button* open = Button::link(tr("Open Spending"));
    connect(open, &QPushButton::clicked, this, &SpendTodayCard::openAll);
    addAction(open);
    auto* holder = new QWidget;
    m_stack = new QStackedLayout(holder);
    m_stack->addWidget(m_panel);
    m_stack->addWidget(
        new EmptyState(QStringLiteral("spending"), tr("Nothing spent yet. The chart starts with the first request.")));
    add(holder, 1);
    connect(m_panel->chart(), &Chart::columnActivated, this, [this](int column) {
        auto index = static_cast<std::size_t>(column);
        if (column >= 0 && index + 1 < m_edges.size()) Q_EMIT hourActivated(m_edges[index], m_edges[index + 1]);
    });
}

void SpendTodayCard::setReport(const record::SpendReport& report, const bridge::Providers& providers) {
    BarChartData data;
    data.columns = hourColumns(report.edges);
    m_edges = report.edges;
    for (const record::SpendSeries& series : report.series) {
        Money total;
        BarSeries bars;
        for (Money cost : series.cost) {
            bars.values.append(dollars(cost));
            total += cost;
        }
        if (total.pico == 0) continue;
        ProviderLook look = lookOf(providers, series.name);
        bars.id = text(series.name);
        bars.name = look.name;
        bars.slot = look.slot;
        bars.total = moneySum(total);
        data.series.append(bars);
    }
    std::sort(data.series.begin(), data.series.end(),
              [](const BarSeries& a, const BarSeries& b) { return order(a) < order(b); });
    m_panel->setData(data);
    bool empty = report.total.requests == 0;
    m_stack->setCurrentIndex(empty ? 1 : 0);
    m_panel->viewSwitch()->setVisible(!empty);
}

} // namespace tollgate::ui
