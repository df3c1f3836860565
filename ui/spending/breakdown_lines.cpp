// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/spending/breakdown_lines.h"

#include "ui/format/money.h"
#include "ui/format/rounding.h"

#include <algorithm>

namespace tollgate::ui {

namespace {

using record::GroupBy;
using record::SpendRow;

// Siblings in the order they are shown in.
std::vector<const SpendRow*> ordered(const std::vector<SpendRow>& rows, GroupBy by, const BreakdownWish& wish) {
    std::vector<const SpendRow*> order;
    for (const SpendRow& row : rows) order.push_back(&row);
    // Equals stay as the report has them.
    const auto before = [&](const SpendRow* a, const SpendRow* b) {
        if (wish.less(*a, *b, by)) return true;
        return !wish.less(*b, *a, by) && a < b;
    };
    if (wish.less) std::ranges::sort(order, before);
    return order;
}

// Siblings' parts of `percent` and of `cost`, which is what stands in the line above them.
struct Parts {
    QList<std::int64_t> percents;
    QList<Money> costs;
};

Parts partsOf(const std::vector<const SpendRow*>& rows, Money total, std::int64_t percent, Money cost) {
    QList<std::int64_t> exact;
    QList<Money> costs;
    for (const SpendRow* row : rows) {
        exact.append(row->totals.cost.pico);
        costs.append(row->totals.cost);
    }
    const std::int64_t unit = total.pico / 100;
    return {unit > 0 ? roundedParts(exact, unit, percent) : QList<std::int64_t>(exact.size()), shownParts(costs, cost)};
}

BreakdownLine lineOf(const SpendRow& row, const BreakdownWish& wish, const EntityNames& names) {
    BreakdownLine line;
    line.totals = row.totals;
    line.word = costWord(row.totals, row.providers, names);
    const auto bars = std::min(row.requests.size(), static_cast<std::size_t>(std::max(0, wish.bars)));
    for (std::size_t bar = 0; bar < bars; ++bar) line.trend.append(static_cast<double>(row.requests[bar]));
    return line;
}

void give(BreakdownLine& line, const Parts& parts, std::size_t place) {
    line.percent = static_cast<int>(parts.percents[static_cast<qsizetype>(place)]);
    line.cost = parts.costs[static_cast<qsizetype>(place)];
}

void name(BreakdownLine& line, GroupBy by, const std::string& id, const EntityNames& names) {
    line.name = nameOf(names, by, id);
    line.slot = slotOf(names, by, id);
}

// Of the last line, which is `row`.
void addChildren(QList<BreakdownLine>& lines, const SpendRow& row, Money total, const BreakdownWish& wish,
                 const EntityNames& names) {
    const QString parent = lines.last().key;
    const std::vector<const SpendRow*> children = ordered(row.children, wish.then, wish);
    const Parts parts = partsOf(children, total, lines.last().percent, lines.last().cost);
    for (std::size_t i = 0; i < children.size(); ++i) {
        BreakdownLine child = lineOf(*children[i], wish, names);
        child.key = parent + u'\x1f' + text(children[i]->name);
        child.first = row.name;
        child.then = children[i]->name;
        child.depth = 1;
        name(child, wish.then, child.then, names);
        give(child, parts, i);
        lines.append(child);
    }
}

} // namespace

QList<BreakdownLine> breakdownLines(const record::SpendReport& report, const BreakdownWish& wish,
                                    const EntityNames& names) {
    QList<BreakdownLine> lines;
    const Money total = report.total.cost;
    const std::vector<const SpendRow*> rows = ordered(report.rows, wish.first, wish);
    const Parts parts = partsOf(rows, total, 100, total);
    const bool tree = wish.then != GroupBy::None;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        BreakdownLine line = lineOf(*rows[i], wish, names);
        line.key = text(rows[i]->name);
        line.first = rows[i]->name;
        name(line, wish.first, line.first, names);
        give(line, parts, i);
        const bool open = wish.open.contains(line.key);
        if (tree) line.expander = open ? Expander::Open : Expander::Closed;
        lines.append(line);
        if (tree && open) addChildren(lines, *rows[i], total, wish, names);
    }
    return lines;
}

QString costWord(const record::Totals& totals, const std::vector<std::string>& providers, const EntityNames& names) {
    if (totals.cost.pico != 0) return {};
    if (totals.unpriced > 0) return unpricedWord();
    if (totals.requests > 0 && totals.cache_hits == totals.requests) return cachedWord();
    const bool local = !providers.empty() &&
                       std::ranges::all_of(providers, [&](const std::string& id) { return names.provider(id).local; });
    return local && !totals.usage.empty() ? localWord() : nothing();
}

} // namespace tollgate::ui
