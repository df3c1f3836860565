// SPDX-License-Identifier: GPL-3.0-or-later
// Code points of a text that may be anything: what is no UTF-8 is read byte by byte as U+FFFD, so that a reader never
// stops and never leaves the text.
#pragma once

#include <cstdint>
#include <string_view>

namespace tollgate::classify {

constexpr char32_t kReplacement = 0xfffd;

inline bool isContinuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
}

// Takes the code point at `at` (at < text.size()) and moves behind it.
inline char32_t takeCodePoint(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80) return text[at++] & 0x7f;
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || at + length > text.size()) return ++at, kReplacement;
    char32_t code = lead & (0xffu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if (!isContinuation(text[at + i])) return ++at, kReplacement;
        code = (code << 6) | (byte(at + i) & 0x3fu);
    }
    at += length;
    return code;
}

// Writes at most four bytes; gives how many.
inline std::size_t putCodePoint(char32_t code, char* out) {
    const auto byte = [](char32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
    if (code < 0x80) return out[0] = byte(code), 1;
    if (code < 0x800) return out[0] = byte(0xc0 | (code >> 6)), out[1] = byte(0x80 | (code & 0x3f)), 2;
    if (code < 0x10000) {
        out[0] = byte(0xe0 | (code >> 12));
        out[1] = byte(0x80 | ((code >> 6) & 0x3f));
        out[2] = byte(0x80 | (code & 0x3f));
        return 3;
    }
    out[0] = byte(0xf0 | (code >> 18));
    out[1] = byte(0x80 | ((code >> 12) & 0x3f));
    out[2] = byte(0x80 | ((code >> 6) & 0x3f));
    out[3] = byte(0x80 | (code & 0x3f));
    return 4;
}

} // namespace tollgate::classify
