// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/folded.h"

#include "classify/utf8.h"

#include <algorithm>

namespace tollgate::classify {

namespace {

// U+00C0 to U+017F, one character each; 1, 2, 3 stand for ae, ss, oe.
constexpr std::string_view kLatin = "aaaaaa1ceeeeiiiidnooooo ouuuuyt2"
                                    "aaaaaa1ceeeeiiiidnooooo ouuuuyty"
                                    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllllllln"
                                    "nnnnnnnnoooooo33rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kLatin.size() == 0x180 - 0xc0);

FoldedLetter latin(char letter) {
    switch (letter) {
    case '1': return {'a', 'e'};
    case '2': return {'s', 's'};
    case '3': return {'o', 'e'};
    default: return {static_cast<char32_t>(letter), 0};
    }
}

// U+1EA0 to U+1EF9, the letters of Vietnamese.
char32_t vietnamese(char32_t code) {
    if (code <= 0x1eb7) return 'a';
    if (code <= 0x1ec7) return 'e';
    if (code <= 0x1ecb) return 'i';
    if (code <= 0x1ee3) return 'o';
    return code <= 0x1ef1 ? 'u' : 'y';
}

char32_t extendedLatin(char32_t code) {
    switch (code) {
    case 0x1a0:
    case 0x1a1: return 'o';
    case 0x1af:
    case 0x1b0: return 'u';
    case 0x218:
    case 0x219: return 's';
    case 0x21a:
    case 0x21b: return 't';
    default: return code;
    }
}

char32_t greekOrCyrillic(char32_t code) {
    if (code >= 0x391 && code <= 0x3a9) return code + 0x20;
    if (code >= 0x410 && code <= 0x42f) return code + 0x20;
    if (code >= 0x400 && code <= 0x40f) return code + 0x50;
    if (code == 0x490) return 0x491;
    return code;
}

// Punctuation and signs outside ASCII.
char32_t sign(char32_t code) {
    switch (code) {
    case 0x2018:
    case 0x2019: return '\'';
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x300c:
    case 0x300d: return '"';
    case 0x3001: return ',';
    case 0x3002: return '.';
    case 0x2026: return '.';
    default: return ' ';
    }
}

bool isSign(char32_t code) {
    return (code >= 0x80 && code < 0xc0) || (code >= 0x2000 && code < 0x2c00) || (code >= 0x3000 && code < 0x3040) ||
           (code >= 0xe000 && code < 0xf900) || code >= 0xfe00 || (code >= 0x600 && code < 0x620);
}

char32_t lowerAscii(char32_t code) {
    return code >= 'A' && code <= 'Z' ? code + 0x20 : code;
}

} // namespace

FoldedLetter fold(char32_t code) {
    if (code < 0x80) return {lowerAscii(code), 0};
    if (code >= 0xc0 && code < 0x180) return latin(kLatin[code - 0xc0]);
    if (code < 0x250 && code >= 0x180) return {extendedLatin(code), 0};
    if (code >= 0x300 && code < 0x370) return {0, 0};
    if (code < 0x530 && code >= 0x370) return {greekOrCyrillic(code), 0};
    if (code >= 0x1ea0 && code <= 0x1ef9) return {vietnamese(code), 0};
    if (code > 0xff00 && code < 0xff5f) return {lowerAscii(code - 0xfee0), 0};
    if (isSign(code)) return {sign(code), 0};
    return {code, 0};
}

Folded::Folded(std::string_view text) {
    text = text.substr(0, Excerpt::kHead + Excerpt::kTail);
    for (std::size_t at = 0; at < text.size();) {
        const char byte = text[at];
        if (static_cast<unsigned char>(byte) < 0x80) {
            m_text[m_size++] = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 0x20) : byte;
            ++at;
            continue;
        }
        const FoldedLetter letter = fold(takeCodePoint(text, at));
        if (letter.first) m_size += putCodePoint(letter.first, m_text.data() + m_size);
        if (letter.second) m_size += putCodePoint(letter.second, m_text.data() + m_size);
    }
}

} // namespace tollgate::classify
