// SPDX-License-Identifier: GPL-3.0-or-later
// Adds sums to the stored figures, inside the transaction of the rows they come from. Writer thread. Cells are kept in
// memory as they are stored, so an addition reads nothing while the same quarter goes on; forget() after an undo.
#pragma once

#include "journal/connection.h"
#include "journal/insert.h"
#include "journal/periods.h"
#include "journal/sums.h"

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <tuple>

namespace tollgate::journal {

class RollupStore {
public:
    explicit RollupStore(Connection& connection);

    // `dims`: the numbers of sums.dims.
    void add(const Sums& sums, std::span<const std::int64_t> dims);
    void forget();

private:
    using Place = std::tuple<Level, Micros, std::int64_t>; // level, begin, dims

    struct Owners {
        std::array<Period, kLevels> periods;
    };

    const Owners& ownersOf(Micros quarter);
    Cell& cell(const Place& place);
    void addCells(const Sums& sums, std::span<const std::int64_t> dims);
    void addMinutes(const Sums& sums);
    void addKeys(const Sums& sums);
    void addDays(const Sums& sums);

    Statement m_find, m_period, m_findMinute, m_key, m_day, m_last;
    Insert m_write, m_writeMinute;
    std::map<Place, Cell> m_cells;
    std::map<Micros, Owners> m_owners; // of quarters whose days and months are noted
};

} // namespace tollgate::journal
