// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/refuse.h"

#include "dialects/error_body.h"
#include "dialects/retry_after.h"
#include "engine/exchange.h"

namespace tollgate::engine {

namespace {

std::string bodyOf(const Exchange& exchange, int status, std::string_view code, std::string_view message,
                   std::string_view param = {}) {
    auto id = exchange.row->id.text();
    return dialects::errorBody(
        exchange.match.dialect,
        {.status = status, .code = code, .message = message, .request_id = {id.data(), id.size()}, .param = param});
}

} // namespace

net::Task<> answer(Exchange& exchange, AnswerHead head, std::string body) {
    head.content_length = body.size();
    writeAnswerHead(exchange, head);
    exchange.row->status = head.status;
    exchange.row->bytes_out += static_cast<std::int64_t>(body.size());
    exchange.answering = true;
    bool bodiless = exchange.client.head().method == "HEAD";
    const std::array<net::asio::const_buffer, 2> parts{net::asio::buffer(exchange.scratch.answer_head),
                                                       net::asio::buffer(body.data(), bodiless ? 0 : body.size())};
    co_await exchange.client.write(parts);
    if (exchange.keep_bodies && exchange.bodies.response.empty()) exchange.bodies.response = std::move(body);
    exchange.row->timings.last_byte = exchange.sinceStart();
}

net::Task<> refuse(Exchange& exchange, Refusal refusal) {
    record::Request& row = *exchange.row;
    row.outcome = refusal.outcome;
    row.status = refusal.status;
    if (refusal.outcome == record::Outcome::ClientGone) co_return; // nobody is there to read it
    row.error_code = refusal.code;
    row.error_message = refusal.message;
    std::string body = bodyOf(exchange, refusal.status, refusal.code, refusal.message);
    co_await answer(exchange,
                    {.status = refusal.status,
                     .content_type = "application/json",
                     .allow = refusal.allow,
                     .retry_after_s = refusal.retry_after_s},
                    std::move(body));
}

net::Task<> answerFailure(Exchange& exchange, AttemptResult& result) {
    const FailedAnswer& failure = *result.failure;
    record::Request& row = *exchange.row;
    row.outcome = result.outcome;
    row.provider = result.failure->provider;
    exchange.bodies.response_headers = std::move(result.failure->kept_headers);
    exchange.bodies.response = std::move(result.failure->kept_text);
    bool own = failure.body.empty();
    row.error_code = own ? failure.code : std::string();
    row.error_message = failure.message;
    std::string body =
        own ? bodyOf(exchange, failure.status, failure.code, failure.message, failure.param) : failure.body;
    AnswerHead head{.status = failure.status, .content_type = "application/json"};
    if (!own && !failure.content_type.empty()) head.content_type = failure.content_type;
    if (failure.retry_after) head.retry_after_s = dialects::retryAfterSeconds(*failure.retry_after);
    head.passed_lines = failure.headers;
    co_await answer(exchange, head, std::move(body));
}

} // namespace tollgate::engine
