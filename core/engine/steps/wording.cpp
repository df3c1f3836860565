// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/wording.h"

#include "dialects/error_body.h"
#include "dialects/scrub.h"
#include "dialects/upstream_error.h"
#include "engine/exchange.h"

namespace tollgate::engine {

namespace {

using record::Outcome;

struct Words {
    int status;
    std::string_view code;
    std::string_view what;   // follows the provider's name
    std::string_view advice; // a sentence
};

Words wordsFor(Outcome outcome) {
    switch (outcome) {
    case Outcome::Connect:
        return {502, "upstream_unreachable", "cannot be reached",
                "Check the network and the provider's address in Tollgate."};
    case Outcome::Tls:
        return {502, "upstream_unreachable", "has no trusted TLS connection",
                "Check the provider's certificate, or add its CA in Tollgate."};
    case Outcome::TimeoutFirstByte:
        return {504, "upstream_timeout", "did not begin to answer in time",
                "Try again, or raise the provider's first-byte limit."};
    case Outcome::TimeoutIdle:
        return {504, "upstream_timeout", "stopped answering", "Try again, or raise the provider's idle limit."};
    case Outcome::Cut: return {502, "upstream_unreachable", "cut the connection", "Try again."};
    case Outcome::Empty: return {502, "upstream_bad_content", "gave an empty answer", "Try again."};
    default:
        return {502, "upstream_bad_content", "gave an answer that cannot be understood",
                "Check that the provider's address and protocol are right."};
    }
}

std::string sentence(const Target& target, const Words& words, std::string_view detail) {
    std::string text = target.upstream->config->name + " " + std::string(words.what);
    if (!detail.empty())
        text += ": " + dialects::oneLine(detail, 300, target.key ? target.key->secret() : std::string_view());
    if (text.back() != '.') text += '.';
    return text + " " + std::string(words.advice);
}

// An error answer without a body that could be handed on keeps its status and gets our words.
std::string_view codeFor(Outcome outcome) {
    switch (outcome) {
    case Outcome::RateLimited: return "rate_limited";
    case Outcome::NotFound: return "model_not_found";
    case Outcome::BadRequest:
    case Outcome::ContextLength:
    case Outcome::ContentFilter: return "bad_request";
    default: return "upstream_bad_content";
    }
}

} // namespace

FailedAnswer failureOf(const Target& target, Outcome outcome, std::string_view detail) {
    Words words = wordsFor(outcome);
    FailedAnswer failure;
    failure.status = words.status;
    failure.code = words.code;
    failure.message = sentence(target, words, detail);
    return failure;
}

FailedAnswer failureOf(const Target& target, int status, std::string_view contentType, std::string_view body,
                       const dialects::UpstreamError& error) {
    FailedAnswer failure;
    failure.retry_after = error.retry_after;
    if (error.outcome == Outcome::Auth) {
        dialects::ErrorText fixed = dialects::upstreamAuthError({});
        failure.status = fixed.status;
        failure.code = fixed.code;
        failure.message = fixed.message;
        return failure;
    }
    std::string_view secret = target.key ? target.key->secret() : std::string_view();
    bool redirect = status >= 300 && status < 400;
    failure.status = redirect || status < 300 ? 502 : status;
    failure.message = target.upstream->config->name + " answered " + std::to_string(status) +
                      (error.message.empty() ? "" : ": " + error.message);
    if (error.has_json_body && !redirect) {
        failure.content_type = contentType;
        failure.body = dialects::scrubbed(body, secret);
    } else {
        failure.code = codeFor(error.outcome);
    }
    return failure;
}

AttemptResult stoppedByPerson() {
    AttemptResult result;
    result.outcome = Outcome::ClientGone;
    result.failure.status = 499;
    result.failure.code = "bad_request";
    result.failure.message = "This request was stopped in the Tollgate window.";
    return result;
}

} // namespace tollgate::engine
