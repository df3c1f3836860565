// SPDX-License-Identifier: GPL-3.0-or-later
// What was spent, from the rollups: bars in groups, and totals in two levels of groups.
#include "journal/session.h"
#include "journal/spend_groups.h"
#include "journal/spend_rows.h"
#include "record/filter.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

namespace tollgate::journal {

namespace {

using record::GroupBy;
using record::SpendReport;
using record::SpendRow;

class SpendBuilder {
public:
    SpendBuilder(const record::SpendQuery& query, const Catalog& catalog)
        : m_query(query), m_catalog(catalog), m_bars(query.edges.size() - 1) {}

    void addBar(std::size_t bar, std::int64_t number, Money cost, std::int64_t requests) {
        const Place& place = placeOf(number);
        place.series->cost[bar] += cost;
        place.series->requests[bar] += requests;
        for (SpendRow* row : place.rows) {
            if (row == nullptr) continue;
            row->trend[bar] += cost;
            row->requests[bar] += requests;
        }
    }

    void addTotals(std::int64_t number, const Cell& cell) {
        const Dims& dims = m_catalog.dims(number);
        record::Totals totals = totalsOf(cell, dims.verdict);
        const Place& place = placeOf(number);
        place.series->totals.add(totals);
        for (SpendRow* row : place.rows) {
            if (row == nullptr) continue;
            row->totals.add(totals);
            addProvider(*row, dims.provider);
        }
        m_total.add(totals);
    }

    SpendReport take() {
        SpendReport report;
        report.edges = m_query.edges;
        report.total = m_total;
        for (auto& [name, series] : m_series) report.series.push_back(std::move(series));
        auto sum = [](const record::SpendSeries& entry) {
            Money total;
            for (Money cost : entry.cost) total += cost;
            return total;
        };
        std::ranges::sort(report.series, [&](const record::SpendSeries& a, const record::SpendSeries& b) {
            return sum(a) != sum(b) ? sum(a) > sum(b) : a.name < b.name;
        });
        for (auto& [name, group] : m_rows) {
            for (auto& [child, row] : group.children) group.row.children.push_back(std::move(row));
            std::ranges::sort(group.row.children, dearer);
            report.rows.push_back(std::move(group.row));
        }
        std::ranges::sort(report.rows, dearer);
        return report;
    }

private:
    struct Group {
        SpendRow row;
        std::map<std::string, SpendRow> children;
    };

    // Where the sums of one dims go; the maps keep their nodes.
    struct Place {
        record::SpendSeries* series = nullptr;
        std::array<SpendRow*, 2> rows{}; // the group's, and its child's when there are two levels
    };

    const Place& placeOf(std::int64_t number) {
        auto [known, isNew] = m_places.try_emplace(number);
        Place& place = known->second;
        if (!isNew) return place;
        const Dims& dims = m_catalog.dims(number);
        std::string name = groupOf(dims, m_query.series, m_query.tag);
        place.series = &m_series[name];
        place.series->name = std::move(name);
        place.series->cost.resize(m_bars);
        place.series->requests.resize(m_bars);
        name = groupOf(dims, m_query.first, m_query.tag);
        Group& group = m_rows[name];
        place.rows[0] = named(group.row, std::move(name));
        if (m_query.then == GroupBy::None) return place;
        name = groupOf(dims, m_query.then, m_query.tag);
        SpendRow& child = group.children[name];
        place.rows[1] = named(child, std::move(name));
        return place;
    }

    SpendRow* named(SpendRow& row, std::string name) const {
        row.name = std::move(name);
        row.trend.resize(m_bars);
        row.requests.resize(m_bars);
        return &row;
    }

    static void addProvider(SpendRow& row, const std::string& id) {
        auto place = std::ranges::lower_bound(row.providers, id);
        if (id.empty() || (place != row.providers.end() && *place == id)) return;
        row.providers.insert(place, id);
    }

    const record::SpendQuery& m_query;
    const Catalog& m_catalog;
    std::size_t m_bars;
    std::unordered_map<std::int64_t, Place> m_places;
    std::map<std::string, record::SpendSeries> m_series;
    std::map<std::string, Group> m_rows;
    record::Totals m_total;
};

// The spans of all bars, joined where they touch: a month of hours is then one walk along the key, not 720.
std::vector<Span> spansOf(const StoredPeriods& periods, const std::vector<Micros>& edges) {
    std::vector<Span> spans;
    for (std::size_t bar = 0; bar + 1 < edges.size(); ++bar)
        for (const Span& span : periods.cover(edges[bar], edges[bar + 1])) {
            if (!spans.empty() && spans.back().level == span.level && spans.back().to == span.from)
                spans.back().to = span.to;
            else
                spans.push_back(span);
        }
    return spans;
}

void addBars(Connection& connection, const Catalog& catalog, const std::vector<Micros>& edges, SpendBuilder& builder) {
    Statement statement(connection, "SELECT begins, dims, cost, requests FROM rollup "
                                    "WHERE level = ? AND begins >= ? AND begins < ?");
    for (const Span& span : spansOf(catalog.periods(), edges)) {
        statement.bind(static_cast<std::int64_t>(span.level)).bind(span.from).bind(span.to).run();
        while (statement.next()) {
            // The first bar takes what widening it to a quarter has brought in.
            auto edge = std::upper_bound(edges.begin() + 1, edges.end() - 1, statement.integer(0));
            auto bar = static_cast<std::size_t>(edge - edges.begin() - 1);
            builder.addBar(bar, statement.integer(1), Money{statement.integer(2)}, statement.integer(3));
        }
    }
}

void addTotals(Connection& connection, const Catalog& catalog, const std::vector<Micros>& edges,
               SpendBuilder& builder) {
    Statement statement(connection,
                        "SELECT dims, sum(requests), sum(unpriced), sum(estimated), sum(cost), sum(saved), "
                        "sum(input_uncached), sum(cache_read), sum(cache_write_5m), sum(cache_write_1h), sum(output), "
                        "sum(reasoning), sum(input_audio), sum(output_audio), sum(input_image), sum(output_image) "
                        "FROM rollup WHERE level = ? AND begins >= ? AND begins < ? GROUP BY dims");
    for (const Span& span : catalog.periods().cover(edges.front(), edges.back())) {
        statement.bind(static_cast<std::int64_t>(span.level)).bind(span.from).bind(span.to).run();
        while (statement.next()) {
            auto at = [&](int column) { return statement.integer(column); };
            Cell cell;
            cell.requests = at(1);
            cell.unpriced = at(2);
            cell.estimated = at(3);
            cell.cost = Money{at(4)};
            cell.saved = Money{at(5)};
            cell.usage = {at(6), at(7), at(8), at(9), at(10), at(11), at(12), at(13), at(14), at(15)};
            builder.addTotals(at(0), cell);
        }
    }
}

} // namespace

record::SpendReport Reader::spend(const record::SpendQuery& query) {
    SpendReport empty;
    empty.edges = query.edges;
    if (query.edges.size() < 2 || !std::ranges::is_sorted(query.edges)) return empty;
    const bool filtered = query.filter && !record::isEmpty(*query.filter);
    if (filtered || !isDim(query.first))
        return spendByRows(query, [this](const record::LogQuery& slice) { return page(slice); });
    auto report = m_session->ask<SpendReport>([&] {
        SpendBuilder builder(query, m_session->catalog());
        addBars(m_session->connection(), m_session->catalog(), query.edges, builder);
        addTotals(m_session->connection(), m_session->catalog(), query.edges, builder);
        return builder.take();
    });
    report.edges = query.edges;
    return report;
}

} // namespace tollgate::journal
