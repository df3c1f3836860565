// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/wording.h"

#include "dialects/answer_facts.h"
#include "dialects/error_body.h"
#include "dialects/scrub.h"
#include "dialects/upstream_error.h"
#include "engine/exchange.h"
#include "net/upstream_connection.h"

#include <algorithm>

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
    if (!detail.empty()) text += ": " + dialects::oneLine(detail, 300, secretOf(target));
    if (text.back() != '.' && text.back() != '?') text += '.';
    return text + " " + std::string(words.advice);
}

FailedAnswer refusedKey() {
    dialects::ErrorText fixed = dialects::upstreamAuthError({});
    FailedAnswer failure;
    failure.status = fixed.status;
    failure.code = fixed.code;
    failure.message = fixed.message;
    return failure;
}

// What a provider that put its error into a 200 would have answered (protocols.md §6.13).
int statusFor(const dialects::InbandError& error) {
    if (error.status >= 400) return error.status;
    switch (error.outcome) {
    case Outcome::RateLimited: return 429;
    case Outcome::Overloaded: return 503;
    case Outcome::NotFound: return 404;
    case Outcome::BadRequest:
    case Outcome::ContextLength:
    case Outcome::ContentFilter: return 400;
    default: return 502;
    }
}

std::string seconds(std::int64_t milliseconds) {
    std::string text = std::to_string(milliseconds / 1000);
    if (milliseconds % 1000 != 0) text += "." + std::to_string(milliseconds % 1000 / 100);
    return text + " s";
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
    if (error.outcome == Outcome::Auth && !error.permission) return refusedKey();
    FailedAnswer failure;
    failure.retry_after = error.retry_after;
    bool redirect = status >= 300 && status < 400;
    failure.status = redirect || status < 300 ? 502 : status;
    failure.message = target.upstream->config->name + " answered " + std::to_string(status) +
                      (error.message.empty() ? "." : ": " + error.message);
    if (error.has_json_body && !redirect) {
        failure.content_type = contentType;
        failure.body = withoutKey(target, body);
    } else {
        failure.code = codeFor(error.outcome);
    }
    return failure;
}

FailedAnswer failureOf(const Target& target, const dialects::InbandError& error, std::string_view body) {
    if (error.outcome == Outcome::Auth && !error.permission) return refusedKey();
    FailedAnswer failure;
    failure.status = statusFor(error);
    failure.message = target.upstream->config->name + " answered with an error: " + withoutKey(target, error.message);
    failure.retry_after = error.retry_after;
    failure.content_type = "application/json";
    failure.body = withoutKey(target, body);
    if (body.empty()) failure.code = codeFor(error.outcome);
    return failure;
}

FailedAnswer lateAnswer(const Target& target, std::int64_t limitMilliseconds) {
    FailedAnswer failure;
    failure.status = 504;
    failure.code = "upstream_timeout";
    failure.message = target.upstream->config->name + " did not answer within the " + seconds(limitMilliseconds) +
                      " this request may take. Try again, or allow more time (x-tollgate-timeout-ms, deadline_s).";
    return failure;
}

std::string redirectWords(std::string_view location) {
    constexpr std::string_view kNever = ", which Tollgate never follows. Set the provider's own address in Tollgate.";
    auto mark = location.find("://");
    std::size_t begin = mark != std::string_view::npos ? mark + 3 : location.starts_with("//") ? 2 : 0;
    if (location.empty() || begin == 0) return "a redirect within itself" + std::string(kNever);
    std::string_view host = location.substr(begin, location.find_first_of("/?#", begin) - begin);
    host.remove_prefix(std::min(host.size(), host.rfind('@') + 1)); // npos + 1 is 0
    return "a redirect to " + dialects::oneLine(host, 120) + std::string(kNever);
}

Outcome outcomeOf(net::Fault fault) {
    switch (fault) {
    case net::Fault::None: return Outcome::Ok;
    case net::Fault::TimeoutFirstByte: return Outcome::TimeoutFirstByte;
    case net::Fault::TimeoutIdle: return Outcome::TimeoutIdle;
    case net::Fault::Bad:
    case net::Fault::TooLarge: return Outcome::BadContent;
    case net::Fault::Cancelled: return Outcome::ClientGone;
    case net::Fault::Closed:
    case net::Fault::Cut: break;
    }
    return Outcome::Cut;
}

std::string_view wordsOf(net::Fault fault, std::string_view detail) {
    return detail.empty() ? net::inWords(fault) : detail;
}

std::string_view secretOf(const Target& target) {
    return target.key ? target.key->secret() : std::string_view();
}

std::string withoutKey(const Target& target, std::string_view said) {
    return dialects::scrubbed(said, secretOf(target));
}

AttemptResult stoppedResult(const Exchange& exchange) {
    AttemptResult result;
    result.outcome = Outcome::ClientGone;
    if (exchange.revoked) {
        result.failure->status = 403;
        result.failure->code = "key_disabled";
        result.failure->message = "The access key \"" + exchange.row->key +
                                  "\" was taken away or switched off while this request ran. Use another.";
        return result;
    }
    result.failure->status = 499;
    result.failure->code = "bad_request";
    result.failure->message = "This request was stopped in the Tollgate window.";
    return result;
}

} // namespace tollgate::engine
