// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/team_rows.h"

#include "ui/common/budget_words.h"
#include "ui/common/entities.h"
#include "ui/format/money.h"

#include <algorithm>

namespace tollgate::ui {

namespace {

Cell plain(const QString& words, Tone tone = Tone::Normal) {
    Cell cell;
    cell.text = words;
    cell.tone = tone;
    return cell;
}

Cell todayOf(const TeamRow& row) {
    const bool nothing_known = row.today_pico == 0 && row.budget.isEmpty();
    Cell cell = plain(nothing_known ? nothing() : moneySum(Money{row.today_pico}));
    if (nothing_known) cell.tone = Tone::Muted;
    if (row.budget.isEmpty()) return cell;
    cell.second = TeamRows::tr("of %1").arg(row.budget);
    if (row.state == bridge::BudgetState::Ok) return cell;
    const bool over = row.state == bridge::BudgetState::UsedUp;
    cell.tone = over ? Tone::Denied : Tone::Warning;
    cell.tool_tip = over ? TeamRows::tr("The budget is used up") : TeamRows::tr("Over the share at which it warns");
    cell.spoken = QStringLiteral("%1 %2, %3").arg(cell.text, cell.second, cell.tool_tip);
    return cell;
}

} // namespace

QList<TeamRow> teamRows(const config::Config& config, const std::vector<record::AccessKeyFigures>& figures,
                        const std::vector<bridge::BudgetStatus>& budgets) {
    QList<TeamRow> rows;
    for (const config::Team& team : config.access.teams) {
        TeamRow row{text(team.id), text(team.name), {}, 0, 0};
        QStringList people;
        for (const config::AccessKey& key : config.access.keys) {
            if (key.team != team.id) continue;
            ++row.keys;
            const QString who = text(key.owner);
            if (!who.isEmpty() && !people.contains(who)) people << who;
            for (const record::AccessKeyFigures& one : figures)
                if (one.key == key.id) row.today_pico += one.cost.pico;
        }
        row.people = people.join(QStringLiteral(", "));
        if (const bridge::BudgetStatus* budget = dayBudget(budgets, "team:" + team.id)) {
            row.budget = moneySum(budget->amount);
            row.state = budget->state;
        }
        rows.append(row);
    }
    return rows;
}

TeamRows::TeamRows(QObject* parent)
    : RowsModel<TeamRow>({unsorted("team", tr("Team"), CellKind::Text, 96),
                          stretched(unsorted("people", tr("People"), CellKind::Text, 120)),
                          unsorted("keys", tr("Keys"), CellKind::Number, 56),
                          unsorted("today", tr("Today, of budget"), CellKind::Number, 124)},
                         parent) {}

Cell TeamRows::cellOf(const TeamRow& row, int column) const {
    switch (column) {
    case 0: return plain(row.name, Tone::Strong);
    case 1: return row.people.isEmpty() ? plain(nothing(), Tone::Muted) : plain(row.people, Tone::Muted);
    case 2: return plain(QString::number(row.keys));
    default: return todayOf(row);
    }
}

} // namespace tollgate::ui
