// SPDX-License-Identifier: GPL-3.0-or-later
// How long things took, as counts in buckets that grow with the length (eight to each doubling, so a percentile is
// right to within a sixteenth). A value; sparse, because most rollup rows see few requests.
#pragma once

#include "base/clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tollgate::journal {

class Histogram {
public:
    static std::uint8_t bucketOf(Micros length);
    static Micros middleOf(std::uint8_t bucket);

    void add(Micros length);
    void add(const Histogram& other);

    std::uint64_t count() const;
    // The length that `share` (0 to 1) of all do not exceed; nothing when empty.
    std::optional<Micros> percentile(double share) const;

    std::string encoded() const; // "" when empty
    // What is malformed is left out: the file is only a source of figures.
    static Histogram decoded(std::string_view bytes);

    bool operator==(const Histogram&) const = default;

private:
    void add(std::uint8_t bucket, std::uint32_t count);

    std::vector<std::pair<std::uint8_t, std::uint32_t>> m_counts; // by bucket
};

} // namespace tollgate::journal
