// SPDX-License-Identifier: GPL-3.0-or-later
// Finding the rows of a selection without walking the others. The stored sums say in which months, days and quarters
// there are any; in those quarters the index by dims leads to them.
#include "journal/row.h"
#include "journal/selection.h"

#include <boost/json.hpp>

#include <algorithm>
#include <set>

namespace tollgate::journal {

namespace {

// Rows to look through before the next stretch of quarters is begun, when more than the dims decides.
constexpr std::int64_t kStretch = 2000;

class Finder {
public:
    Finder(Connection& connection, const Selection& selection, std::int64_t above, std::int64_t below,
           Direction direction, std::size_t limit)
        : m_connection(connection),
          m_selection(selection),
          m_dims(listOf(selection.dims)),
          m_above(above),
          m_below(below),
          m_newestFirst(direction == Direction::NewestFirst),
          m_limit(limit) {
        m_above = std::max(m_above, selection.from <= 0 ? -1 : firstSeqOf(selection.from) - 1);
        if (selection.to < INT64_MAX) m_below = std::min(m_below, firstSeqOf(selection.to));
    }

    std::vector<std::int64_t> find(const Catalog& catalog) {
        if (m_above >= m_below) return {};
        if (m_selection.sessions)
            direct(true);
        else if ((m_selection.all && m_selection.byDims()) || m_limit >= kUnlimited)
            direct(false);
        else
            throughMonths(catalog);
        return std::move(m_found);
    }

    static constexpr std::size_t kUnlimited = SIZE_MAX / 2;

private:
    bool full() const { return m_found.size() >= m_limit || m_connection.failed(); }

    const char* order() const { return m_newestFirst ? " DESC" : ""; }

    std::int64_t remaining() const {
        return static_cast<std::int64_t>(std::min<std::size_t>(m_limit - m_found.size(), INT64_MAX));
    }

    // One walk in order, over all rows or those of some sessions.
    void direct(bool sessions) {
        QString sql = QStringLiteral("SELECT r.seq FROM requests r WHERE r.seq > ? AND r.seq < ?");
        if (sessions) sql += QStringLiteral(" AND r.session IN (SELECT value FROM json_each(?))");
        if (!m_selection.all) sql += QStringLiteral(" AND +r.dims IN (SELECT value FROM json_each(?))");
        if (!m_selection.rows.sql.isEmpty()) sql += QStringLiteral(" AND (") + m_selection.rows.sql + QLatin1Char(')');
        sql += QStringLiteral(" ORDER BY r.seq") + QLatin1String(order()) + QStringLiteral(" LIMIT ?");
        Statement statement(m_connection, sql);
        statement.bind(m_above).bind(m_below);
        if (sessions) statement.bind(std::string_view(listOf(*m_selection.sessions)));
        if (!m_selection.all) statement.bind(std::string_view(m_dims));
        m_selection.rows.bindTo(statement);
        statement.bind(remaining()).run();
        while (statement.next()) m_found.push_back(statement.integer(0));
    }

    QString cellCondition() const {
        QString sql = QStringLiteral(" AND c.requests > 0");
        if (!m_selection.all) sql += QStringLiteral(" AND c.dims IN (SELECT value FROM json_each(?))");
        if (!m_selection.cells.sql.isEmpty())
            sql += QStringLiteral(" AND (") + m_selection.cells.sql + QLatin1Char(')');
        return sql;
    }

    void bindCells(Statement& statement) const {
        if (!m_selection.all) statement.bind(std::string_view(m_dims));
        m_selection.cells.bindTo(statement);
    }

    // Months or days with candidates that touch the asked range, in order.
    std::vector<Period> candidates(Level level, Micros from, Micros to) {
        Statement statement(m_connection,
                            QStringLiteral("SELECT p.begins, p.ends FROM periods p WHERE p.level = ? AND p.ends > ? "
                                           "AND p.begins < ? AND EXISTS (SELECT 1 FROM rollup c WHERE "
                                           "c.level = p.level AND c.begins = p.begins") +
                                cellCondition() + QStringLiteral(") ORDER BY p.begins") + QLatin1String(order()));
        statement.bind(static_cast<std::int64_t>(level)).bind(from).bind(to);
        bindCells(statement);
        std::vector<Period> periods;
        for (statement.run(); statement.next();) periods.push_back({statement.integer(0), statement.integer(1)});
        return periods;
    }

    void throughMonths(const Catalog& catalog) {
        Period known = catalog.periods().extent();
        Micros from = std::max(m_above < 0 ? known.from : startOf(m_above), known.from);
        Micros to = std::min(m_below == INT64_MAX ? known.to : startOf(m_below) + 1, known.to);
        for (const Period& month : candidates(Level::Month, from, to)) {
            // Two overlapping days (after a change of time zone) may name the same quarters.
            Micros low = std::max(from, month.from), high = std::min(to, month.to);
            for (const Period& day : candidates(Level::Day, low, high)) {
                if (full()) return;
                throughQuarters(std::max(low, quarterOf(day.from)), std::min(high, day.to));
            }
        }
    }

    void throughQuarters(Micros from, Micros to) {
        Statement statement(m_connection, QStringLiteral("SELECT c.begins, c.dims, c.requests FROM rollup c WHERE "
                                                         "c.level = 0 AND c.begins >= ? AND c.begins < ?") +
                                              cellCondition() + QStringLiteral(" ORDER BY c.begins") +
                                              QLatin1String(order()));
        statement.bind(quarterOf(from)).bind(to);
        bindCells(statement);
        statement.run();
        Stretch stretch;
        std::int64_t enough = m_selection.byDims() ? remaining() : kStretch;
        while (!full() && statement.next()) {
            Micros quarter = statement.integer(0);
            if (quarter != stretch.last && stretch.rows >= enough) {
                walk(stretch);
                stretch = {};
                enough = m_selection.byDims() ? remaining() : kStretch;
            }
            if (stretch.dims.empty()) stretch.first = quarter;
            stretch.last = quarter;
            stretch.rows += statement.integer(2);
            stretch.dims.insert(statement.integer(1));
        }
        statement.finish();
        if (!full()) walk(stretch);
    }

    struct Stretch {
        Micros first = 0; // quarters, in the order of the walk
        Micros last = 0;
        std::int64_t rows = 0;
        std::set<std::int64_t> dims;
    };

    void walk(const Stretch& stretch) {
        if (stretch.dims.empty()) return;
        Micros from = std::min(stretch.first, stretch.last), to = std::max(stretch.first, stretch.last) + kQuarter;
        std::int64_t above = std::max(m_above, firstSeqOf(from) - 1), below = std::min(m_below, firstSeqOf(to));
        if (!m_found.empty()) {
            // What an overlapping day has already shown is behind us.
            above = m_newestFirst ? above : std::max(above, m_found.back());
            below = m_newestFirst ? std::min(below, m_found.back()) : below;
        }
        QString sql = QStringLiteral("SELECT r.seq FROM requests r INDEXED BY requests_by_dims WHERE "
                                     "r.dims IN (SELECT value FROM json_each(?)) AND r.seq > ? AND r.seq < ?");
        if (!m_selection.rows.sql.isEmpty()) sql += QStringLiteral(" AND (") + m_selection.rows.sql + QLatin1Char(')');
        sql += QStringLiteral(" ORDER BY r.seq") + QLatin1String(order()) + QStringLiteral(" LIMIT ?");
        Statement statement(m_connection, sql);
        statement.bind(std::string_view(listOf({stretch.dims.begin(), stretch.dims.end()}))).bind(above).bind(below);
        m_selection.rows.bindTo(statement);
        statement.bind(remaining()).run();
        while (statement.next()) m_found.push_back(statement.integer(0));
    }

    Connection& m_connection;
    const Selection& m_selection;
    std::string m_dims;
    std::int64_t m_above;
    std::int64_t m_below;
    bool m_newestFirst;
    std::size_t m_limit;
    std::vector<std::int64_t> m_found;
};

} // namespace

void Condition::bindTo(Statement& statement) const {
    for (const auto& value : values) {
        if (const auto* number = std::get_if<std::int64_t>(&value))
            statement.bind(*number);
        else
            statement.bind(std::string_view(std::get<std::string>(value)));
    }
}

std::string listOf(const std::vector<std::int64_t>& numbers) {
    return boost::json::serialize(boost::json::array(numbers.begin(), numbers.end()));
}

std::vector<std::int64_t> findRows(Connection& connection, const Catalog& catalog, const Selection& selection,
                                   std::int64_t above, std::int64_t below, Direction direction, std::size_t limit) {
    return Finder(connection, selection, above, below, direction, limit).find(catalog);
}

} // namespace tollgate::journal
