// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/access_key_rows.h"

#include "ui/common/budget_words.h"
#include "ui/common/entities.h"
#include "ui/format/money.h"
#include "ui/format/numbers.h"
#include "ui/format/times.h"

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr qsizetype kLongestScope = 26; // of names side by side

enum Place { Use, Key, Team, Hint, Scope, Rate, Budget, Today, LastUsed };

Column column(const char* id, const QString& title, CellKind kind, int width, int priority) {
    Column made;
    made.id = QLatin1String(id);
    made.title = title;
    made.kind = kind;
    made.width = width;
    made.priority = priority;
    return made;
}

QList<Column> keyColumns() {
    QList<Column> list{column("use", AccessKeyRows::tr("Use"), CellKind::Switch, 54, 1),
                       column("key", AccessKeyRows::tr("Key"), CellKind::TwoLine, 116, 1),
                       column("team", AccessKeyRows::tr("Team"), CellKind::Text, 76, 4),
                       column("hint", AccessKeyRows::tr("Ends in"), CellKind::Fixed, 84, 3),
                       column("scope", AccessKeyRows::tr("May use"), CellKind::Text, 140, 2),
                       column("rate", AccessKeyRows::tr("Rate"), CellKind::Number, 80, 6),
                       column("budget", AccessKeyRows::tr("Budget, day"), CellKind::Budget, 158, 3),
                       column("today", AccessKeyRows::tr("Today"), CellKind::Number, 68, 2),
                       column("used", AccessKeyRows::tr("Last used"), CellKind::Text, 96, 5)};
    list[Use].sortable = false;
    list[Scope].stretch = true;
    list[Rate].tool_tip = AccessKeyRows::tr("Requests it may make in a minute");
    return list;
}

QString joined(const std::vector<std::string>& words) {
    QStringList list;
    for (const std::string& word : words) list << text(word);
    return list.join(QStringLiteral(", "));
}

QString modelsWords(const std::vector<std::string>& models) {
    const QString all = joined(models);
    return all.size() <= kLongestScope ? all
                                       : AccessKeyRows::tr("%n model(s)", nullptr, static_cast<int>(models.size()));
}

// Everything that narrows it, in full.
QString scopeInFull(const config::AccessKey& key) {
    QStringList parts;
    if (key.models != std::vector<std::string>{"*"}) parts << joined(key.models);
    if (!key.routes.empty()) parts << AccessKeyRows::tr("by route %1").arg(joined(key.routes));
    if (!key.endpoints.empty()) parts << joined(key.endpoints);
    if (!key.only_provider.empty()) parts << AccessKeyRows::tr("only %1").arg(text(key.only_provider));
    if (!key.networks.empty()) parts << AccessKeyRows::tr("from %1").arg(joined(key.networks));
    return parts.join(QStringLiteral("; "));
}

Cell plain(const QString& words, Tone tone = Tone::Normal) {
    Cell cell;
    cell.text = words;
    cell.tone = tone;
    cell.value = words;
    return cell;
}

Cell amount(const QString& words, qint64 value) {
    Cell cell = plain(words, words == nothing() ? Tone::Muted : Tone::Normal);
    cell.value = value;
    return cell;
}

void tellBudget(AccessKeyRow& row, const bridge::BudgetStatus* budget, Micros now) {
    if (!budget) return;
    row.budget_spent = moneySum(budget->spent);
    row.budget_limit = moneySum(budget->amount);
    row.budget_used = usedShare(*budget);
    row.budget_state = budget->state;
    row.budget_note = budgetNote(*budget, budget->runs_out, now);
}

Cell budgetCell(const AccessKeyRow& row) {
    if (row.budget_spent.isEmpty()) return plain(AccessKeyRows::tr("none"), Tone::Muted);
    Cell cell = plain(row.budget_spent);
    cell.second = AccessKeyRows::tr("of %1").arg(row.budget_limit);
    cell.fraction = row.budget_used;
    cell.value = row.budget_used;
    cell.tool_tip = row.budget_note;
    cell.spoken = QStringLiteral("%1 %2").arg(cell.text, cell.second);
    if (row.budget_state == bridge::BudgetState::Ok) return cell;
    const bool over = row.budget_state == bridge::BudgetState::UsedUp;
    cell.status = over ? Status::Denied : Status::Degraded;
    cell.spoken += QStringLiteral(", ") + (over ? AccessKeyRows::tr("used up") : AccessKeyRows::tr("warned"));
    return cell;
}

void tellFigures(AccessKeyRow& row, const record::AccessKeyFigures* figures, Micros now) {
    row.today = nothing();
    row.last_used = AccessKeyRows::tr("never");
    if (!figures) return;
    row.today_pico = figures->cost.pico;
    if (figures->cost.pico > 0)
        row.today = moneySum(figures->cost);
    else if (figures->unpriced)
        row.today = unpricedWord();
    if (figures->last_request == 0) return;
    const QDateTime last = localTime(figures->last_request);
    row.last_used_at = figures->last_request;
    row.last_used = relative(last, localTime(now));
    row.last_used_exact = absolute(last);
}

} // namespace

QString scopeWords(const config::AccessKey& key) {
    if (scopeInFull(key).isEmpty()) return AccessKeyRows::tr("everything");
    QStringList parts;
    if (key.models != std::vector<std::string>{"*"}) parts << modelsWords(key.models);
    if (!key.routes.empty()) parts << AccessKeyRows::tr("by route %1").arg(joined(key.routes));
    if (parts.isEmpty()) parts << scopeInFull(key);
    return parts.join(QStringLiteral("; "));
}

QString teamName(const config::Config& config, const std::string& id) {
    const auto& teams = config.access.teams;
    const auto at = std::find_if(teams.begin(), teams.end(), [&](const config::Team& team) { return team.id == id; });
    return at == teams.end() || at->name.empty() ? text(id) : text(at->name);
}

AccessKeyRow accessKeyRow(const config::AccessKey& key, const config::Config& config,
                          const record::AccessKeyFigures* figures, const bridge::BudgetStatus* budget, Micros now) {
    AccessKeyRow row;
    row.id = text(key.id);
    row.name = key.owner.empty() ? text(key.name) : QStringLiteral("%1, %2").arg(text(key.name), text(key.owner));
    row.team = teamName(config, key.team);
    row.hint = key.hint.empty() ? nothing() : text(key.hint);
    row.scope = scopeWords(key);
    row.scope_full = scopeInFull(key);
    row.rate = key.limits.requests_per_minute > 0
                   ? AccessKeyRows::tr("%1 / min").arg(count(key.limits.requests_per_minute))
                   : nothing();
    row.enabled = key.enabled;
    row.expired = key.expires && *key.expires <= now;
    tellBudget(row, budget, now);
    tellFigures(row, figures, now);
    return row;
}

AccessKeyRows::AccessKeyRows(QObject* parent) : RowsModel<AccessKeyRow>(keyColumns(), parent) {}

Cell AccessKeyRows::cellOf(const AccessKeyRow& row, int column) const {
    Cell cell;
    switch (column) {
    case Use:
        cell.value = row.enabled;
        cell.spoken = row.enabled ? tr("%1, on").arg(row.id) : tr("%1, off").arg(row.id);
        return cell;
    case Key:
        cell = plain(row.id, Tone::Strong);
        cell.second = row.expired ? tr("%1, expired").arg(row.name) : row.name;
        return cell;
    case Team: return row.team.isEmpty() ? plain(nothing(), Tone::Muted) : plain(row.team);
    case Hint: return plain(row.hint, row.hint == nothing() ? Tone::Muted : Tone::Normal);
    case Scope:
        cell = plain(row.scope);
        cell.tool_tip = row.scope_full;
        return cell;
    case Rate: return plain(row.rate, row.rate == nothing() ? Tone::Muted : Tone::Normal);
    case Budget: return budgetCell(row);
    case Today: return amount(row.today, row.today_pico);
    default:
        cell = amount(row.last_used, row.last_used_at);
        cell.tone = Tone::Muted;
        cell.tool_tip = row.last_used_exact;
        return cell;
    }
}

} // namespace tollgate::ui
