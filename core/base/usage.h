// SPDX-License-Identifier: GPL-3.0-or-later
// What a call consumed, in one shape for every provider (protocols.md §6.10, §9.1). Counts are tokens.
#pragma once

#include <cstdint>

namespace tollgate {

struct Usage {
    std::int64_t input_uncached = 0; // read at the full rate; excludes everything below
    std::int64_t cache_read = 0;
    std::int64_t cache_write_5m = 0;
    std::int64_t cache_write_1h = 0;
    std::int64_t output = 0;    // includes reasoning
    std::int64_t reasoning = 0; // part of output
    std::int64_t input_audio = 0;
    std::int64_t output_audio = 0;
    std::int64_t input_image = 0;
    std::int64_t output_image = 0;

    // The whole prompt, which decides price bands ("above 200,000 prompt tokens").
    std::int64_t prompt() const {
        return input_uncached + cache_read + cache_write_5m + cache_write_1h + input_audio + input_image;
    }

    bool empty() const { return prompt() == 0 && output == 0 && output_audio == 0 && output_image == 0; }

    Usage& operator+=(const Usage& other) {
        input_uncached += other.input_uncached;
        cache_read += other.cache_read;
        cache_write_5m += other.cache_write_5m;
        cache_write_1h += other.cache_write_1h;
        output += other.output;
        reasoning += other.reasoning;
        input_audio += other.input_audio;
        output_audio += other.output_audio;
        input_image += other.input_image;
        output_image += other.output_image;
        return *this;
    }

    bool operator==(const Usage&) const = default;
};

} // namespace tollgate
