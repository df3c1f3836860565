// SPDX-License-Identifier: GPL-3.0-or-later
// Inserts of many rows by few statements: sixty-four rows at a time, the rest one by one.
#pragma once

#include "base/this_thread.h"
#include "journal/connection.h"

#include <span>

namespace tollgate::journal {

class Insert {
public:
    static constexpr std::size_t kChunk = 64;

    // `head`: "INSERT INTO t", "INSERT OR REPLACE INTO t (a, b)" …
    Insert(Connection& connection, const char* head, int columns)
        : m_many(connection, textOf(head, columns, kChunk)), m_one(connection, textOf(head, columns, 1)) {}

    // `bind(statement, row)` binds the columns of one row.
    template <class Row, class Bind>
    void rows(std::span<Row> rows, Bind bind) {
        for (; rows.size() >= kChunk; rows = rows.subspan(kChunk)) chunk(rows.first(kChunk), bind);
        for (Row& row : rows) one(row, bind);
    }

    template <class Row, class Bind>
    bool chunk(std::span<Row> rows, Bind bind) {
        for (Row& row : rows) bind(m_many, row);
        const bool done = m_many.run();
        giveWay();
        return done;
    }

    template <class Row, class Bind>
    bool one(Row& row, Bind bind) {
        bind(m_one, row);
        return m_one.run();
    }

private:
    static QString textOf(const char* head, int columns, std::size_t rows);

    Statement m_many;
    Statement m_one;
};

} // namespace tollgate::journal
