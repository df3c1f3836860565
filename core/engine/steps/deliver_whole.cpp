// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/answer_reader.h"
#include "dialects/scrub.h"
#include "engine/exchange.h"
#include "engine/steps/answer_head.h"
#include "engine/steps/deliver.h"
#include "engine/steps/keep.h"
#include "engine/steps/settle.h"
#include "engine/steps/tell.h"
#include "engine/steps/wording.h"
#include "net/upstream_connection.h"

namespace tollgate::engine {

namespace {

using record::Outcome;

// Pictures and sound come as text inside JSON; more than this is no answer of a language model.
constexpr std::size_t kLongestAnswer = 256u << 20;

AttemptResult failed(const Target& target, Outcome outcome, std::string_view detail) {
    AttemptResult result;
    result.outcome = outcome;
    result.failure = failureOf(target, outcome, detail);
    return result;
}

Outcome outcomeOf(net::Fault fault) {
    switch (fault) {
    case net::Fault::Cancelled: return Outcome::ClientGone;
    case net::Fault::TimeoutIdle: return Outcome::TimeoutIdle;
    case net::Fault::TimeoutFirstByte: return Outcome::TimeoutFirstByte;
    case net::Fault::Bad:
    case net::Fault::TooLarge: return Outcome::BadContent;
    default: return Outcome::Cut;
    }
}

// Sound and files are no JSON and pass as they are.
bool isOpaque(const Exchange& exchange, std::string_view contentType) {
    bool mayBe = exchange.match.endpoint == Endpoint::Audio || exchange.match.endpoint == Endpoint::Images ||
                 exchange.match.kind == dialects::RouteKind::Raw;
    return mayBe && contentType.find("json") == std::string_view::npos;
}

std::string firstWords(std::string_view body, const Target& target) {
    return "it begins with \"" +
           dialects::oneLine(body.substr(0, 400), 120, target.key ? target.key->secret() : std::string_view()) + "\"";
}

// What an answer with a good status says against itself: no JSON, an error inside, nothing at all.
std::optional<AttemptResult> refused(const Target& target, const dialects::AnswerFacts& facts, std::string_view body) {
    Outcome outcome = facts.outcome();
    if (outcome == Outcome::Ok || outcome == Outcome::Empty || outcome == Outcome::ContentFilter) return std::nullopt;
    if (!facts.error)
        return failed(target, outcome, body.empty() ? std::string("its body is empty") : firstWords(body, target));
    AttemptResult result;
    result.outcome = outcome;
    result.failure.status = outcome == Outcome::RateLimited ? 429 : 502;
    result.failure.message = target.upstream->config->name + " answered with an error: " + facts.error->message;
    result.failure.content_type = "application/json";
    result.failure.body = dialects::scrubbed(body, target.key ? target.key->secret() : std::string_view());
    result.failure.retry_after = facts.error->retry_after;
    return result;
}

net::Task<> write(Exchange& exchange, net::UpstreamConnection& upstream, std::string_view body,
                  const record::Attempt& attempt) {
    AnswerHead head;
    head.status = upstream.head().status;
    head.content_type = upstream.head().find("content-type");
    head.content_length = body.size();
    head.provider = &upstream.head();
    head.cost = attempt.cost;
    writeAnswerHead(exchange, head);
    exchange.row->status = head.status;
    exchange.row->bytes_out = static_cast<std::int64_t>(body.size());
    exchange.answering = true;
    exchange.row->timings.first_byte = exchange.sinceStart();
    const std::array<net::asio::const_buffer, 2> parts{net::asio::buffer(exchange.scratch.answer_head),
                                                       net::asio::buffer(body.data(), body.size())};
    auto error = co_await exchange.client.write(parts);
    if (error) exchange.cancel.fire();
    exchange.row->timings.last_byte = exchange.sinceStart();
}

} // namespace

net::Task<AttemptResult> deliverWhole(Exchange& exchange, const Target& target, net::UpstreamConnection& upstream,
                                      record::Attempt& attempt) {
    net::Milliseconds idle(target.upstream->config->timeouts.idle_ms);
    net::AnswerBody body = co_await upstream.readAll(kLongestAnswer, idle);
    attempt.first_byte = exchange.sinceStart();
    if (body.fault != net::Fault::None) {
        attempt.flags.set(record::Flag::MaybeBilled);
        co_return failed(target, outcomeOf(body.fault), *body.detail ? body.detail : net::inWords(body.fault));
    }
    dialects::AnswerFacts facts;
    if (!isOpaque(exchange, upstream.head().find("content-type"))) {
        facts = dialects::readAnswer(exchange.lane.peeker.scanner(), body.data, exchange.match.dialect,
                                     exchange.match.endpoint, target.upstream->vendor);
        if (auto result = refused(target, facts, body.data)) {
            keepResponse(exchange, body.data);
            co_return std::move(*result);
        }
    }
    settleAttempt(exchange, target, attempt, facts, true);
    keepResponse(exchange, body.data);
    tellFirstByte(exchange);
    AttemptResult result;
    result.delivered = true;
    co_await write(exchange, upstream, body.data, attempt);
    if (exchange.cancel.fired()) result.outcome = Outcome::ClientGone;
    co_return result;
}

} // namespace tollgate::engine
