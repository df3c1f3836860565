// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/answer_parts.h"

#include "base/text.h"
#include "dialects/json_text.h"
#include "dialects/scrub.h"

#include <algorithm>
#include <charconv>

namespace tollgate::dialects {

bool takeOutput(JsonCursor& cursor, AnswerFacts& facts) {
    auto text = cursor.string();
    if (!text || text->empty()) return false;
    facts.output_bytes += static_cast<std::int64_t>(text->size());
    facts.meaningful = true;
    return true;
}

bool takeOutputValue(JsonCursor& cursor, AnswerFacts& facts) {
    if (cursor.kind() == JsonKind::String) return takeOutput(cursor, facts);
    JsonKind kind = cursor.kind();
    std::string_view value = cursor.skip();
    bool something = (kind == JsonKind::Object || kind == JsonKind::Array) && value.size() > 2;
    if (!something) return false;
    facts.output_bytes += static_cast<std::int64_t>(value.size());
    facts.meaningful = true;
    return true;
}

bool takeName(JsonCursor& cursor, std::string& into) {
    auto text = cursor.string();
    if (!text || text->empty()) return false;
    constexpr std::size_t kLongest = 300;
    if (*text != into) into = unescaped(text->substr(0, kLongest));
    return true;
}

void takeTier(JsonCursor& cursor, std::string& tier) {
    auto text = cursor.string();
    if (text && !text->empty() && *text != tier) tier = lowerCase(text->substr(0, 60));
}

void takeNumber(JsonCursor& cursor, std::int64_t& into) {
    std::string_view text = cursor.skip();
    std::from_chars(text.data(), text.data() + text.size(), into);
}

void setError(const ErrorParts& parts, AnswerFacts& facts) {
    InbandError error;
    error.quota_gone = isQuotaGone(0, parts);
    error.outcome = error.quota_gone ? record::Outcome::RateLimited : classify(0, parts);
    error.message = oneLine(parts.message, 500);
    error.code = oneLine(parts.code.empty() ? parts.type : parts.code, 100);
    error.permission = error.outcome == record::Outcome::Auth && isPermission(parts.status, parts);
    error.status = error.permission ? 403 : parts.status;
    error.retry_after = parts.retry_after;
    facts.error = std::move(error);
}

void setErrorText(std::string_view message, AnswerFacts& facts) {
    ErrorParts parts;
    parts.message = message;
    setError(parts, facts);
}

void takeError(JsonCursor& cursor, AnswerFacts& facts) {
    bool nothing = cursor.kind() == JsonKind::Null || cursor.kind() == JsonKind::False;
    if (nothing) {
        cursor.skip();
        return;
    }
    ErrorParts parts = readErrorValue(cursor);
    bool empty = parts.message.empty() && parts.code.empty() && parts.type.empty() && parts.status == 0;
    if (!empty) setError(parts, facts);
}

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), text) != names.end();
}

} // namespace tollgate::dialects
