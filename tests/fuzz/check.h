// SPDX-License-Identifier: GPL-3.0-or-later
// For the targets: the assertion that counts in every build, and bytes that decide how the rest is used.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace tollgate::fuzz {

inline void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

// Takes the first byte off as a choice; 0 when there is none.
inline unsigned takeChoice(std::string_view& bytes) {
    if (bytes.empty()) return 0;
    unsigned choice = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    return choice;
}

inline bool isInside(std::string_view part, std::string_view whole) {
    return part.empty() || (part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size());
}

} // namespace tollgate::fuzz
