// SPDX-License-Identifier: GPL-3.0-or-later
// What a call consumed that is not counted in tokens (protocols.md §8). Some models are paid by these.
#pragma once

#include <cstdint>

namespace tollgate {

struct UnitCounts {
    std::int64_t images = 0;             // made
    std::int64_t characters = 0;         // spoken
    std::int64_t input_milliseconds = 0; // of sound
    std::int64_t searches = 0;           // search units of a rerank

    bool empty() const { return images == 0 && characters == 0 && input_milliseconds == 0 && searches == 0; }

    bool operator==(const UnitCounts&) const = default;
};

} // namespace tollgate
