// SPDX-License-Identifier: GPL-3.0-or-later
// Budgets as `tollgated status --json` and `budgets --json` print them (DESIGN.md §2). Pure.
#pragma once

#include "bridge/budgets.h"

#include <boost/json/array.hpp>

namespace tollgate::bridge {

boost::json::array toJson(const std::vector<BudgetStatus>& budgets);

} // namespace tollgate::bridge
