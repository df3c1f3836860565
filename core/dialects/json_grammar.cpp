// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/json_grammar.h"

#include <algorithm>

namespace tollgate::dialects {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
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

} // namespace tollgate::dialects
