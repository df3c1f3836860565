// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/batch.h"

#include "base/this_thread.h"
#include "journal/queue.h"
#include "journal/row.h"

#include <algorithm>
#include <unordered_map>

namespace tollgate::journal {

namespace {

// Texts are long work: gives way each time so much of them is done.
class Pace {
public:
    void add(std::size_t bytes) {
        constexpr std::size_t kAtOnce = 64 * 1024; // a tenth of a millisecond
        m_done += bytes;
        if (m_done < kAtOnce) return;
        m_done = 0;
        giveWay();
    }

private:
    std::size_t m_done = 0;
};

} // namespace

Batch::Batch(Connection& connection)
    : m_connection(&connection),
      m_dictionary(connection),
      m_rollups(connection),
      m_request(connection, "INSERT INTO requests", kRequestColumns),
      m_attempt(connection, "INSERT INTO attempts", kAttemptColumns),
      m_known(connection, "SELECT 1 FROM requests WHERE id = ?"),
      m_lastOfStart(connection, "SELECT max(seq) FROM requests WHERE seq BETWEEN ? AND ?"),
      m_body(connection, "INSERT INTO bodies VALUES (?,?,?,?,?,?)"),
      m_event(connection, "INSERT INTO events (time, kind, subject, detail, count) VALUES (?,?,?,?,?)"),
      m_count(connection, "UPDATE counters SET value = value + ? WHERE name = ?") {}

std::optional<SqlError> Batch::write(std::span<const record::Finished> rows, const Sums& folded,
                                     std::span<const record::Event> events, bool withBodies) {
    prepare(rows, withBodies);
    m_connection->run("BEGIN IMMEDIATE");
    addRequests();
    addAttempts();
    addBodies();
    if (!folded.empty()) m_sums.add(folded);
    addSums(m_sums);
    addEvents(events);
    m_connection->run("COMMIT");
    auto error = m_connection->takeError();
    if (error) {
        m_connection->run("ROLLBACK");
        m_connection->takeError();
        forget();
        m_added = 0;
    }
    m_rows.clear();
    m_sums.clear();
    return error;
}

void Batch::forget() {
    m_dictionary.forget();
    m_rollups.forget();
}

void Batch::prepare(std::span<const record::Finished> rows, bool withBodies) {
    m_rows.resize(rows.size());
    Pace pace;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Row& row = m_rows[i];
        row.request = rows[i].request.get();
        row.seq = seqOf(row.request->started, row.request->id);
        row.flags = row.request->flags;
        if (!withBodies || rows[i].bodies.empty()) continue;
        row.bodies = m_packer.pack(rows[i].bodies);
        if (row.bodies.truncated) row.flags.set(record::Flag::BodyTruncated);
        pace.add(Queue::bodyBytes(rows[i].bodies));
    }
}

void Batch::addRequests() {
    m_added = 0;
    std::vector<std::int64_t> numbers; // by index into the dims of the sums
    for (Row& row : m_rows) {
        row.sum = m_sums.indexOf(*row.request);
        if (row.sum == numbers.size()) numbers.push_back(m_dictionary.dims(m_sums.dims[row.sum]));
        row.dims = numbers[row.sum];
        if (!row.request->session.empty()) row.session = m_dictionary.session(row.request->session);
    }
    auto bind = [](Statement& statement, const Row& row) {
        bindRequest(statement, *row.request, row.seq, row.dims, row.session, row.flags);
    };
    for (std::span<Row> rest(m_rows); !rest.empty() && !m_connection->failed();) {
        std::size_t count = rest.size() >= Insert::kChunk ? Insert::kChunk : 1;
        bool done = count > 1 ? m_request.chunk(rest.first(count), bind) : false;
        if (count > 1 && !done) {
            auto error = m_connection->takeError();
            if (error->trouble != SqlTrouble::Constraint) m_connection->fail(*error);
        }
        if (!done)
            for (Row& row : rest.first(count)) addOne(row);
        rest = rest.subspan(count);
    }
    for (Row& row : m_rows) {
        if (!row.isNew) continue;
        m_sums.add(*row.request, row.sum);
        ++m_added;
    }
    count("requests", m_added);
}

// Finds the row a place of its own, or that it is in the journal already.
void Batch::addOne(Row& row) {
    auto bind = [](Statement& statement, const Row& value) {
        bindRequest(statement, *value.request, value.seq, value.dims, value.session, value.flags);
    };
    if (m_connection->failed() || m_request.one(row, bind)) return;
    auto error = m_connection->takeError();
    if (error->trouble != SqlTrouble::Constraint) return m_connection->fail(*error);
    m_known.bindBlob(blobOf(row.request->id)).run();
    row.isNew = !m_known.next();
    m_known.finish();
    if (!row.isNew) return;
    row.seq = freeSeq(row.request->started);
    m_request.one(row, bind);
}

std::int64_t Batch::freeSeq(Micros started) {
    constexpr std::int64_t kPlaces = std::int64_t{1} << kSeqBits;
    for (std::int64_t first = firstSeqOf(started); !m_connection->failed(); first += kPlaces) {
        m_lastOfStart.bind(first).bind(first + kPlaces - 1).run();
        auto last = m_lastOfStart.next() ? m_lastOfStart.optionalInteger(0) : std::nullopt;
        m_lastOfStart.finish();
        if (!last) return first;
        if (*last + 1 < first + kPlaces) return *last + 1;
    }
    return 0;
}

void Batch::addAttempts() {
    struct Entry {
        const record::Attempt* attempt;
        std::int64_t seq;
        std::int64_t number;
        std::int64_t target;
    };

    std::vector<Entry> entries;
    for (const Row& row : m_rows) {
        if (!row.isNew) continue;
        for (const record::Attempt& attempt : row.request->attempts)
            entries.push_back(
                {&attempt, row.seq, &attempt - row.request->attempts.data() + 1, m_dictionary.target(attempt)});
    }
    m_attempt.rows(std::span(entries), [](Statement& statement, const Entry& entry) {
        bindAttempt(statement, *entry.attempt, entry.seq, entry.number, entry.target);
    });
}

void Batch::addBodies() {
    std::int64_t bytes = 0;
    Pace pace;
    for (const Row& row : m_rows) {
        std::size_t size = row.bodies.size();
        if (!row.isNew || size == 0) continue;
        pace.add(size);
        m_body.bind(row.seq).bind(static_cast<std::int64_t>(size));
        m_body.bindBlob(row.bodies.request_headers).bindBlob(row.bodies.request);
        m_body.bindBlob(row.bodies.response_headers).bindBlob(row.bodies.response).run();
        bytes += static_cast<std::int64_t>(size);
    }
    count("bodies", bytes);
}

void Batch::addSums(Sums& sums) {
    std::vector<std::int64_t> numbers(sums.dims.size());
    // Only dims with figures: those of rows that were left out may stand in the list too.
    for (const auto& entry : sums.cells)
        if (std::int64_t& number = numbers[entry.first.second]; number == 0)
            number = m_dictionary.dims(sums.dims[entry.first.second]);
    m_rollups.add(sums, numbers);
}

void Batch::addEvents(std::span<const record::Event> events) {
    for (const record::Event& event : events) {
        m_event.bind(event.time).bind(record::nameOf(event.kind)).bind(std::string_view(event.subject));
        m_event.bind(std::string_view(event.detail)).bind(event.count).run();
    }
}

void Batch::count(const char* name, std::int64_t by) {
    if (by != 0) m_count.bind(by).bind(std::string_view(name)).run();
}

} // namespace tollgate::journal
