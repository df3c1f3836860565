// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/budget_rows.h"

#include "ui/common/budget_outlook.h"
#include "ui/common/budget_words.h"
#include "ui/common/entities.h"
#include "ui/format/money.h"
#include "ui/format/numbers.h"

#include <utility>

namespace tollgate::ui {

namespace {

// What it does now comes before what it would do.
Cell actionOf(const BudgetRow& row, Cell cell) {
    const bool over = row.state == bridge::BudgetState::UsedUp;
    cell.text = over ? BudgetRows::tr("Used up") : row.action;
    if (over) cell.tone = Tone::Denied;
    return cell;
}

} // namespace

QList<BudgetRow> budgetRows(const config::Config& config, const std::vector<bridge::BudgetStatus>& budgets,
                            const SpendPast& past, Micros now) {
    QList<BudgetRow> rows;
    for (const bridge::BudgetStatus& budget : budgets)
        rows.append({text(budget.id), scopeWords(config, budget.scope),
                     budget.name == budget.id ? QString() : text(budget.name), periodWords(budget.period),
                     moneySum(budget.amount), actionWords(budget.blocks), usedShare(budget), budget.state,
                     spentWords(budget) + QStringLiteral(". ") + budgetNote(budget, usedUpAt(budget, past, now), now)});
    return rows;
}

BudgetRows::BudgetRows(QObject* parent)
    : RowsModel<BudgetRow>(
          {stretched(unsorted("scope", tr("Scope"), CellKind::Text, 118)),
           unsorted("period", tr("Period"), CellKind::Text, 54), unsorted("limit", tr("Limit"), CellKind::Number, 72),
           unsorted("action", tr("At 100 %"), CellKind::Text, 84), unsorted("used", tr("Used"), CellKind::Share, 96)},
          parent) {}

Cell BudgetRows::cellOf(const BudgetRow& row, int column) const {
    Cell cell;
    cell.tool_tip = row.standing;
    switch (column) {
    case 0:
        cell.text = row.scope;
        cell.second = row.name;
        cell.tone = Tone::Strong;
        cell.tool_tip = row.name.isEmpty() ? row.standing : row.name + QStringLiteral(": ") + row.standing;
        return cell;
    case 1: cell.text = row.period; return cell;
    case 2: cell.text = row.limit; return cell;
    case 3: return actionOf(row, std::move(cell));
    default:
        cell.text = percentShare(row.used);
        cell.fraction = row.used;
        if (row.state == bridge::BudgetState::Ok) return cell;
        cell.status = row.state == bridge::BudgetState::UsedUp ? Status::Denied : Status::Degraded;
        cell.spoken = QStringLiteral("%1, %2").arg(
            row.state == bridge::BudgetState::UsedUp ? tr("used up") : tr("warned"), cell.text);
        return cell;
    }
}

} // namespace tollgate::ui
