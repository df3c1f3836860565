// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/budget_words.h"

#include "ui/common/entities.h"
#include "ui/format/money.h"
#include "ui/format/times.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace tollgate::ui {

namespace {

const std::string kDay = "day";
const std::string kProjectTag = "tag:project=";

class Words {
    Q_DECLARE_TR_FUNCTIONS(tollgate::ui::Budget)
};

struct Parts {
    std::string kind;
    QString name;
};

Parts partsOf(const std::string& scope) {
    if (scope.starts_with(kProjectTag)) return {"project", text(scope.substr(kProjectTag.size()))};
    const auto colon = scope.find(':');
    return {scope.substr(0, colon), colon == std::string::npos ? QString() : text(scope.substr(colon + 1))};
}

// The name of the configuration, else the id.
template <class List>
QString nameIn(const List& list, const QString& id) {
    const auto at = std::find_if(list.begin(), list.end(), [&](const auto& one) { return text(one.id) == id; });
    return at == list.end() || at->name.empty() ? id : text(at->name);
}

QString titleOf(const config::Config& config, const std::string& scope, const std::string& period) {
    return QStringLiteral("%1, %2").arg(scopeWords(config, scope), periodWords(period));
}

QString countsWords(const config::Config& config, const std::string& scope) {
    const auto [kind, name] = partsOf(scope);
    if (kind == "all") return Words::tr("Counts what all requests cost");
    if (kind == "key") return Words::tr("Counts what requests with the access key %1 cost").arg(name);
    if (kind == "team")
        return Words::tr("Counts what the keys of the team %1 cost").arg(nameIn(config.access.teams, name));
    if (kind == "provider") return Words::tr("Counts what requests to %1 cost").arg(nameIn(config.providers, name));
    if (kind == "model") return Words::tr("Counts what requests to the model %1 cost").arg(name);
    if (kind == "project") return Words::tr("Counts what requests of the project %1 cost").arg(name);
    return Words::tr("Counts what requests with the tag %1 cost").arg(name);
}

QString anewWords(const std::string& period) {
    if (period == "hour") return Words::tr("anew each hour.");
    if (period == "day") return Words::tr("anew each day at 00:00.");
    if (period == "week") return Words::tr("anew each week on Monday.");
    if (period == "month") return Words::tr("anew each month on the 1st.");
    return Words::tr("once; it never starts again.");
}

QString untilWords(const std::string& period) {
    if (period == "hour") return Words::tr("until the hour ends");
    if (period == "day") return Words::tr("until the day ends");
    if (period == "week") return Words::tr("until the week ends");
    if (period == "month") return Words::tr("until the month ends");
    return Words::tr("until somebody raises it");
}

QString reachedWords(Micros time, Micros now) {
    const QDateTime at = localTime(time);
    if (at.date() == localTime(now).date()) return Words::tr("Runs out about %1 at this rate.").arg(clock(at, at));
    return Words::tr("Reached on %1 at this rate.").arg(QLocale().toString(at.date(), QStringLiteral("ddd d MMM")));
}

QString resetsWords(const bridge::BudgetStatus& budget) {
    const QString time = resetTime(budget);
    return time.isEmpty() ? Words::tr("Never starts again.") : Words::tr("Resets %1.").arg(time);
}

} // namespace

QString scopeWords(const config::Config& config, const std::string& scope) {
    const auto [kind, name] = partsOf(scope);
    if (kind == "all") return Words::tr("All providers");
    if (kind == "key") return Words::tr("Key %1").arg(name);
    if (kind == "team") return Words::tr("Team %1").arg(nameIn(config.access.teams, name));
    if (kind == "provider") return nameIn(config.providers, name);
    if (kind == "model") return Words::tr("Model %1").arg(name);
    if (kind == "project") return Words::tr("Project %1").arg(name);
    return Words::tr("Tag %1").arg(name);
}

QString periodWords(const std::string& period) {
    if (period == "hour") return Words::tr("hour");
    if (period == "day") return Words::tr("day");
    if (period == "week") return Words::tr("week");
    if (period == "month") return Words::tr("month");
    return Words::tr("total");
}

QString actionWords(bool blocks) {
    return blocks ? Words::tr("Stop paid") : Words::tr("Warn only");
}

QString budgetTitle(const config::Config& config, const config::Budget& budget) {
    return budget.name.empty() ? titleOf(config, budget.scope, budget.period) : text(budget.name);
}

QString budgetTitle(const config::Config& config, const bridge::BudgetStatus& budget) {
    return budget.name == budget.id ? titleOf(config, budget.scope, budget.period) : text(budget.name);
}

double usedShare(const bridge::BudgetStatus& budget) {
    if (budget.amount <= Money{}) return 0;
    return static_cast<double>(budget.spent.pico) / static_cast<double>(budget.amount.pico);
}

QString resetTime(const bridge::BudgetStatus& budget) {
    if (!budget.window_end) return {};
    const QDateTime end = localTime(*budget.window_end);
    const bool hours = budget.period == "hour" || budget.period == "day";
    const bool week = budget.period == "week";
    return QLocale().toString(end, hours  ? QStringLiteral("HH:mm")
                                   : week ? QStringLiteral("ddd d MMM")
                                          : QStringLiteral("d MMM"));
}

QString spentWords(const bridge::BudgetStatus& budget) {
    return Words::tr("%1 of %2").arg(moneySum(budget.spent), moneySum(budget.amount));
}

QString budgetNote(const bridge::BudgetStatus& budget, std::optional<Micros> used_up, Micros now) {
    if (budget.state == bridge::BudgetState::UsedUp) {
        if (!budget.blocks) return Words::tr("Used up; nothing is refused.") + u' ' + resetsWords(budget);
        const QString time = resetTime(budget);
        return time.isEmpty() ? Words::tr("Used up: paid requests are refused.")
                              : Words::tr("Used up: paid requests are refused until %1.").arg(time);
    }
    const QString percent = QLocale().toString(budget.warn_percent);
    QString first =
        budget.blocks ? Words::tr("Stops paid requests at 100 %.") : Words::tr("Warns at %1 %.").arg(percent);
    if (budget.state == bridge::BudgetState::Warned) {
        const QString warned = Words::tr("Warned at %1 %.").arg(percent);
        first = budget.blocks ? warned + u' ' + first : warned;
    }
    return first + u' ' + (used_up ? reachedWords(*used_up, now) : resetsWords(budget));
}

bool blocksNow(const bridge::BudgetStatus& budget) {
    return budget.blocks && budget.state == bridge::BudgetState::UsedUp;
}

QString usedUpWords(const bridge::BudgetStatus& budget) {
    const QString spent = spentWords(budget), time = resetTime(budget);
    if (!budget.blocks) return Words::tr("%1 is spent; it only warns, nothing is refused.").arg(spent);
    if (time.isEmpty()) return Words::tr("%1 is spent; paid requests are refused until somebody raises it.").arg(spent);
    return Words::tr("%1 is spent; paid requests are refused until %2.").arg(spent, time);
}

QString budgetSentence(const config::Config& config, const config::Budget& budget) {
    QStringList said{Words::tr("%1, %2", "what a budget counts, and how often anew")
                         .arg(countsWords(config, budget.scope), anewWords(budget.period))};
    const QString amount = moneySum(budget.amount);
    const QString warn = moneySum(scaled(budget.amount, budget.warn_percent / 100.0));
    if (budget.warn_percent < 100) said << Words::tr("At %1 Tollgate warns.").arg(warn);
    said << (budget.action == "block"
                 ? Words::tr("At %1 paid requests are refused %2; what costs nothing still passes.")
                       .arg(amount, untilWords(budget.period))
                 : Words::tr("At %1 it warns; nothing is refused.").arg(amount));
    const bool known = partsOf(budget.scope).kind != "tag"; // the log tells every scope but tags of people's own
    said << (known ? Words::tr("What this period has cost before counts.")
                   : Words::tr("It counts from now on: the log cannot tell what this tag has cost before."));
    return said.join(u' ');
}

const config::Budget* dayBudget(const config::Config& config, const std::string& scope) {
    for (const config::Budget& budget : config.budgets)
        if (budget.scope == scope && budget.period == kDay) return &budget;
    return nullptr;
}

const bridge::BudgetStatus* dayBudget(const std::vector<bridge::BudgetStatus>& budgets, const std::string& scope) {
    for (const bridge::BudgetStatus& budget : budgets)
        if (budget.scope == scope && budget.period == kDay) return &budget;
    return nullptr;
}

} // namespace tollgate::ui
