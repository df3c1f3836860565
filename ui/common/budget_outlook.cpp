// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/budget_outlook.h"

#include "ui/common/entities.h"

#include <algorithm>

namespace tollgate::ui {

namespace {

// The bars of time from now on that an expectation is known of: the hours of today, then days.
SpendSpan barsFrom(Micros now, Micros end) {
    SpendSpan span = spanOf(SpendRange::Today, now);
    std::vector<Micros> edges;
    for (const Micros edge : span.edges)
        if (edge <= end) edges.push_back(edge);
    for (QDate day = localDay(now).addDays(2); startOf(day) <= end; day = day.addDays(1)) edges.push_back(startOf(day));
    return {SpendStep::Hour, std::move(edges)};
}

Money expectedIn(Micros from, Micros to, const SpendPast& past, Micros now) {
    const bool later = localDay(from) > localDay(now);
    if (later) return moneyOf(past.rate->of(isWeekend(localDay(from))).mean);
    Money sum;
    for (const Money bar : stillToCome({SpendStep::Hour, {from, to}}, past, now)) sum += bar;
    return sum;
}

} // namespace

std::optional<Micros> usedUpAt(const bridge::BudgetStatus& budget, const SpendPast& past, Micros now) {
    if (budget.spent >= budget.amount) return std::nullopt;
    if (budget.scope != "all" || !past.rate || !budget.window_end) return budget.runs_out;
    Money sum = budget.spent;
    const SpendSpan bars = barsFrom(now, *budget.window_end);
    for (int bar = 0; bar < bars.bars(); ++bar) {
        const auto at = static_cast<std::size_t>(bar);
        const Micros from = std::max(now, bars.edges[at]), to = bars.edges[at + 1];
        if (to <= now) continue;
        const Money coming = expectedIn(bars.edges[at], to, past, now);
        if (sum + coming < budget.amount) {
            sum += coming;
            continue;
        }
        const double part = static_cast<double>((budget.amount - sum).pico) / static_cast<double>(coming.pico);
        return from + static_cast<Micros>(static_cast<double>(to - from) * std::clamp(part, 0.0, 1.0));
    }
    return std::nullopt;
}

} // namespace tollgate::ui
