// SPDX-License-Identifier: GPL-3.0-or-later
// One event of a stream as it came over the wire, whatever its framing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tollgate::dialects {

// protocols.md §7.1, reliability.md §4.2 #19.
constexpr std::size_t kMaxEventBytes = 16 * 1024 * 1024;

// The views are good until the next call of the reader that gave it.
struct StreamEvent {
    std::string_view name; // of the SSE field `event`; "" when there is none
    std::string_view data; // "" for comments and heartbeats
    // All bytes of the event with what ends it and any blank lines before it: the raws of a stream's events, one after
    // the other, are the stream.
    std::string_view raw;
    std::uint64_t begin = 0; // where `raw` began in the stream
    bool terminated = true;  // false: the stream ended within it

    std::uint64_t end() const { return begin + raw.size(); }
};

} // namespace tollgate::dialects
