// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/budget_json.h"

#include <boost/json/object.hpp>

namespace tollgate::bridge {

namespace json = boost::json;

namespace {

json::value timeOf(const std::optional<Micros>& time) {
    return time ? json::value(isoTime(*time).text) : json::value(nullptr);
}

} // namespace

json::array toJson(const std::vector<BudgetStatus>& budgets) {
    json::array list;
    for (const BudgetStatus& budget : budgets)
        list.push_back(json::object{{"id", budget.id},
                                    {"name", budget.name},
                                    {"scope", budget.scope},
                                    {"period", budget.period},
                                    {"action", budget.blocks ? "block" : "warn"},
                                    {"amount_pico_usd", budget.amount.pico},
                                    {"spent_pico_usd", budget.spent.pico},
                                    {"reserved_pico_usd", budget.reserved.pico},
                                    {"window_start", isoTime(budget.window_start).text},
                                    {"window_end", timeOf(budget.window_end)},
                                    {"state", nameOf(budget.state)},
                                    {"runs_out", timeOf(budget.runs_out)}});
    return list;
}

} // namespace tollgate::bridge
