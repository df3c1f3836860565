// SPDX-License-Identifier: GPL-3.0-or-later
// What a filter means for the tables: which dims can match at all, and what else a row must fulfil. Made per question
// by filter_sql.h; used to find rows and to sum them. Reader thread.
#pragma once

#include "journal/catalog.h"
#include "journal/connection.h"
#include "record/report.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace tollgate::journal {

// A piece of SQL with the values of its question marks, in order. Text that comes from a person is only ever a value.
struct Condition {
    QString sql; // "" for none
    std::vector<std::variant<std::int64_t, std::string>> values;

    void bindTo(Statement& statement) const;
};

struct Selection {
    Micros from = INT64_MIN; // rows began in [from, to)
    Micros to = INT64_MAX;
    bool all = true;                                   // every dims can match
    std::vector<std::int64_t> dims;                    // else these
    std::optional<std::vector<std::int64_t>> sessions; // only rows of these
    Condition rows;  // what a row (`requests r`) of those dims must fulfil; "" when the dims decide
    Condition cells; // what a stored sum (`rollup c`) fulfils when it holds such a row; "" for anything

    // The sums of the dims are the answer.
    bool byDims() const { return rows.sql.isEmpty() && !sessions; }
};

// A JSON array, for "IN (SELECT value FROM json_each(?))".
std::string listOf(const std::vector<std::int64_t>& numbers);

enum class Direction : std::uint8_t { NewestFirst, OldestFirst };

// Places of the first `limit` matching rows with above < seq < below, in the direction.
std::vector<std::int64_t> findRows(Connection& connection, const Catalog& catalog, const Selection& selection,
                                   std::int64_t above, std::int64_t below, Direction direction, std::size_t limit);

// The matching rows that began in [from, to): totals, and counts by quarter.
record::LogSummary summarise(Connection& connection, const Catalog& catalog, const Selection& selection, Micros from,
                             Micros to);

} // namespace tollgate::journal
