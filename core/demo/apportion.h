// SPDX-License-Identifier: GPL-3.0-or-later
// Sharing out whole numbers so that the parts add up, and chance that is the same in every run. Pure.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace tollgate::demo {

// Parts of `total` in proportion to `weights` (none negative), rounded by largest remainder: they sum to `total` when
// any weight is above zero, else all are zero.
std::vector<std::int64_t> apportion(std::int64_t total, std::span<const double> weights);

// splitmix64: the same numbers for the same seed with every compiler and library.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t bits();

    double unit() { return static_cast<double>(bits() >> 11) * 0x1.0p-53; } // [0, 1)

    double between(double low, double high) { return low + (high - low) * unit(); }

    // The numbers 0 to count-1 in a random order.
    std::vector<std::size_t> order(std::size_t count);

private:
    std::uint64_t m_state;
};

} // namespace tollgate::demo
