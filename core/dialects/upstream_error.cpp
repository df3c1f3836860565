// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/upstream_error.h"

#include "base/text.h"
#include "dialects/scrub.h"

#include <algorithm>
#include <array>

namespace tollgate::dialects {

using record::Outcome;

namespace {

constexpr std::size_t kLongestMessage = 500;

struct Words {
    std::string_view word;
    Outcome outcome;
};

// Codes and types, compared whole and without regard to case. The order of the table does not matter.
constexpr std::array kCodes{
    Words{"context_length_exceeded", Outcome::ContextLength},
    Words{"exceed_context_size_error", Outcome::ContextLength}, // llama.cpp
    Words{"request_too_large", Outcome::ContextLength},
    Words{"content_filter", Outcome::ContentFilter},
    Words{"content_policy_violation", Outcome::ContentFilter},
    Words{"responsibleaipolicyviolation", Outcome::ContentFilter}, // Azure
    Words{"data_inspection_failed", Outcome::ContentFilter},       // DashScope
    Words{"moderation_blocked", Outcome::ContentFilter},
    Words{"bio_policy", Outcome::ContentFilter},
    Words{"invalid_api_key", Outcome::Auth},
    Words{"api_key_invalid", Outcome::Auth}, // Gemini, with status 400
    Words{"api_key_expired", Outcome::Auth},
    Words{"authentication_error", Outcome::Auth},
    Words{"unauthenticated", Outcome::Auth},
    Words{"permission_error", Outcome::Auth},
    Words{"permission_denied", Outcome::Auth},
    Words{"model_not_found", Outcome::NotFound},
    Words{"deploymentnotfound", Outcome::NotFound}, // Azure
    Words{"not_found_error", Outcome::NotFound},
    Words{"not_found", Outcome::NotFound},
    Words{"rate_limit_exceeded", Outcome::RateLimited},
    Words{"rate_limit_error", Outcome::RateLimited},
    Words{"resource_exhausted", Outcome::RateLimited},
    Words{"throttlingexception", Outcome::RateLimited}, // Bedrock
    Words{"insufficient_quota", Outcome::RateLimited},
    Words{"billing_error", Outcome::RateLimited},
    Words{"overloaded_error", Outcome::Overloaded},
    Words{"overloaded", Outcome::Overloaded},
    Words{"unavailable", Outcome::Overloaded},
    Words{"serviceunavailableexception", Outcome::Overloaded}, // Bedrock
    Words{"engine_overloaded", Outcome::Overloaded},
    Words{"server_error", Outcome::ServerError},
    Words{"api_error", Outcome::ServerError},
    Words{"internal", Outcome::ServerError},
    Words{"internal_error", Outcome::ServerError},
    Words{"timeout_error", Outcome::ServerError},
    Words{"deadline_exceeded", Outcome::ServerError},
    Words{"invalid_request_error", Outcome::BadRequest},
    Words{"invalid_argument", Outcome::BadRequest},
    Words{"failed_precondition", Outcome::BadRequest},
    Words{"invalid_prompt", Outcome::BadRequest},
};

// Phrases of messages, for vendors whose codes say only "bad request". In lower case.
constexpr std::array kPhrases{
    Words{"maximum context length", Outcome::ContextLength},
    Words{"context length", Outcome::ContextLength},
    Words{"context window", Outcome::ContextLength},
    Words{"context size", Outcome::ContextLength},
    Words{"context limit", Outcome::ContextLength},
    Words{"prompt is too long", Outcome::ContextLength},
    Words{"exceeds the maximum number of tokens", Outcome::ContextLength},
    Words{"too many input tokens", Outcome::ContextLength},
    Words{"content management policy", Outcome::ContentFilter},
    Words{"content filtering policy", Outcome::ContentFilter},
    Words{"flagged by moderation", Outcome::ContentFilter},
    Words{"requires moderation", Outcome::ContentFilter},
    Words{"api key not valid", Outcome::Auth},
    Words{"invalid api key", Outcome::Auth},
    Words{"incorrect api key", Outcome::Auth},
    Words{"model not found", Outcome::NotFound},
    Words{"model does not exist", Outcome::NotFound},
};

std::optional<Outcome> outcomeOfWord(std::string_view word) {
    for (const Words& entry : kCodes)
        if (equalsIgnoreCase(entry.word, word)) return entry.outcome;
    return std::nullopt;
}

std::optional<Outcome> outcomeOfMessage(std::string_view message) {
    std::string lower = lowerCase(message.substr(0, 4096));
    for (const Words& entry : kPhrases)
        if (lower.find(entry.word) != std::string::npos) return entry.outcome;
    return std::nullopt;
}

// The code is finer than the type: "invalid_request_error" with "context_length_exceeded".
std::optional<Outcome> outcomeOfWords(const ErrorParts& parts) {
    auto code = outcomeOfWord(parts.code);
    if (code && *code != Outcome::BadRequest) return code;
    auto type = outcomeOfWord(parts.type);
    return type ? type : code;
}

Outcome outcomeOfStatus(int status) {
    switch (status) {
    case 401:
    case 403: return Outcome::Auth;
    case 402:
    case 429: return Outcome::RateLimited;
    case 404: return Outcome::NotFound;
    case 408:
    case 409:
    case 424: return Outcome::ServerError;   // "try again", in the SDKs' reading (protocols.md §1.4)
    case 413: return Outcome::ContextLength; // another provider may take more
    case 498:                                // Groq: no flex capacity
    case 503:
    case 529: return Outcome::Overloaded;
    default: break;
    }
    if (status >= 300 && status < 400) return Outcome::BadContent; // a redirect
    if (status >= 400 && status < 500) return Outcome::BadRequest;
    return Outcome::ServerError;
}

// What the words may change about a status: 400 is used for nearly everything, 5xx for overload, 403 for moderation
// and 413 for rate limits; the others mean what they say.
bool wordsMayDecide(int status, Outcome words) {
    switch (status) {
    case 0:
    case 200:
    case 400:
    case 422: return true;
    case 403: return words == Outcome::ContentFilter;
    case 413: return words == Outcome::RateLimited;
    default: return status >= 500 && (words == Outcome::Overloaded || words == Outcome::RateLimited);
    }
}

} // namespace

Outcome classify(int status, const ErrorParts& parts) {
    if (status == 0 || status == 200) status = parts.status;
    auto words = outcomeOfWords(parts);
    if (!words || *words == Outcome::BadRequest || *words == Outcome::Auth) {
        auto phrase = outcomeOfMessage(parts.message);
        if (phrase) words = phrase;
    }
    if (words && wordsMayDecide(status, *words)) return *words;
    if (status == 0 || status == 200) return Outcome::ServerError;
    return outcomeOfStatus(status);
}

bool isQuotaGone(int status, const ErrorParts& parts) {
    if (status == 402 || parts.status == 402) return true;
    for (std::string_view word : {parts.code, parts.type})
        if (equalsIgnoreCase(word, "insufficient_quota") || equalsIgnoreCase(word, "billing_error")) return true;
    std::string lower = lowerCase(parts.message.substr(0, 1024));
    return lower.find("credit balance is too low") != std::string::npos ||
           lower.find("insufficient balance") != std::string::npos;
}

bool isPermission(int status, const ErrorParts& parts) {
    if (outcomeOfMessage(parts.message) == Outcome::Auth) return false; // a wrong key, whatever the status
    for (std::string_view word : {parts.code, parts.type})
        if (equalsIgnoreCase(word, "permission_error") || equalsIgnoreCase(word, "permission_denied")) return true;
    auto words = outcomeOfWords(parts);
    return (status == 403 || parts.status == 403) && words.value_or(Outcome::BadRequest) != Outcome::Auth;
}

UpstreamError readUpstreamError(JsonScanner& scanner, int status, std::string_view body, const RetryHeaders& headers,
                                std::string_view secret, Micros now) {
    UpstreamError error;
    auto read = readErrorBody(scanner, body);
    ErrorParts parts = read.value_or(ErrorParts());
    error.has_json_body = read.has_value();
    error.outcome = classify(status, parts);
    error.quota_gone = isQuotaGone(status, parts);
    if (error.quota_gone) error.outcome = Outcome::RateLimited;
    error.permission = error.outcome == Outcome::Auth && isPermission(status, parts);
    error.code = oneLine(parts.code.empty() ? parts.type : parts.code, 100, secret);
    error.message = oneLine(read ? std::string_view(parts.message) : body, read ? kLongestMessage : 200, secret);
    error.retry_after = retryAfter(headers, now);
    if (!error.retry_after) error.retry_after = parts.retry_after;
    return error;
}

} // namespace tollgate::dialects
