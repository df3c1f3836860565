// SPDX-License-Identifier: GPL-3.0-or-later
// Text as the lists of words are written: small letters, Latin ones without accents (people leave them out), full-width
// forms as ASCII, punctuation outside ASCII as a space or its ASCII twin. Line feeds stay: they begin sentences.
#pragma once

#include "classify/excerpt.h"

#include <array>
#include <string_view>

namespace tollgate::classify {

// A letter of Latin, Greek or Cyrillic script in its folded form: at most two ASCII letters, or one code point.
struct FoldedLetter {
    char32_t first = 0; // 0: nothing remains (a combining accent)
    char32_t second = 0;
};

FoldedLetter fold(char32_t code);

// Scripts written without spaces, in which every character stands for a word: the kana and Han ideographs.
constexpr bool isIdeographLead(char byte) {
    return static_cast<unsigned char>(byte) >= 0xe3 && static_cast<unsigned char>(byte) <= 0xe9;
}

// In folded text: part of a word. Everything outside ASCII that fold() leaves is a letter.
constexpr bool isWordByte(char byte) {
    return static_cast<unsigned char>(byte) >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
}

// Never longer than what it was made from.
class Folded {
public:
    explicit Folded(std::string_view text); // at most kHead + kTail bytes of it

    std::string_view text() const { return {m_text.data(), m_size}; }

private:
    std::array<char, Excerpt::kHead + Excerpt::kTail + 4> m_text; // set only up to m_size
    std::size_t m_size = 0;
};

} // namespace tollgate::classify
