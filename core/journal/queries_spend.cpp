// SPDX-License-Identifier: GPL-3.0-or-later
// What was spent, from the rollups: bars in groups, and totals in two levels of groups.
#include "journal/session.h"

#include <algorithm>
#include <map>

namespace tollgate::journal {

namespace {

using record::GroupBy;
using record::SpendReport;
using record::SpendRow;

std::string groupOf(const Dims& dims, GroupBy by, const std::string& tag) {
    switch (by) {
    case GroupBy::Provider: return dims.provider;
    case GroupBy::Model: return dims.model.empty() ? dims.requested_model : dims.model;
    case GroupBy::Client: return dims.client;
    case GroupBy::Key: return dims.key;
    case GroupBy::Team: return dims.team;
    case GroupBy::Route: return dims.route;
    case GroupBy::Tag: return std::string(tagValue(dims.tags, tag));
    case GroupBy::None: break;
    }
    return {};
}

// Money first, then calls, then the name: an order that does not jump.
bool dearer(const SpendRow& a, const SpendRow& b) {
    if (a.totals.cost != b.totals.cost) return a.totals.cost > b.totals.cost;
    if (a.totals.requests != b.totals.requests) return a.totals.requests > b.totals.requests;
    return a.name < b.name;
}

class SpendBuilder {
public:
    SpendBuilder(const record::SpendQuery& query, const Catalog& catalog)
        : m_query(query), m_catalog(catalog), m_bars(query.edges.size() - 1) {}

    void addBar(std::size_t bar, std::int64_t number, Money cost, std::int64_t requests) {
        const Dims& dims = m_catalog.dims(number);
        auto& series = m_series[groupOf(dims, m_query.series, m_query.tag)];
        series.cost.resize(m_bars);
        series.requests.resize(m_bars);
        series.cost[bar] += cost;
        series.requests[bar] += requests;
        for (SpendRow* row : rowsOf(dims)) row->trend[bar] += cost;
    }

    void addTotals(std::int64_t number, const Cell& cell) {
        const Dims& dims = m_catalog.dims(number);
        record::Totals totals = totalsOf(cell, dims.verdict);
        for (SpendRow* row : rowsOf(dims)) row->totals.add(totals);
        m_total.add(totals);
    }

    SpendReport take() {
        SpendReport report;
        report.edges = m_query.edges;
        report.total = m_total;
        for (auto& [name, series] : m_series) {
            series.name = name;
            report.series.push_back(std::move(series));
        }
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

    std::vector<SpendRow*> rowsOf(const Dims& dims) {
        std::string name = groupOf(dims, m_query.first, m_query.tag);
        Group& group = m_rows[name];
        std::vector<SpendRow*> rows{&group.row};
        name.swap(group.row.name);
        if (m_query.then != GroupBy::None) {
            std::string child = groupOf(dims, m_query.then, m_query.tag);
            SpendRow& row = group.children[child];
            row.name = std::move(child);
            rows.push_back(&row);
        }
        for (SpendRow* row : rows) row->trend.resize(m_bars);
        return rows;
    }

    const record::SpendQuery& m_query;
    const Catalog& m_catalog;
    std::size_t m_bars;
    std::map<std::string, record::SpendSeries> m_series;
    std::map<std::string, Group> m_rows;
    record::Totals m_total;
};

// Which bar a stored period belongs to; the spans of each bar were asked for, so there is one.
void addBars(Connection& connection, const Catalog& catalog, const std::vector<Micros>& edges, SpendBuilder& builder) {
    Statement statement(connection, "SELECT dims, sum(cost), sum(requests) FROM rollup "
                                    "WHERE level = ? AND begins >= ? AND begins < ? GROUP BY dims");
    for (std::size_t bar = 0; bar + 1 < edges.size(); ++bar)
        for (const Span& span : catalog.periods().cover(edges[bar], edges[bar + 1])) {
            statement.bind(static_cast<std::int64_t>(span.level)).bind(span.from).bind(span.to).run();
            while (statement.next())
                builder.addBar(bar, statement.integer(0), Money{statement.integer(1)}, statement.integer(2));
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
