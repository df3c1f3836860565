// SPDX-License-Identifier: GPL-3.0-or-later
// What is counted in dollars: a scope over windows, with a limit where it is a budget. Budgets, gates on usd and
// `spend_today` conditions read the same accounts. Values; part of a snapshot.
#pragma once

#include "base/money.h"
#include "config/config.h"
#include "governance/scope.h"

#include <memory>
#include <string>
#include <vector>

namespace tollgate::governance {

class Account;

struct Meter {
    Scope scope;
    Window window;
    std::shared_ptr<Account> account; // null: the payer decides which (Scope::each)
    // Of budgets:
    std::string budget; // id; "": nothing is limited
    std::string shown;  // name for messages
    Money amount;
    Money warn_at;
    bool blocks = false;
};

using Meters = std::vector<Meter>;

// Of a budget that has passed the configuration's check.
Meter meterOf(const config::Budget& budget);

} // namespace tollgate::governance
