// SPDX-License-Identifier: GPL-3.0-or-later
// A piece of a text by its offsets.
#pragma once

#include <cstddef>
#include <string_view>

namespace tollgate::dialects {

struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0; // one past the last byte

    bool empty() const { return begin == end; }

    std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }

    bool operator==(const ByteRange&) const = default;
};

// Where `part`, a view into `whole`, stands in it.
inline ByteRange rangeOf(std::string_view part, std::string_view whole) {
    auto begin = static_cast<std::size_t>(part.data() - whole.data());
    return {begin, begin + part.size()};
}

} // namespace tollgate::dialects
