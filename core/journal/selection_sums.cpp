// SPDX-License-Identifier: GPL-3.0-or-later
// Summing the rows of a selection: from the rollups where the dims decide, from the rows for the ends that are no whole
// quarters and where a row's own numbers decide (then only in quarters whose sums say there may be one).
#include "journal/row.h"
#include "journal/selection.h"
#include "journal/sums.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace tollgate::journal {

namespace {

// Columns 0 to 15 of both queries: dims, requests, unpriced, estimated, ledger, saved, usage.
record::Totals readTotals(const Statement& statement, const Catalog& catalog) {
    auto at = [&](int column) { return statement.integer(column); };
    Cell cell;
    cell.requests = at(1);
    cell.unpriced = at(2);
    cell.estimated = at(3);
    cell.cost = Money{at(4)};
    cell.saved = Money{at(5)};
    cell.usage = {at(6), at(7), at(8), at(9), at(10), at(11), at(12), at(13), at(14), at(15)};
    return totalsOf(cell, catalog.dims(at(0)).verdict);
}

class Summary {
public:
    Summary(Connection& connection, const Catalog& catalog, const Selection& selection, Micros from, Micros to)
        : m_connection(connection), m_catalog(catalog), m_selection(selection), m_from(from), m_to(to) {
        m_chosen.insert(selection.dims.begin(), selection.dims.end());
    }

    record::LogSummary take() {
        Period known = m_catalog.periods().extent();
        Micros from = std::max({m_from, m_selection.from, known.from});
        Micros to = std::min({m_to, m_selection.to, known.to});
        if (from < to) {
            if (m_selection.byDims())
                fromRollups(from, to);
            else
                fromRows(from, to);
        }
        fill(from, to);
        return std::move(m_summary);
    }

private:
    bool chosen(std::int64_t dims) const { return m_selection.all || m_chosen.contains(dims); }

    void fromRollups(Micros from, Micros to) {
        Micros first = quarterAfter(from), last = quarterOf(to);
        if (first >= last) return addRows(from, to);
        if (from < first) addRows(from, first);
        if (last < to) addRows(last, to);
        Statement totals(m_connection,
                         "SELECT dims, sum(requests), sum(unpriced), sum(estimated), sum(ledger), sum(saved), "
                         "sum(input_uncached), sum(cache_read), sum(cache_write_5m), sum(cache_write_1h), sum(output), "
                         "sum(reasoning), sum(input_audio), sum(output_audio), sum(input_image), sum(output_image) "
                         "FROM rollup WHERE level = ? AND begins >= ? AND begins < ? GROUP BY dims");
        for (const Span& span : m_catalog.periods().cover(first, last))
            for (totals.bind(static_cast<std::int64_t>(span.level)).bind(span.from).bind(span.to).run(); totals.next();)
                if (chosen(totals.integer(0))) m_summary.totals.add(readTotals(totals, m_catalog));
        Statement volume(m_connection, "SELECT begins, dims, requests FROM rollup "
                                       "WHERE level = 0 AND begins >= ? AND begins < ? AND requests > 0");
        for (volume.bind(first).bind(last).run(); volume.next();)
            if (chosen(volume.integer(1))) addVolume(volume.integer(0), volume.integer(1), volume.integer(2));
    }

    void addVolume(Micros quarter, std::int64_t dims, std::int64_t requests) {
        record::VolumeBucket& bucket = m_volume[quarter];
        bucket.requests += requests;
        if (m_catalog.dims(dims).verdict == record::Verdict::Error) bucket.errors += requests;
    }

    void addRows(Micros from, Micros to) {
        QString sql = QStringLiteral(
            "SELECT r.dims, count(*), sum((r.flags & ?) != 0), sum((r.flags & ?) != 0), sum(coalesce(r.cost, 0)), "
            "sum(r.saved), sum(r.input_uncached), sum(r.cache_read), sum(r.cache_write_5m), sum(r.cache_write_1h), "
            "sum(r.output), sum(r.reasoning), sum(r.input_audio), sum(r.output_audio), sum(r.input_image), "
            "sum(r.output_image), (r.seq >> 11) / ? AS quarter FROM requests r WHERE r.seq >= ? AND r.seq < ?");
        if (m_selection.sessions) sql += QStringLiteral(" AND r.session IN (SELECT value FROM json_each(?))");
        if (!m_selection.all) sql += QStringLiteral(" AND +r.dims IN (SELECT value FROM json_each(?))");
        if (!m_selection.rows.sql.isEmpty()) sql += QStringLiteral(" AND (") + m_selection.rows.sql + QLatin1Char(')');
        Statement statement(m_connection, sql + QStringLiteral(" GROUP BY quarter, r.dims"));
        statement.bind(static_cast<std::int64_t>(record::Flag::Unpriced));
        statement.bind(static_cast<std::int64_t>(record::Flag::Estimated)).bind(kQuarter);
        statement.bind(firstSeqOf(from)).bind(firstSeqOf(to));
        if (m_selection.sessions) statement.bind(std::string_view(listOf(*m_selection.sessions)));
        if (!m_selection.all) statement.bind(std::string_view(listOf(m_selection.dims)));
        m_selection.rows.bindTo(statement);
        for (statement.run(); statement.next();) {
            m_summary.totals.add(readTotals(statement, m_catalog));
            addVolume(statement.integer(16) * kQuarter, statement.integer(0), statement.integer(1));
        }
    }

    void fromRows(Micros from, Micros to) {
        if (m_selection.sessions || m_selection.cells.sql.isEmpty()) return addRows(from, to);
        QString sql = QStringLiteral("SELECT DISTINCT c.begins FROM rollup c WHERE c.level = 0 AND c.begins >= ? "
                                     "AND c.begins < ? AND c.requests > 0");
        if (!m_selection.all) sql += QStringLiteral(" AND c.dims IN (SELECT value FROM json_each(?))");
        Statement statement(m_connection, sql + QStringLiteral(" AND (") + m_selection.cells.sql + QLatin1Char(')'));
        statement.bind(quarterOf(from)).bind(to);
        if (!m_selection.all) statement.bind(std::string_view(listOf(m_selection.dims)));
        m_selection.cells.bindTo(statement);
        std::vector<Period> stretches;
        for (statement.run(); statement.next();) {
            Micros quarter = statement.integer(0);
            if (!stretches.empty() && stretches.back().to == quarter)
                stretches.back().to += kQuarter;
            else
                stretches.push_back({quarter, quarter + kQuarter});
        }
        for (const Period& stretch : stretches) addRows(std::max(from, stretch.from), std::min(to, stretch.to));
    }

    // Gaps become empty buckets, from the asked beginning to its end; with no bounds, over what there is.
    void fill(Micros from, Micros to) {
        Micros first = m_from == INT64_MIN ? quarterOf(from) : quarterOf(m_from);
        Micros end = m_to == INT64_MAX ? to : m_to;
        if (first < 0 || end - first > kLongestVolume) first = quarterOf(std::max(from, end - kLongestVolume));
        for (Micros quarter = first; quarter < end; quarter += kQuarter) {
            record::VolumeBucket bucket = m_volume[quarter];
            bucket.from = quarter;
            m_summary.volume.push_back(bucket);
        }
    }

    static constexpr Micros kLongestVolume = 400 * kDay;

    Connection& m_connection;
    const Catalog& m_catalog;
    const Selection& m_selection;
    Micros m_from;
    Micros m_to;
    std::unordered_set<std::int64_t> m_chosen;
    std::map<Micros, record::VolumeBucket> m_volume;
    record::LogSummary m_summary;
};

} // namespace

record::LogSummary summarise(Connection& connection, const Catalog& catalog, const Selection& selection, Micros from,
                             Micros to) {
    return Summary(connection, catalog, selection, from, to).take();
}

} // namespace tollgate::journal
