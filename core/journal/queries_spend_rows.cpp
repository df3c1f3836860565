// SPDX-License-Identifier: GPL-3.0-or-later
// What was spent, from the rows themselves: for a filter, and for groups that the stored sums do not tell apart. Money
// goes where the rollups put it (sums.h).
#include "journal/session.h"
#include "journal/spend_groups.h"
#include "journal/spend_rows.h"
#include "journal/sums.h"

#include <algorithm>
#include <map>

namespace tollgate::journal {

namespace {

constexpr int kSlice = 1'000;

class RowSpend {
public:
    explicit RowSpend(const record::SpendQuery& query) : m_query(query), m_bars(query.edges.size() - 1) {}

    void add(const record::Request& request) {
        Sums sums;
        sums.add(request, sums.indexOf(request));
        const auto edge = std::upper_bound(m_query.edges.begin() + 1, m_query.edges.end() - 1, request.started);
        const auto bar = static_cast<std::size_t>(edge - m_query.edges.begin() - 1);
        for (const auto& [place, cell] : sums.cells) {
            const Dims& dims = sums.dims[place.second];
            const record::Totals totals = totalsOf(cell, dims.verdict);
            record::SpendRow& row = rowOf(nameOf(request, dims));
            row.totals.add(totals);
            row.trend[bar] += totals.cost;
            row.requests[bar] += totals.requests;
            addProvider(row, dims.provider);
            m_total.add(totals);
        }
    }

    record::SpendReport take() {
        record::SpendReport report;
        report.edges = m_query.edges;
        report.total = m_total;
        for (auto& [name, row] : m_rows) report.rows.push_back(std::move(row));
        std::ranges::sort(report.rows, dearer);
        return report;
    }

private:
    std::string nameOf(const record::Request& request, const Dims& dims) const {
        if (m_query.first == record::GroupBy::Session) return request.session;
        return groupOf(dims, m_query.first, m_query.tag);
    }

    record::SpendRow& rowOf(std::string name) {
        auto [at, isNew] = m_rows.try_emplace(std::move(name));
        if (isNew) {
            at->second.name = at->first;
            at->second.trend.resize(m_bars);
            at->second.requests.resize(m_bars);
        }
        return at->second;
    }

    static void addProvider(record::SpendRow& row, const std::string& id) {
        auto place = std::ranges::lower_bound(row.providers, id);
        if (!id.empty() && (place == row.providers.end() || *place != id)) row.providers.insert(place, id);
    }

    const record::SpendQuery& m_query;
    std::size_t m_bars;
    std::map<std::string, record::SpendRow> m_rows;
    record::Totals m_total;
};

} // namespace

record::SpendReport spendByRows(const record::SpendQuery& query, const AskPage& ask) {
    RowSpend spend(query);
    record::LogQuery slice;
    slice.filter = query.filter;
    slice.limit = kSlice;
    slice.from = query.edges.front();
    slice.to = query.edges.back();
    for (;;) {
        const record::LogPage page = ask(slice);
        for (const auto& row : page.rows) spend.add(*row);
        if (!page.more || page.rows.empty()) return spend.take();
        slice.before = record::LogCursor{page.rows.back()->started, page.rows.back()->id};
    }
}

} // namespace tollgate::journal
