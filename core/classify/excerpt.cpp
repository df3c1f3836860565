// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/excerpt.h"

#include "classify/utf8.h"

#include <algorithm>

namespace tollgate::classify {

namespace {

std::string_view lastBytes(std::string_view text, std::size_t count) {
    std::size_t at = text.size() - std::min(count, text.size());
    for (int moved = 0; moved < 3 && at < text.size() && isContinuation(text[at]); ++moved) ++at;
    return text.substr(at);
}

// As lastBytes, but not beginning inside of an escape: an odd number of backslashes before `at` makes it one.
std::string_view lastEscapedBytes(std::string_view text, std::size_t count) {
    std::string_view last = lastBytes(text, count);
    const std::size_t at = text.size() - last.size();
    std::size_t slashes = 0;
    while (slashes < at && slashes < 64 && text[at - slashes - 1] == '\\') ++slashes;
    // A cut \uXXXX leaves at most four hexadecimal digits, which say nothing and harm nothing.
    return slashes % 2 == 1 && !last.empty() ? last.substr(1) : last;
}

int hexValue(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// The four digits behind \u; moves behind them. U+FFFD when they are none.
char32_t takeHex(std::string_view text, std::size_t& at) {
    char32_t code = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const int digit = at + i < text.size() ? hexValue(text[at + i]) : -1;
        if (digit < 0) return kReplacement;
        code = code * 16 + static_cast<char32_t>(digit);
    }
    at += 4;
    return code;
}

char32_t takeUnicodeEscape(std::string_view text, std::size_t& at) {
    const char32_t high = takeHex(text, at);
    if (high < 0xd800 || high > 0xdfff) return high;
    if (high >= 0xdc00 || at + 1 >= text.size() || text[at] != '\\' || text[at + 1] != 'u') return kReplacement;
    std::size_t behind = at + 2;
    const char32_t low = takeHex(text, behind);
    if (low < 0xdc00 || low > 0xdfff) return kReplacement;
    at = behind;
    return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
}

char plainEscape(char letter) {
    switch (letter) {
    case 'n': return '\n';
    case 't': return '\t';
    case 'r': return '\r';
    case 'b':
    case 'f': return ' ';
    default: return letter; // quote, slash, backslash
    }
}

// No longer than `text`: every escape is longer than what it stands for (U+FFFD for a broken \u: 3 bytes for 2, so a
// space is written instead).
std::string_view unescape(std::string_view text, char* out) {
    std::size_t size = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] != '\\' || at + 1 == text.size()) {
            out[size++] = text[at++];
            continue;
        }
        const char letter = text[at + 1];
        at += 2;
        if (letter != 'u') {
            out[size++] = plainEscape(letter);
            continue;
        }
        const char32_t code = takeUnicodeEscape(text, at);
        size += putCodePoint(code == kReplacement ? U' ' : code, out + size);
    }
    return {out, size};
}

} // namespace

Excerpt::Excerpt(std::string_view text, TextForm form) {
    const bool whole = text.size() <= kHead + kTail;
    m_head = text.substr(0, whole ? text.size() : kHead);
    if (form == TextForm::Plain) {
        if (!whole) m_tail = lastBytes(text, kTail);
        return;
    }
    m_head = unescape(m_head, m_unescaped.data());
    if (!whole) m_tail = unescape(lastEscapedBytes(text, kTail), m_unescaped.data() + kHead);
}

} // namespace tollgate::classify
