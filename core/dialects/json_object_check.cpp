// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/json_object_check.h"

#include "dialects/json_grammar.h"

namespace tollgate::dialects {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

} // namespace

JsonObjectCheck::At JsonObjectCheck::open(bool object) {
    if (m_depth >= kMaxJsonDepth) return At::Broken;
    m_objects[++m_depth] = object;
    return object ? At::FirstKey : At::Element;
}

JsonObjectCheck::At JsonObjectCheck::close(bool object) {
    if (m_objects[m_depth] != object) return At::Broken;
    return --m_depth == 0 ? At::Done : At::After;
}

JsonObjectCheck::At JsonObjectCheck::string(bool key) {
    m_key = key;
    return At::String;
}

JsonObjectCheck::At JsonObjectCheck::endOfString() const {
    return m_key ? At::Colon : At::After;
}

JsonObjectCheck::At JsonObjectCheck::value(char c) {
    switch (c) {
    case '{': return open(true);
    case '[': return open(false);
    case '"': return string(false);
    case 't': m_word = "rue"; return At::Word;
    case 'f': m_word = "alse"; return At::Word;
    case 'n': m_word = "ull"; return At::Word;
    case '-': return At::Minus;
    case '0': return At::Zero;
    default: return isDigit(c) ? At::Digits : At::Broken;
    }
}

JsonObjectCheck::At JsonObjectCheck::after(char c) {
    if (isJsonSpace(c)) return At::After;
    if (c == ',') return m_objects[m_depth] ? At::Key : At::Value;
    return c == '}' || c == ']' ? close(c == '}') : At::Broken;
}

// The character after a part of a number.
JsonObjectCheck::At JsonObjectCheck::number(char c) {
    const bool digit = isDigit(c);
    const bool exponent = c == 'e' || c == 'E';
    switch (m_at) {
    case At::Minus: return c == '0' ? At::Zero : digit ? At::Digits : At::Broken;
    case At::Point: return digit ? At::Fraction : At::Broken;
    case At::Exponent: return digit ? At::Power : c == '+' || c == '-' ? At::Sign : At::Broken;
    case At::Sign: return digit ? At::Power : At::Broken;
    case At::Power: return digit ? At::Power : after(c);
    case At::Fraction: return digit ? At::Fraction : exponent ? At::Exponent : after(c);
    case At::Digits:
        if (digit) return At::Digits;
        [[fallthrough]];
    default: return c == '.' ? At::Point : exponent ? At::Exponent : after(c);
    }
}

JsonObjectCheck::At JsonObjectCheck::next(char c) {
    switch (m_at) {
    case At::String:
        if (c == '"') return endOfString();
        return c == '\\' ? At::Escape : static_cast<unsigned char>(c) < 0x20 ? At::Broken : At::String;
    case At::Escape:
        if (c == 'u') m_hex = 4;
        return c == 'u' ? At::Hex : std::string_view("\"\\/bfnrt").find(c) < 8 ? At::String : At::Broken;
    case At::Hex: return !isHexDigit(c) ? At::Broken : --m_hex == 0 ? At::String : At::Hex;
    case At::Word:
        if (c != m_word.front()) return At::Broken;
        m_word.remove_prefix(1);
        return m_word.empty() ? At::After : At::Word;
    case At::After: return after(c);
    case At::Broken: return At::Broken;
    default: break;
    }
    if (m_at >= At::Minus && m_at <= At::Power) return number(c);
    if (isJsonSpace(c)) return m_at;
    switch (m_at) {
    case At::Before: return c == '{' ? open(true) : At::Broken;
    case At::Value: return value(c);
    case At::Element: return c == ']' ? close(false) : value(c);
    case At::FirstKey: return c == '}' ? close(true) : c == '"' ? string(true) : At::Broken;
    case At::Key: return c == '"' ? string(true) : At::Broken;
    case At::Colon: return c == ':' ? At::Value : At::Broken;
    default: return At::Broken; // behind the end
    }
}

bool JsonObjectCheck::feed(std::string_view text) {
    for (char c : text) m_at = next(c);
    return m_at != At::Broken;
}

bool isJsonObject(std::string_view text) {
    JsonObjectCheck check;
    return check.feed(text) && check.complete();
}

} // namespace tollgate::dialects
