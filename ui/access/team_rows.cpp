// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/team_rows.h"

#include "ui/access/access_key_rows.h"
#include "ui/common/entities.h"
#include "ui/format/money.h"
#include "ui/format/numbers.h"
#include "ui/format/times.h"

#include <algorithm>

namespace tollgate::ui {

namespace {

Column column(const char* id, const QString& title, CellKind kind, int width, bool stretch = false) {
    Column made;
    made.id = QLatin1String(id);
    made.title = title;
    made.kind = kind;
    made.width = width;
    made.stretch = stretch;
    made.sortable = false;
    return made;
}

Cell plain(const QString& words, Tone tone = Tone::Normal) {
    Cell cell;
    cell.text = words;
    cell.tone = tone;
    return cell;
}

QString scopeWords(const config::Config& config, const std::string& scope) {
    const auto colon = scope.find(':');
    const std::string kind = scope.substr(0, colon);
    const std::string name = colon == std::string::npos ? std::string() : scope.substr(colon + 1);
    if (kind == "all") return BudgetRows::tr("All providers");
    if (kind == "key") return BudgetRows::tr("Key %1").arg(text(name));
    if (kind == "team") return BudgetRows::tr("Team %1").arg(teamName(config, name));
    if (kind == "provider") return BudgetRows::tr("Provider %1").arg(text(name));
    if (kind == "model") return BudgetRows::tr("Model %1").arg(text(name));
    return BudgetRows::tr("Tag %1").arg(text(name));
}

QString periodWords(const std::string& period) {
    if (period == "hour") return BudgetRows::tr("hour");
    if (period == "day") return BudgetRows::tr("day");
    if (period == "week") return BudgetRows::tr("week");
    if (period == "month") return BudgetRows::tr("month");
    return BudgetRows::tr("total");
}

} // namespace

QList<TeamRow> teamRows(const config::Config& config, const std::vector<record::AccessKeyFigures>& figures) {
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
        rows.append(row);
    }
    return rows;
}

TeamRows::TeamRows(QObject* parent)
    : RowsModel<TeamRow>(
          {column("team", tr("Team"), CellKind::Text, 96), column("people", tr("People"), CellKind::Text, 120, true),
           column("keys", tr("Keys"), CellKind::Number, 56), column("today", tr("Today"), CellKind::Number, 84)},
          parent) {}

Cell TeamRows::cellOf(const TeamRow& row, int column) const {
    switch (column) {
    case 0: return plain(row.name, Tone::Strong);
    case 1: return row.people.isEmpty() ? plain(nothing(), Tone::Muted) : plain(row.people, Tone::Muted);
    case 2: return plain(QString::number(row.keys));
    default: return row.today_pico > 0 ? plain(moneySum(Money{row.today_pico})) : plain(nothing(), Tone::Muted);
    }
}

QList<BudgetRow> budgetRows(const config::Config& config, const std::vector<bridge::BudgetStatus>& budgets,
                            Micros now) {
    QList<BudgetRow> rows;
    for (const bridge::BudgetStatus& budget : budgets) {
        BudgetRow row{text(budget.id), scopeWords(config, budget.scope), periodWords(budget.period),
                      moneySum(budget.amount),
                      budget.blocks ? BudgetRows::tr("Stop paid") : BudgetRows::tr("Warn only")};
        if (budget.amount > Money{})
            row.used = static_cast<double>(budget.spent.pico) / static_cast<double>(budget.amount.pico);
        row.state = budget.state;
        row.figures = BudgetRows::tr("%1 of %2").arg(moneySum(budget.spent), row.limit);
        if (budget.runs_out)
            row.figures += BudgetRows::tr(", used up about %1 at this rate")
                               .arg(clock(localTime(*budget.runs_out), localTime(now)));
        rows.append(row);
    }
    return rows;
}

BudgetRows::BudgetRows(QObject* parent)
    : RowsModel<BudgetRow>(
          {column("scope", tr("Scope"), CellKind::Text, 110, true), column("period", tr("Period"), CellKind::Text, 60),
           column("limit", tr("Limit"), CellKind::Number, 76), column("action", tr("At 100 %"), CellKind::Text, 84),
           column("used", tr("Used"), CellKind::Share, 104)},
          parent) {}

Cell BudgetRows::cellOf(const BudgetRow& row, int column) const {
    Cell cell;
    switch (column) {
    case 0: return plain(row.scope, Tone::Strong);
    case 1: return plain(row.period);
    case 2: return plain(row.limit);
    case 3: return plain(row.action);
    default:
        cell = plain(percentShare(row.used));
        cell.fraction = row.used;
        cell.tool_tip = row.figures;
        if (row.state == bridge::BudgetState::Ok) return cell;
        const bool over = row.state == bridge::BudgetState::UsedUp;
        cell.status = over ? Status::Down : Status::Degraded;
        cell.second = over ? tr("Used up") : tr("Warned");
        cell.spoken = QStringLiteral("%1, %2").arg(cell.second, cell.text);
        return cell;
    }
}

} // namespace tollgate::ui
