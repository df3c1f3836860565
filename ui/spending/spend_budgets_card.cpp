// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/spending/spend_budgets_card.h"

#include "ui/common/budget_outlook.h"
#include "ui/common/budget_words.h"
#include "ui/common/entities.h"
#include "ui/format/money.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/share_bar.h"

#include <QVBoxLayout>

namespace tollgate::ui {

QList<BudgetLine> budgetLines(const config::Config& config, const std::vector<bridge::BudgetStatus>& budgets,
                              const SpendPast& past, Micros now) {
    using State = bridge::BudgetState;
    QList<BudgetLine> lines;
    for (const State state : {State::UsedUp, State::Warned, State::Ok})
        for (const bridge::BudgetStatus& budget : budgets)
            if (budget.state == state)
                lines.append({text(budget.id), budgetTitle(config, budget), moneySum(budget.spent),
                              moneySum(budget.amount), budgetNote(budget, usedUpAt(budget, past, now), now),
                              usedShare(budget), budget.warn_percent / 100.0, blocksNow(budget)});
    return lines;
}

SpendBudgetsCard::SpendBudgetsCard(QWidget* parent)
    : Card(tr("Budgets"), {}, parent),
      m_edit(Button::link(tr("Edit in Access"))),
      m_empty(new EmptyState(
          QStringLiteral("budget"),
          tr("No budget yet. One warns, or stops paid requests, when a day or a month has cost enough."))) {
    addAction(m_edit);
    connect(m_edit, &QPushButton::clicked, this, &SpendBudgetsCard::editRequested);
    connect(m_empty->addAction(tr("Set a budget")), &QPushButton::clicked, this, &SpendBudgetsCard::newRequested);
    body()->setSpacing(kSpace3);
    for (int i = 0; i < kMostShown; ++i) {
        m_bars.append(new BudgetBar({}));
        m_bars.last()->hide();
        add(m_bars.last());
    }
    add(m_empty, 1);
    body()->addStretch(1);
    m_edit->hide();
}

void SpendBudgetsCard::setLines(const QList<BudgetLine>& lines) {
    if (lines == m_lines) return;
    m_lines = lines;
    for (int i = 0; i < kMostShown; ++i) {
        m_bars[i]->setVisible(i < lines.size());
        if (i >= lines.size()) continue;
        const BudgetLine& line = lines[i];
        m_bars[i]->setName(line.title);
        m_bars[i]->setAmounts(line.spent, line.limit, line.used, line.warn_at);
        m_bars[i]->setNote(line.note, line.blocked ? Role::Denied : Role::Muted);
    }
    m_empty->setVisible(lines.isEmpty());
    m_edit->setVisible(!lines.isEmpty());
    setNote(lines.size() > kMostShown ? tr("%1 of %2").arg(kMostShown).arg(lines.size()) : QString());
}

} // namespace tollgate::ui
