// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/attempt.h"

#include "base/text.h"
#include "dialects/answer_facts.h"
#include "dialects/forward_headers.h"
#include "dialects/scrub.h"
#include "dialects/splice.h"
#include "dialects/upstream_error.h"
#include "engine/exchange.h"
#include "engine/steps/cloud_call.h"
#include "engine/steps/deliver.h"
#include "engine/steps/keep.h"
#include "engine/steps/settle.h"
#include "engine/steps/tell.h"
#include "engine/steps/translate.h"
#include "engine/steps/unpack.h"
#include "engine/steps/upstream_head.h"
#include "engine/steps/wording.h"

namespace tollgate::engine {

namespace {

using record::Outcome;

// More of an error answer is not read: it is for a person.
constexpr std::size_t kLongestErrorBody = 256u << 10;

net::Milliseconds milliseconds(std::int64_t count) {
    return net::Milliseconds(count);
}

net::ReadLimits limitsOf(const Target& target) {
    const config::Timeouts& timeouts = target.upstream->config->timeouts;
    return {milliseconds(timeouts.first_byte_ms), milliseconds(timeouts.idle_ms)};
}

dialects::SplicedBody wholeBody(std::string_view text) {
    dialects::SplicedBody body;
    body.keep(text);
    return body;
}

dialects::SplicedBody bodyFor(const Exchange& exchange, const Target& target, const Translation* translation,
                              const providers::CloudRequest* cloud) {
    if (cloud) return wholeBody(cloud->body);
    if (translation) return wholeBody(translation->body);
    if (exchange.body.empty()) return {};
    dialects::SpliceOptions options;
    options.model = target.model;
    options.ask_usage =
        dialects::asksForUsage(exchange.peek, exchange.match.dialect, exchange.match.endpoint, target.upstream->vendor);
    return dialects::splice(exchange.body, exchange.peek, options);
}

// One call on one connection, from the first byte sent to the head of the answer.
struct Call {
    net::Lease lease;
    Outcome outcome = Outcome::Ok;
    std::string message;
    bool may_have_run = false; // the provider may have worked on it, and may bill
};

Outcome outcomeOfConnect(const net::ConnectError& error) {
    if (error.cancelled) return Outcome::ClientGone;
    return error.step == net::ConnectStep::Tls ? Outcome::Tls : Outcome::Connect;
}

net::Task<net::AcquireResult> acquire(Exchange& exchange, const Target& target,
                                      net::UpstreamPool::Freshness freshness) {
    Waiting waiting(exchange);
    co_return co_await exchange.lane.upstreams.acquire(
        target.address->target, milliseconds(target.upstream->config->timeouts.connect_ms), exchange.cancel, freshness);
}

net::Task<net::AnswerHead> readHead(Exchange& exchange, const Target& target, net::UpstreamConnection& upstream) {
    Waiting waiting(exchange);
    co_return co_await upstream.readHead(limitsOf(target), exchange.client.head().method == "HEAD");
}

net::Task<Call> sendOnce(Exchange& exchange, const Target& target, const dialects::SplicedBody& body,
                         record::Attempt& attempt, net::UpstreamPool::Freshness freshness) {
    const config::Timeouts& timeouts = target.upstream->config->timeouts;
    Call call;
    net::AcquireResult acquired = co_await acquire(exchange, target, freshness);
    if (acquired.error) {
        call.outcome = outcomeOfConnect(*acquired.error);
        call.message = acquired.error->message;
        co_return call;
    }
    call.lease = std::move(acquired.lease);
    attempt.connect = exchange.sinceStart();
    std::array<net::asio::const_buffer, dialects::SplicedBody::kMaxPieces + 1> parts;
    parts[0] = net::asio::buffer(exchange.scratch.upstream_head);
    for (std::size_t i = 0; i < body.count(); ++i)
        parts[i + 1] = net::asio::buffer(body.piece(i).data(), body.piece(i).size());
    std::span<const net::asio::const_buffer> whole(parts.data(), body.count() + 1);
    net::WriteStatus written = co_await call.lease->write(whole, milliseconds(timeouts.idle_ms));
    call.may_have_run = written.complete(); // half a request is no request
    // Also after a broken write an answer may lie there (reliability.md §1.5): only a cancelled or stalled one has
    // none.
    if (written.fault == net::Fault::Cancelled || written.fault == net::Fault::TimeoutIdle) {
        call.outcome = outcomeOf(written.fault);
        call.message = net::inWords(written.fault);
        co_return call;
    }
    net::AnswerHead head = co_await readHead(exchange, target, *call.lease);
    call.outcome = outcomeOf(head.fault);
    if (head.fault != net::Fault::None) call.message = wordsOf(head.fault, head.detail);
    co_return call;
}

net::Task<net::AnswerBody> readErrorBody(Exchange& exchange, const Target& target, net::UpstreamConnection& upstream) {
    Waiting waiting(exchange);
    co_return co_await upstream.readAll(kLongestErrorBody, limitsOf(target).idle);
}

// Rate limits and request ids go with the error; when to come back is written anew, in seconds.
std::string linesForClient(const net::ResponseHead& head) {
    std::string lines;
    for (const net::Field& field : head.fields)
        if (dialects::forwardsToClient(field.name) && !equalsIgnoreCase(field.name, "retry-after"))
            lines.append(field.name).append(": ").append(field.value).append("\r\n");
    return lines;
}

// An answer that says what is wrong: the provider's own words are kept for the client when they are JSON.
net::Task<AttemptResult> readFailure(Exchange& exchange, const Target& target, Call& call, record::Attempt& attempt) {
    AttemptResult result;
    keepResponseHead(exchange, call.lease->head());
    const net::AnswerBody body = co_await readErrorBody(exchange, target, *call.lease);
    const net::ResponseHead& head = call.lease->head(); // reading the body has moved its views
    attempt.status = head.status;
    if (body.fault == net::Fault::Cancelled) {
        result.outcome = Outcome::ClientGone;
        co_return result;
    }
    net::Slab unpacked(exchange.lane.slabs);
    std::string_view text;
    if (body.fault == net::Fault::None) text = unpack(head, body.data, kLongestErrorBody, unpacked);
    dialects::UpstreamError error = dialects::readUpstreamError(exchange.lane.peeker.scanner(), head.status, text,
                                                                {head.find("retry-after"), head.find("retry-after-ms")},
                                                                secretOf(target), exchange.lane.shared.clock.now());
    if (head.status < 400) error.message = redirectWords(head.find("location"));
    result.outcome = error.outcome;
    attempt.message = error.message;
    keepResponse(exchange, text);
    result.failure = failureOf(target, head.status, head.find("content-type"), text, error);
    result.failure.headers = linesForClient(head);
    if (target.translated || wordsErrorsItself(target)) {
        if (error.code.empty()) error.code = std::string(errorTypeOfCloud(head.find("x-amzn-errortype")));
        wordForClient(exchange, {error.outcome, error.code, error.quota_gone}, result.failure);
    }
    co_return result;
}

void note(record::Attempt& attempt, const Exchange& exchange, const AttemptResult& result) {
    attempt.outcome = result.outcome;
    attempt.ended = exchange.sinceStart();
    if (attempt.message.empty() && result.outcome != Outcome::Ok) attempt.message = result.failure.message;
    if (!attempt.cost && !attempt.flags.has(record::Flag::Unpriced)) attempt.cost = Money{}; // it did not run
}

// What the failed attempt leaves for the record, without the key it was made with: errors like to quote it.
void keepFailure(Exchange& exchange, const Target& target, AttemptResult& result) {
    result.kept_headers = std::exchange(exchange.bodies.response_headers, {});
    result.kept_text = dialects::scrubbed(std::exchange(exchange.bodies.response, {}), secretOf(target));
}

// Which wait was cut short does not matter: the time of the whole request was over.
void tellLate(const Exchange& exchange, const Target& target, record::Attempt& attempt, AttemptResult& result) {
    result.outcome = Outcome::TimeoutFirstByte;
    result.failure = lateAnswer(target, exchange.time_limit.count());
    attempt.message = result.failure.message;
}

AttemptResult noSuchEndpoint(const Target& target) {
    AttemptResult result;
    result.outcome = Outcome::NotFound;
    result.failure = {
        .status = 404, .code = "not_found", .message = target.upstream->config->name + " has no such endpoint."};
    return result;
}

// The cloud was not asked: the request cannot be put to it, or nothing proves who asks.
AttemptResult notAskedOfCloud(const Target& target, const AskedOfCloud& asked) {
    const bool unproven = asked.outcome == Outcome::Auth;
    AttemptResult result;
    result.outcome = asked.outcome;
    result.failure.status = unproven ? 502 : 400;
    result.failure.code = unproven ? "upstream_unreachable" : "bad_request";
    result.failure.message = target.upstream->config->name + ": " + asked.message;
    return result;
}

net::Task<AttemptResult> run(Exchange& exchange, const Target& target, Translation* translation,
                             record::Attempt& attempt, bool last) {
    std::optional<providers::CloudRequest> cloud;
    if (target.upstream->cloud) {
        AskedOfCloud ask = co_await requestToCloud(exchange, target, translation);
        if (!ask.request) co_return notAskedOfCloud(target, ask);
        cloud = std::move(ask.request);
    }
    const providers::CloudRequest* asked = cloud ? &*cloud : nullptr;
    dialects::SplicedBody body = bodyFor(exchange, target, translation, asked);
    if (!writeUpstreamHead(exchange, target, asked, body.size(), exchange.scratch.upstream_head))
        co_return noSuchEndpoint(target);
    AttemptResult result;
    Call call = co_await sendOnce(exchange, target, body, attempt, net::UpstreamPool::Freshness::Any);
    bool stale = call.lease && call.outcome == Outcome::Cut && call.lease.mayResend();
    if (stale && !exchange.cancel.fired()) {
        call.lease.end();
        call = co_await sendOnce(exchange, target, body, attempt, net::UpstreamPool::Freshness::Fresh);
    }
    if (call.outcome != Outcome::Ok) {
        result.outcome = call.outcome;
        attempt.message = call.message;
        if (call.may_have_run) {
            attempt.flags.set(record::Flag::MaybeBilled);
            settleAttempt(exchange, target, attempt, {}, false);
        }
        result.failure = failureOf(target, call.outcome, call.message);
        co_return result;
    }
    if (call.lease->head().status >= 300) co_return co_await readFailure(exchange, target, call, attempt);
    attempt.status = call.lease->head().status;
    co_return co_await deliver({exchange, target, *call.lease, attempt, translation, last});
}

AttemptResult cannotAsk(const Target& target, const dialects::conversation::Rejection& rejection) {
    AttemptResult result;
    result.outcome = Outcome::BadRequest;
    result.not_asked = true;
    result.provider = target.upstream->config->id;
    result.failure.status = rejection.status;
    result.failure.code = rejection.code;
    result.failure.param = rejection.param;
    result.failure.message = rejection.message;
    return result;
}

} // namespace

bool goesOnAfter(Outcome outcome) {
    switch (outcome) {
    case Outcome::Ok:
    case Outcome::ClientGone:
    case Outcome::BadRequest:
    case Outcome::Denied: return false;
    default: return true;
    }
}

net::Task<AttemptResult> attempt(Exchange& exchange, const Target& target, bool last) {
    record::Request& row = *exchange.row;
    std::optional<Translation> translation;
    if (target.translated) {
        auto translated = translate(exchange, target);
        if (!translated) co_return cannotAsk(target, translated.error());
        translation = std::move(*translated);
    }
    std::size_t index = row.attempts.size();
    row.attempts.push_back({});
    record::Attempt& entry = row.attempts[index];
    entry.provider = target.upstream->config->id;
    entry.model = target.model;
    if (target.key) entry.key = target.key->id;
    entry.started = exchange.sinceStart();
    row.provider = entry.provider;
    tellDecided(exchange, target);
    AttemptResult result = co_await run(exchange, target, translation ? &*translation : nullptr, entry, last);
    if (exchange.cancel.fired() && !result.delivered) result.outcome = Outcome::ClientGone;
    if (exchange.late && !result.delivered) tellLate(exchange, target, entry, result);
    note(entry, exchange, result);
    row.usage = entry.usage;
    row.timings.connect = entry.connect;
    if (!result.delivered) {
        row.served_model.clear();
        if (exchange.keep_bodies) keepFailure(exchange, target, result);
        result.provider = entry.provider;
    }
    co_return result;
}

} // namespace tollgate::engine
