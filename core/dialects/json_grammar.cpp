// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/json_grammar.h"

#include <algorithm>

namespace tollgate::dialects {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isHex(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// Takes the digits at the front off; false when there is none.
bool takeDigits(std::string_view& text) {
    auto end = std::find_if_not(text.begin(), text.end(), isDigit);
    auto count = static_cast<std::size_t>(end - text.begin());
    text.remove_prefix(count);
    return count > 0;
}

bool take(std::string_view& text, char c) {
    if (text.empty() || text.front() != c) return false;
    text.remove_prefix(1);
    return true;
}

} // namespace

bool isJsonNumber(std::string_view text) {
    take(text, '-');
    if (!take(text, '0') && !takeDigits(text)) return false;
    if (take(text, '.') && !takeDigits(text)) return false;
    if (take(text, 'e') || take(text, 'E')) {
        if (!take(text, '+')) take(text, '-');
        if (!takeDigits(text)) return false;
    }
    return text.empty();
}

bool hasGoodEscapes(std::string_view text) {
    for (std::size_t at = text.find('\\'); at != std::string_view::npos; at = text.find('\\', at)) {
        if (at + 1 >= text.size()) return false;
        char c = text[at + 1];
        at += 2;
        if (c == 'u') {
            if (at + 4 > text.size() || !std::all_of(&text[at], &text[at] + 4, isHex)) return false;
            at += 4;
        } else if (std::string_view("\"\\/bfnrt").find(c) == std::string_view::npos) {
            return false;
        }
    }
    return true;
}

} // namespace tollgate::dialects
