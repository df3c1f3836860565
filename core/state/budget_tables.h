// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of budgets.db: what was spent by account and window, the holds of calls that run, and what limits have let
// in (DESIGN.md §6). A
// batch of changes is one transaction. Budget thread.
#pragma once

#include "governance/budget_store.h"
#include "governance/limits.h"
#include "state/schema.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tollgate::state {

class Database;

constexpr const char* kBudgetsFile = "budgets.db";

std::span<const Migration> budgetMigrations();

// Changes that come together.
struct BudgetChanges {
    std::vector<governance::Hold> holds;
    std::vector<std::int64_t> ended; // holds on the disk that are over
    std::vector<governance::Spent> spent;

    bool empty() const { return holds.empty() && ended.empty() && spent.empty(); }
};

// Nothing, or what went wrong: then nothing of it is kept.
std::optional<std::string> write(Database& database, const BudgetChanges& changes);

// What limits have let in, these and no others. Nothing, or what went wrong.
std::optional<std::string> writeLimits(Database& database, const std::vector<governance::SavedLimit>& limits);

// What stands there after a start.
struct BudgetRecords {
    std::vector<governance::Spent> spent;
    std::vector<governance::Hold> open; // of calls that ran when the last process ended
    std::vector<governance::SavedLimit> limits;
};

// Open holds are booked as spent in full, and are no more; windows older than 400 days are forgotten (`now` UTC).
// Nothing read, and why, when it fails.
std::optional<std::string> settleLastRun(Database& database, Micros now, BudgetRecords& records);

} // namespace tollgate::state
