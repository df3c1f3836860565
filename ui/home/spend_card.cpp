// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/spend_card.h"

#include "ui/common/entities.h"
#include "ui/common/spend_chart.h"
#include "ui/widgets/bar_chart_panel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/segmented_control.h"

#include <QStackedLayout>
#include <QVBoxLayout>

namespace tollgate::ui {

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

void SpendTodayCard::setReport(const record::SpendReport& report, const bridge::Providers& providers,
                               const SpendPast& past, Micros now) {
    const auto looks = [&](const std::string& id) { return lookOf(providers, id); };
    m_edges = report.edges;
    m_panel->setData(spendBars(report, {SpendStep::Hour, report.edges}, looks, past, now));
    bool empty = report.total.requests == 0;
    m_stack->setCurrentIndex(empty ? 1 : 0);
    m_panel->viewSwitch()->setVisible(!empty);
}

} // namespace tollgate::ui
