// SPDX-License-Identifier: GPL-3.0-or-later
// The access page: its budgets, and what of them stands beside keys and teams.
#include "ui/access/access_page.h"
#include "ui/access/budget_dialog.h"
#include "ui/access/budgets_card.h"
#include "ui/access/team_rows.h"
#include "ui/common/budget_words.h"
#include "ui/common/entities.h"
#include "ui/common/spend_history.h"
#include "ui/format/money.h"
#include "ui/widgets/button.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/totals_row.h"

#include <algorithm>

namespace tollgate::ui {

void AccessPage::showBudgets() {
    const config::Config& config = m_parts.settings.config();
    m_budget_states = m_parts.budgets.all();
    m_budgets->setRows(budgetRows(config, m_budget_states, m_history->past(), m_parts.log.now()));
    showKeys();
    showTeams();
    const auto blocked = std::find_if(m_budget_states.begin(), m_budget_states.end(), blocksNow);
    m_blocked->clearActions();
    if (blocked == m_budget_states.end()) return m_blocked->clear();
    QString rest = usedUpWords(*blocked);
    const auto count = std::count_if(m_budget_states.begin(), m_budget_states.end(), blocksNow);
    if (count > 1) rest += u' ' + tr("%n more budget(s) refuse requests now.", nullptr, static_cast<int>(count) - 1);
    m_blocked->say(MessageKind::Denied, tr("The budget %1 is used up.").arg(budgetTitle(config, *blocked)), rest);
    connect(
        m_blocked->addAction(tr("Change budget")), &QPushButton::clicked, this,
        [this, id = text(blocked->id)] { editBudget(id); }, Qt::QueuedConnection);
}

void AccessPage::showTeams() {
    const QList<TeamRow> rows = teamRows(m_parts.settings.config(), m_figures, m_budget_states);
    m_teams->setRows(rows);
    Cell all, keys, today;
    int count = 0;
    Money sum;
    for (const TeamRow& row : rows) {
        count += row.keys;
        sum += Money{row.today_pico};
    }
    all.text = tr("All");
    keys.text = QString::number(count);
    today.text = moneySum(sum);
    m_team_totals->setCells(
        {{QStringLiteral("team"), all}, {QStringLiteral("keys"), keys}, {QStringLiteral("today"), today}});
    m_team_totals->setVisible(!rows.isEmpty());
}

void AccessPage::editBudget(const QString& id, const std::string& scope) {
    config::Budget start;
    start.scope = scope;
    start.period = "day";
    for (const config::Budget& budget : m_parts.settings.config().budgets)
        if (!id.isEmpty() && text(budget.id) == id) start = budget;
    auto* dialog = new BudgetDialog({m_parts.budgets, m_parts.settings}, start, window());
    connect(dialog, &BudgetDialog::edited, this, [this](const QString& said, const bridge::BudgetEdit& back) {
        Q_EMIT undoOffered(said, [this, back] { doBudget(back); });
    });
    dialog->open();
}

void AccessPage::doBudget(const bridge::BudgetEdit& edit) {
    tell(m_parts.budgets.edit(edit).error);
}

// At once, as everything in lists; for some seconds it can be taken back.
void AccessPage::removeBudget(const QString& id) {
    const config::Config& config = m_parts.settings.config();
    const auto at = std::find_if(config.budgets.begin(), config.budgets.end(),
                                 [&](const config::Budget& budget) { return text(budget.id) == id; });
    if (at == config.budgets.end()) return;
    const QString said = tr("The budget %1 is deleted.").arg(budgetTitle(config, *at));
    const bridge::Budgets::Edited edited = m_parts.budgets.edit({*at, std::nullopt, -1});
    tell(edited.error);
    if (edited.error.isEmpty()) Q_EMIT undoOffered(said, [this, back = edited.back] { doBudget(back); });
}

// The team's own of a day, or a new one for it.
void AccessPage::openTeamBudget(int row) {
    const std::string scope = "team:" + m_teams->at(row).id.toStdString();
    const config::Budget* own = dayBudget(m_parts.settings.config(), scope);
    editBudget(own ? text(own->id) : QString(), scope);
}

} // namespace tollgate::ui
