// SPDX-License-Identifier: GPL-3.0-or-later
// Budgets in words, the same on every page: what one counts, what it does, where it stands. Values in, words out; UI
// thread.
#pragma once

#include "bridge/budgets.h"
#include "config/config.h"

#include <QString>

#include <optional>
#include <string>

namespace tollgate::ui {

// "All providers", "Key ci", "Team Platform", "Project web-app".
QString scopeWords(const config::Config& config, const std::string& scope);
QString periodWords(const std::string& period); // "day"; "total"
QString actionWords(bool blocks);               // at 100 %: "Stop paid"
// Its own name, else "Key ci, day".
QString budgetTitle(const config::Config& config, const config::Budget& budget);
QString budgetTitle(const config::Config& config, const bridge::BudgetStatus& budget);

// The share that was spent; 1 or more: used up.
double usedShare(const bridge::BudgetStatus& budget);
// When it starts again: "00:00", "Mon 19 Oct", "1 Nov"; "" for never.
QString resetTime(const bridge::BudgetStatus& budget);
// "$12.90 of $25.00".
QString spentWords(const bridge::BudgetStatus& budget);
// Under its bar: "Stops paid requests at 100 %. Resets 00:00.", "Warns at 80 %. Reached on Tue 27 Oct at this rate."
// `used_up`: when it will be (usedUpAt()).
QString budgetNote(const bridge::BudgetStatus& budget, std::optional<Micros> used_up, Micros now);

// It refuses paid requests now.
bool blocksNow(const bridge::BudgetStatus& budget);
// "Paid requests are refused until 00:00: $25.03 of $25.00 is spent." Of one that is used up.
QString usedUpWords(const bridge::BudgetStatus& budget);

// What a budget will do, in a few sentences.
QString budgetSentence(const config::Config& config, const config::Budget& budget);

// A key's or a team's own budget of a day: the first one with that scope ("key:ci"). Null when there is none.
const config::Budget* dayBudget(const config::Config& config, const std::string& scope);
const bridge::BudgetStatus* dayBudget(const std::vector<bridge::BudgetStatus>& budgets, const std::string& scope);

} // namespace tollgate::ui
