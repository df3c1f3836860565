// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/budget_edits.h"

#include "config/free_id.h"

#include <algorithm>

namespace tollgate::bridge {

namespace {

using config::Budget;

auto placeOf(std::vector<Budget>& budgets, const std::string& id) {
    return std::find_if(budgets.begin(), budgets.end(), [&](const Budget& budget) { return budget.id == id; });
}

// Only what differs between what the person saw and what the person wants.
void take(Budget& now, const Budget& before, const Budget& wanted) {
    const auto one = [&](auto Budget::* member) {
        if (before.*member != wanted.*member) now.*member = wanted.*member;
    };
    one(&Budget::name);
    one(&Budget::scope);
    one(&Budget::amount);
    one(&Budget::period);
    one(&Budget::warn_percent);
    one(&Budget::action);
}

BudgetEdit add(config::Config& config, const BudgetEdit& edit) {
    Budget made = *edit.wanted;
    if (made.id.empty() || placeOf(config.budgets, made.id) != config.budgets.end())
        made.id = freeBudgetId(config, made);
    const int count = static_cast<int>(config.budgets.size());
    const int position = edit.position < 0 ? count : std::min(edit.position, count);
    config.budgets.insert(config.budgets.begin() + position, made);
    return {made, std::nullopt, -1};
}

} // namespace

std::string freeBudgetId(const config::Config& config, const Budget& budget) {
    const std::string what = budget.scope.substr(budget.scope.find(':') + 1); // all of it where there is none
    return config::freeId(budget.name.empty() ? what + "-" + budget.period : budget.name, "budget",
                          [&](const std::string& id) {
                              return std::any_of(config.budgets.begin(), config.budgets.end(),
                                                 [&](const Budget& other) { return other.id == id; });
                          });
}

bool apply(config::Config& config, const BudgetEdit& edit, BudgetEdit& back) {
    back = {};
    if (edit.changesNothing()) return true;
    if (!edit.before) {
        back = add(config, edit);
        return true;
    }
    const auto at = placeOf(config.budgets, edit.before->id);
    if (at == config.budgets.end()) return false;
    back.wanted = *at;
    if (edit.wanted) {
        take(*at, *edit.before, *edit.wanted);
        back.before = *at;
    } else {
        back.position = static_cast<int>(at - config.budgets.begin());
        config.budgets.erase(at);
    }
    return true;
}

} // namespace tollgate::bridge
