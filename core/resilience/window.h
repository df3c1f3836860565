// SPDX-License-Identifier: GPL-3.0-or-later
// Successes and failures of the last while, in cells of a thirtieth of it: what is older than the window never counts,
// what is younger than 29 thirtieths always does. A value; whoever owns it locks.
#pragma once

#include "base/clock.h"

#include <array>
#include <cstdint>
#include <vector>

namespace tollgate::resilience {

class Window {
public:
    struct Counts {
        std::int64_t total = 0;
        std::int64_t failed = 0;
    };

    struct Cell {
        Micros start = 0;
        std::uint32_t ok = 0;
        std::uint32_t failed = 0;
        bool operator==(const Cell&) const = default;
    };

    // Another `length` than the last one begins a new window.
    void add(bool failed, Micros length, Micros now);
    Counts counts(Micros now) const;
    void clear();

    std::vector<Cell> cells(Micros now) const; // those that count, oldest first
    void restore(const std::vector<Cell>& cells, Micros length);

private:
    static constexpr std::int64_t kCells = 30;

    struct Slot {
        std::int64_t index = INT64_MIN; // of the cell, counted from the clock's zero; this: empty
        std::uint32_t ok = 0;
        std::uint32_t failed = 0;
    };

    std::int64_t indexOf(Micros time) const;
    Slot& slotAt(Micros time);
    bool counting(const Slot& slot, Micros now) const;
    void setLength(Micros length);

    Micros m_width = 1;
    std::array<Slot, kCells> m_slots{};
};

} // namespace tollgate::resilience
