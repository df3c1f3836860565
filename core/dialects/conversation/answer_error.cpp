// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/conversation/answer_error.h"

#include "dialects/scrub.h"

namespace tollgate::dialects::conversation {

namespace {

constexpr std::size_t kLongestMessage = 500;

struct Words {
    int status;
    std::string_view code; // §6.13
};

Words wordsFor(record::Outcome outcome, bool quotaGone) {
    using record::Outcome;
    if (quotaGone) return {402, "insufficient_quota"};
    switch (outcome) {
    case Outcome::RateLimited: return {429, "rate_limit_exceeded"};
    case Outcome::Overloaded: return {503, "overloaded"};
    case Outcome::Auth: return {401, "invalid_api_key"};
    case Outcome::NotFound: return {404, "model_not_found"};
    case Outcome::ContextLength: return {400, "context_length_exceeded"};
    case Outcome::ContentFilter:
    case Outcome::BadRequest: return {400, "invalid_request_error"};
    default: return {500, "server_error"};
    }
}

} // namespace

AnswerError errorFrom(const ErrorParts& parts) {
    Words words = wordsFor(classify(parts.status, parts), isQuotaGone(parts.status, parts));
    if (words.status == 401 && isPermission(parts.status, parts)) words = {403, "permission_error"};
    AnswerError error;
    error.status = words.status;
    error.code = words.code;
    // What a provider says of its key never reaches the client (§6.13).
    error.message = words.status == 401 ? "Upstream authentication failed" : oneLine(parts.message, kLongestMessage);
    if (error.message.empty()) error.message = "The provider broke off";
    return error;
}

std::optional<AnswerError> readAnswerError(JsonCursor& cursor) {
    if (cursor.kind() == JsonKind::Null || cursor.kind() == JsonKind::False) {
        cursor.skip();
        return std::nullopt;
    }
    ErrorParts parts = readErrorValue(cursor);
    bool empty = parts.message.empty() && parts.code.empty() && parts.type.empty() && parts.status == 0;
    if (empty) return std::nullopt;
    return errorFrom(parts);
}

AnswerError cutOff() {
    return {502, "upstream_interrupted", "Upstream stream ended before completion"};
}

} // namespace tollgate::dialects::conversation
