// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/retention.h"

#include "journal/periods.h"
#include "journal/row.h"

#include <algorithm>
#include <chrono>

namespace tollgate::journal {

namespace {

constexpr auto kSlice = std::chrono::milliseconds(10);
constexpr std::int64_t kMostRows = 4096;
constexpr std::int64_t kWorthGivingBack = 64 * 1024 * 1024;

} // namespace

Retention::Retention(Connection& connection, const config::Logging& logging, Micros now)
    : m_connection(&connection),
      m_bodiesBefore(firstSeqOf(now - logging.retention_days * kDay)),
      m_maxBytes(logging.max_bytes),
      m_factsBefore(quarterOf(now - logging.facts_days * kDay)),
      m_minutesBefore(minuteOf(now - kMinutesKept)) {}

bool Retention::step() {
    if (m_stage == Stage::Done || m_connection->failed()) return false;
    auto begin = std::chrono::steady_clock::now();
    m_connection->run("BEGIN IMMEDIATE");
    bool more = slice();
    m_connection->run("COMMIT");
    if (m_connection->failed()) {
        auto error = m_connection->takeError();
        m_connection->run("ROLLBACK");
        m_connection->takeError();
        m_connection->fail(*error);
        return false;
    }
    bool slow = std::chrono::steady_clock::now() - begin > kSlice / 2;
    m_count = slow ? std::max<std::int64_t>(m_count / 2, 1) : std::min(m_count * 2, kMostRows);
    if (!more) m_stage = static_cast<Stage>(static_cast<int>(m_stage) + 1);
    return m_stage != Stage::Done;
}

bool Retention::slice() {
    switch (m_stage) {
    case Stage::Bodies: return dropBodies(m_bodiesBefore) > 0;
    case Stage::BodySize: return dropBodiesOverSize() > 0;
    case Stage::Rows: return dropRows() > 0;
    case Stage::Rollup: return dropRollup() > 0;
    case Stage::Minutes: return dropOldest("minutes", "begins", m_minutesBefore, "1") > 0;
    case Stage::Keys: return dropOldest("key_quarters", "begins", m_factsBefore, "1") > 0;
    case Stage::Events: return dropOldest("events", "time", m_factsBefore, "1") > 0;
    case Stage::Space: return giveBackSpace() > 0;
    case Stage::Done: break;
    }
    return false;
}

// The oldest texts below a place, at most a slice of them.
std::int64_t Retention::dropBodies(std::int64_t before) {
    Statement find(*m_connection, "SELECT max(seq), sum(size), count(*) FROM "
                                  "(SELECT seq, size FROM bodies WHERE seq < ? ORDER BY seq LIMIT ?)");
    find.bind(before).bind(m_count).run();
    if (!find.next() || find.integer(2) == 0) return 0;
    std::int64_t last = find.integer(0), bytes = find.integer(1), count = find.integer(2);
    find.finish();
    Statement(*m_connection, "DELETE FROM bodies WHERE seq <= ?").bind(last).run();
    Statement(*m_connection, "UPDATE counters SET value = value - ? WHERE name = 'bodies'").bind(bytes).run();
    return count;
}

std::int64_t Retention::dropBodiesOverSize() {
    std::int64_t bytes = m_connection->number("SELECT value FROM counters WHERE name = 'bodies'").value_or(0);
    if (bytes <= m_maxBytes) return 0;
    Statement find(*m_connection, "SELECT seq, size FROM bodies ORDER BY seq LIMIT ?");
    find.bind(m_count).run();
    std::int64_t last = 0;
    while (bytes > m_maxBytes && find.next()) {
        last = find.integer(0);
        bytes -= find.integer(1);
    }
    find.finish();
    return last == 0 ? 0 : dropBodies(last + 1);
}

std::int64_t Retention::dropRows() {
    Statement find(*m_connection,
                   "SELECT max(seq), count(*) FROM (SELECT seq FROM requests WHERE seq < ? ORDER BY seq LIMIT ?)");
    find.bind(firstSeqOf(m_factsBefore)).bind(m_count).run();
    if (!find.next() || find.integer(1) == 0) return 0;
    std::int64_t last = find.integer(0), count = find.integer(1);
    find.finish();
    Statement bodies(*m_connection, "SELECT coalesce(sum(size), 0) FROM bodies WHERE seq <= ?");
    bodies.bind(last).run();
    std::int64_t bytes = bodies.next() ? bodies.integer(0) : 0;
    bodies.finish();
    std::vector<std::int64_t> sessions;
    Statement named(*m_connection, "SELECT DISTINCT session FROM requests WHERE seq <= ? AND session IS NOT NULL");
    for (named.bind(last).run(); named.next();) sessions.push_back(named.integer(0));
    Statement(*m_connection, "DELETE FROM bodies WHERE seq <= ?").bind(last).run();
    Statement(*m_connection, "DELETE FROM attempts WHERE seq <= ?").bind(last).run();
    Statement(*m_connection, "DELETE FROM requests WHERE seq <= ?").bind(last).run();
    Statement(*m_connection, "UPDATE counters SET value = value - ? WHERE name = 'bodies'").bind(bytes).run();
    Statement(*m_connection, "UPDATE counters SET value = value - ? WHERE name = 'requests'").bind(count).run();
    Statement unused(*m_connection, "DELETE FROM sessions WHERE id = ? "
                                    "AND NOT EXISTS (SELECT 1 FROM requests WHERE session = ?)");
    for (std::int64_t session : sessions) unused.bind(session).bind(session).run();
    m_changedSessions = m_changedSessions || !sessions.empty();
    return count;
}

std::int64_t Retention::dropRollup() {
    return dropOldest("rollup", "begins", m_factsBefore, "level = 0") +
           dropOldest("rollup", "begins", m_factsBefore, "level = 1");
}

// Rows of the oldest moment in a table, if that is before `before`. Names come from this file only.
std::int64_t Retention::dropOldest(const char* table, const char* column, Micros before, const char* where) {
    QString parts[] = {QString::fromLatin1(table), QString::fromLatin1(column), QString::fromLatin1(where)};
    Statement find(*m_connection,
                   QStringLiteral("SELECT min(%2) FROM %1 WHERE %3 AND %2 < ?").arg(parts[0], parts[1], parts[2]));
    find.bind(before).run();
    auto oldest = find.next() ? find.optionalInteger(0) : std::nullopt;
    find.finish();
    if (!oldest) return 0;
    Statement drop(*m_connection,
                   QStringLiteral("DELETE FROM %1 WHERE %3 AND %2 <= ?").arg(parts[0], parts[1], parts[2]));
    drop.bind(std::min(before - 1, *oldest + kQuarter)).run();
    return drop.affected();
}

// A file that is mostly empty pages gets smaller; one that will soon need them again is left alone.
std::int64_t Retention::giveBackSpace() {
    std::int64_t pages = m_connection->number("PRAGMA page_count").value_or(0);
    std::int64_t unused = m_connection->number("PRAGMA freelist_count").value_or(0);
    std::int64_t pageSize = m_connection->number("PRAGMA page_size").value_or(4096);
    if (unused * pageSize < kWorthGivingBack || unused < pages / 4) return 0;
    std::int64_t count = std::min(m_count, unused);
    // Each run of the statement gives back one page: the driver steps it once.
    for (std::int64_t i = 0; i < count; ++i) m_connection->run("PRAGMA incremental_vacuum(1)");
    return count;
}

} // namespace tollgate::journal
