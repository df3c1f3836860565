// SPDX-License-Identifier: GPL-3.0-or-later
// What a call consumed that is not counted in tokens (protocols.md §8, §9.1). Some models are paid by these, and what
// a model does besides (searches) is paid by the call.
#pragma once

#include <cstdint>

namespace tollgate {

struct UnitCounts {
    std::int64_t images = 0;              // made
    std::int64_t characters = 0;          // spoken
    std::int64_t input_milliseconds = 0;  // of sound
    std::int64_t output_milliseconds = 0; // of film
    std::int64_t searches = 0;            // search units of a rerank
    std::int64_t web_searches = 0;        // that the model made
    std::int64_t map_searches = 0;        // the same on a map
    std::int64_t file_searches = 0;       // the same in stored files
    std::int64_t sources = 0;             // that a live search used

    bool empty() const { return *this == UnitCounts{}; }

    UnitCounts& operator+=(const UnitCounts& other) {
        images += other.images;
        characters += other.characters;
        input_milliseconds += other.input_milliseconds;
        output_milliseconds += other.output_milliseconds;
        searches += other.searches;
        web_searches += other.web_searches;
        map_searches += other.map_searches;
        file_searches += other.file_searches;
        sources += other.sources;
        return *this;
    }

    bool operator==(const UnitCounts&) const = default;
};

} // namespace tollgate
