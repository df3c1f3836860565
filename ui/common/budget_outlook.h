// SPDX-License-Identifier: GPL-3.0-or-later
// When a budget will be used up if things go on as before: budgets over everything by what the charts expect (run rate
// of weekdays, usual hours), others by what their window has seen. One answer for all pages. Pure; UI thread.
#pragma once

#include "bridge/budgets.h"
#include "ui/common/spend_history.h"

#include <optional>

namespace tollgate::ui {

// Nothing when it lasts to the end of its window, or is used up already.
std::optional<Micros> usedUpAt(const bridge::BudgetStatus& budget, const SpendPast& past, Micros now);

} // namespace tollgate::ui
