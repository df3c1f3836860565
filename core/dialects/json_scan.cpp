// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/json_scan.h"

#include "dialects/json_grammar.h"
#include "dialects/json_text.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace tollgate::dialects {

JsonCursor::JsonCursor(std::string_view text, std::span<const std::uint32_t> tokens)
    : m_text(text),
      m_tokens(tokens.data()),
      m_count(static_cast<std::uint32_t>(tokens.size())),
      m_failed(tokens.empty()) {}

bool JsonCursor::fail() {
    m_failed = true;
    return false;
}

bool JsonCursor::deeper() {
    if (++m_depth <= kMaxJsonDepth) return true;
    m_tooDeep = true;
    return fail();
}

JsonKind JsonCursor::kind() const {
    if (m_failed || m_at >= m_count) return JsonKind::None;
    switch (charAt(m_at)) {
    case '{': return JsonKind::Object;
    case '[': return JsonKind::Array;
    case '"': return JsonKind::String;
    case 't': return JsonKind::True;
    case 'f': return JsonKind::False;
    case 'n': return JsonKind::Null;
    case '}':
    case ']':
    case ':':
    case ',': return JsonKind::None;
    default: return JsonKind::Number;
    }
}

// A token is where a scalar starts; it goes on to the next token, but for white space.
std::string_view JsonCursor::scalarAt(std::uint32_t token) const {
    std::size_t begin = m_tokens[token];
    std::size_t end = token + 1 < m_count ? m_tokens[token + 1] : m_text.size();
    while (end > begin + 1 && isJsonSpace(m_text[end - 1])) --end;
    return m_text.substr(begin, end - begin);
}

bool JsonCursor::passString() {
    std::string_view text = scalarAt(m_at);
    if (text.size() < 2 || text.front() != '"' || text.back() != '"') return fail();
    ++m_at;
    return true;
}

bool JsonCursor::passScalar() {
    std::string_view text = scalarAt(m_at);
    bool good = false;
    switch (text.front()) {
    case '"': return passString();
    case 't': good = text == "true"; break;
    case 'f': good = text == "false"; break;
    case 'n': good = text == "null"; break;
    default: good = isJsonNumber(text);
    }
    if (!good) return fail();
    ++m_at;
    return true;
}

// After a value inside a container that is being passed: a comma, or the end of the container.
bool JsonCursor::passAfterValue(bool inObject, bool& ended) {
    if (m_at >= m_count) return fail();
    char c = charAt(m_at++);
    ended = c == (inObject ? '}' : ']');
    return ended || c == ',' || fail();
}

// The cursor stands on '{' or '['. Iterative: depth must not become stack.
bool JsonCursor::passContainer() {
    std::array<bool, kMaxJsonDepth + 1> isObject;
    int outside = m_depth;
    bool valueFollows = true; // the cursor stands where a value must be
    while (true) {
        if (valueFollows) {
            if (m_at >= m_count) return fail();
            char c = charAt(m_at);
            if (c == '{' || c == '[') {
                if (!deeper()) return false;
                bool object = c == '{';
                isObject[static_cast<std::size_t>(m_depth)] = object;
                if (++m_at >= m_count) return fail();
                if (charAt(m_at) == (object ? '}' : ']')) {
                    ++m_at;
                    --m_depth;
                    valueFollows = false;
                } else if (!object) {
                    continue;
                }
            } else {
                if (!passScalar()) return false;
                valueFollows = false;
            }
        }
        if (!valueFollows) {
            if (m_depth == outside) return true;
            bool ended = false;
            if (!passAfterValue(isObject[static_cast<std::size_t>(m_depth)], ended)) return false;
            if (ended) {
                --m_depth;
                continue;
            }
        }
        valueFollows = true;
        if (isObject[static_cast<std::size_t>(m_depth)]) {
            if (m_at >= m_count || charAt(m_at) != '"' || !passString()) return fail();
            if (m_at >= m_count || charAt(m_at++) != ':') return fail();
        }
    }
}

std::string_view JsonCursor::skip() {
    JsonKind what = kind();
    if (what == JsonKind::None) {
        fail();
        return {};
    }
    std::size_t begin = m_tokens[m_at];
    if (what != JsonKind::Object && what != JsonKind::Array) {
        std::string_view text = scalarAt(m_at);
        return passScalar() ? text : std::string_view();
    }
    if (!passContainer()) return {};
    return m_text.substr(begin, m_tokens[m_at - 1] + 1 - begin);
}

std::optional<std::string_view> JsonCursor::string() {
    bool isString = kind() == JsonKind::String;
    std::string_view text = skip();
    if (!isString || text.empty()) return std::nullopt;
    return text.substr(1, text.size() - 2);
}

std::optional<bool> JsonCursor::boolean() {
    JsonKind what = kind();
    if (skip().empty() || (what != JsonKind::True && what != JsonKind::False)) return std::nullopt;
    return what == JsonKind::True;
}

bool JsonCursor::enterObject() {
    if (kind() != JsonKind::Object) {
        skip();
        return false;
    }
    ++m_at;
    return deeper();
}

bool JsonCursor::enterArray() {
    if (kind() != JsonKind::Array) {
        skip();
        return false;
    }
    ++m_at;
    return deeper();
}

// Passes the comma before the next entry, or the end of the container.
bool JsonCursor::nextIn(char open, char close) {
    if (m_failed) return false;
    if (m_at >= m_count || m_at == 0) return fail();
    // The token before is the opening one only when nothing has been read: a value never ends with one.
    bool first = charAt(m_at - 1) == open;
    if (charAt(m_at) == close) {
        ++m_at;
        --m_depth;
        return false;
    }
    if (first) return true;
    if (charAt(m_at) != ',') return fail();
    ++m_at;
    return true;
}

bool JsonCursor::nextMember(std::string_view& key) {
    if (!nextIn('{', '}')) return false;
    if (m_at >= m_count || charAt(m_at) != '"') return fail();
    std::string_view raw = scalarAt(m_at);
    if (!passString()) return false;
    if (m_at >= m_count || charAt(m_at) != ':') return fail();
    ++m_at;
    key = plainKey(raw.substr(1, raw.size() - 2));
    return true;
}

bool JsonCursor::nextElement() {
    return nextIn('[', ']');
}

// "mod\u0065l" is "model" for the provider, so it must be for us.
std::string_view JsonCursor::plainKey(std::string_view raw) {
    constexpr std::size_t kLongestEscape = 6;
    if (raw.size() > sizeof m_key * kLongestEscape) return raw;
    if (std::memchr(raw.data(), '\\', raw.size()) == nullptr) return raw;
    std::string plain = unescaped(raw);
    if (plain.size() > sizeof m_key) return raw;
    std::copy(plain.begin(), plain.end(), m_key);
    return {m_key, plain.size()};
}

JsonCursor JsonScanner::scan(std::string_view text) {
    if (!m_structure.find(text)) return {};
    return {text, m_structure.tokens()};
}

} // namespace tollgate::dialects
