// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/json_read.h"

#include "dialects/compact_json.h"
#include "dialects/json_text.h"

#include <charconv>

namespace tollgate::dialects {

std::string textOf(JsonCursor& cursor) {
    auto raw = cursor.string();
    return raw ? unescaped(*raw) : std::string();
}

std::optional<std::string> optionalText(JsonCursor& cursor) {
    auto raw = cursor.string();
    if (!raw) return std::nullopt;
    return unescaped(*raw);
}

std::optional<std::int64_t> wholeNumber(JsonCursor& cursor) {
    bool isNumber = cursor.kind() == JsonKind::Number;
    std::string_view text = cursor.skip();
    if (!isNumber) return std::nullopt;
    std::int64_t value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc()) return std::nullopt;
    if (end == text.data() + text.size()) return value;
    // "32000.0" and "1e3" are whole numbers too.
    double wide = 0;
    std::from_chars(text.data(), text.data() + text.size(), wide);
    constexpr double kLargest = 9e15;
    if (wide < -kLargest || wide > kLargest) return std::nullopt;
    value = static_cast<std::int64_t>(wide);
    return static_cast<double>(value) == wide ? std::optional(value) : std::nullopt;
}

std::optional<std::string> numberText(JsonCursor& cursor) {
    bool isNumber = cursor.kind() == JsonKind::Number;
    std::string_view text = cursor.skip();
    if (!isNumber || text.empty()) return std::nullopt;
    return std::string(text);
}

std::string compactValue(JsonCursor& cursor) {
    bool isNull = cursor.kind() == JsonKind::Null;
    std::string_view text = cursor.skip();
    return isNull || text.empty() ? std::string() : compactJson(text);
}

bool passNull(JsonCursor& cursor) {
    if (cursor.kind() != JsonKind::Null) return false;
    cursor.skip();
    return true;
}

} // namespace tollgate::dialects
