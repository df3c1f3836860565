// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/spending/spend_bars_card.h"

#include "ui/widgets/bar_chart_panel.h"
#include "ui/widgets/chart_legend.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/segmented_control.h"

#include <utility>

namespace tollgate::ui {

namespace {

QString titleOf(SpendStep step) {
    switch (step) {
    case SpendStep::Hour: return SpendBarsCard::tr("Spend by hour");
    case SpendStep::Day: return SpendBarsCard::tr("Spend by day");
    case SpendStep::Month: return SpendBarsCard::tr("Spend by month");
    }
    return {};
}

} // namespace

SpendBarsCard::SpendBarsCard(ProviderLooks looks, QWidget* parent)
    : Card(titleOf(SpendStep::Hour), tr("US dollars, by provider"), parent), m_looks(std::move(looks)) {
    m_panel = new BarChartPanel(tr("Spend by time"));
    m_panel->legend()->setTotalsStrong(true);
    addAction(m_panel->viewSwitch());
    add(m_panel, 1);
    connect(m_panel->chart(), &Chart::columnActivated, this, &SpendBarsCard::activated);
    connect(m_panel->table(), &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT activated(index.row()); });
}

void SpendBarsCard::setAnswer(const SpendAnswer& answer, const SpendPast& past) {
    setTitle(titleOf(answer.span.step));
    m_panel->setData(spendBars(answer.whole, answer.span, m_looks, past, answer.now));
}

void SpendBarsCard::toggleTable() {
    m_panel->toggleTable();
}

StackedBarChart* SpendBarsCard::chart() const {
    return m_panel->chart();
}

} // namespace tollgate::ui
