// SPDX-License-Identifier: GPL-3.0-or-later
// The small words of languages in Latin and Cyrillic script, and the letters that tell them apart (language.h).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace tollgate::classify {

struct Tongue {
    std::string_view code;       // ISO 639-1
    std::string_view words;      // between spaces, in folded form (folded.h)
    std::u32string_view letters; // of its own or shared with few
    int letter_points = 0;       // of one of them; a word of one language alone has 12
};

constexpr std::size_t kTongues = 26;
extern const std::array<Tongue, kTongues> kTongueTable;

} // namespace tollgate::classify
