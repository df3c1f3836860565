// SPDX-License-Identifier: GPL-3.0-or-later
#include "governance/meter.h"

namespace tollgate::governance {

Meter meterOf(const config::Budget& budget) {
    Meter meter;
    meter.scope = scopeFrom(budget.scope).value_or(Scope{});
    meter.window.period = periodFromName(budget.period).value_or(Period::Month);
    meter.budget = budget.id;
    meter.shown = budget.name.empty() ? budget.id : budget.name;
    meter.amount = budget.amount;
    meter.warn_at = scaled(budget.amount, budget.warn_percent / 100.0);
    meter.blocks = budget.action == "block";
    return meter;
}

} // namespace tollgate::governance
