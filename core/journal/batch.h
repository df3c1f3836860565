// SPDX-License-Identifier: GPL-3.0-or-later
// Puts finished requests, sums and events into the tables: one transaction, all or nothing. Writer thread. Owns the
// prepared statements, so it lives no longer than the connection.
#pragma once

#include "journal/body_codec.h"
#include "journal/connection.h"
#include "journal/dictionary.h"
#include "journal/insert.h"
#include "journal/rollup_store.h"
#include "journal/sums.h"
#include "record/event.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace tollgate::journal {

class Batch {
public:
    explicit Batch(Connection& connection);

    // Writes everything in one transaction; nothing of it when an error comes back. A request that is already in the
    // journal (by its id) is left out and not counted again. `withBodies` false leaves the kept texts out.
    std::optional<SqlError> write(std::span<const record::Finished> rows, const Sums& folded,
                                  std::span<const record::Event> events, bool withBodies);

    // Rows that the last write added.
    std::int64_t added() const { return m_added; }

    void forget();

private:
    struct Row {
        const record::Request* request = nullptr;
        std::int64_t seq = 0;
        std::int64_t dims = 0;
        std::size_t sum = 0; // index into the dims of the sums
        std::optional<std::int64_t> session;
        PackedBodies bodies;
        record::Flags flags;
        bool isNew = true;
    };

    void prepare(std::span<const record::Finished> rows, bool withBodies);
    void addRequests();
    void addOne(Row& row);
    std::int64_t freeSeq(Micros started);
    void addAttempts();
    void addBodies();
    void addSums(Sums& sums);
    void addEvents(std::span<const record::Event> events);
    void count(const char* name, std::int64_t by);

    Connection* m_connection;
    Dictionary m_dictionary;
    RollupStore m_rollups;
    BodyPacker m_packer;
    Insert m_request, m_attempt;
    Statement m_known, m_lastOfStart, m_body, m_event, m_count;
    std::vector<Row> m_rows;
    Sums m_sums;
    std::int64_t m_added = 0;
};

} // namespace tollgate::journal
