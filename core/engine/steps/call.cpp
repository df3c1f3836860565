// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/call.h"

#include "engine/exchange.h"
#include "engine/steps/wording.h"

#include <array>
#include <span>

namespace tollgate::engine {

namespace {

using record::Outcome;

Outcome outcomeOfConnect(const net::ConnectError& error) {
    if (error.cancelled) return Outcome::ClientGone;
    return error.step == net::ConnectStep::Tls ? Outcome::Tls : Outcome::Connect;
}

net::Task<net::AnswerHead> readHead(Exchange& exchange, const Target& target, net::UpstreamConnection& upstream) {
    Waiting waiting(exchange);
    co_return co_await upstream.readHead(limitsOf(target), exchange.client.head().method == "HEAD");
}

net::Task<Call> sendOnce(Exchange& exchange, const Target& target, std::string_view lines,
                         const dialects::SplicedBody& body, record::Attempt& attempt, net::Cancel& cancel,
                         net::UpstreamPool::Freshness freshness) {
    Call call;
    Waiting waiting(exchange);
    net::AcquireResult acquired = co_await exchange.lane.upstreams.acquire(
        target.address->target, net::Milliseconds(target.timeouts.connect_ms), cancel, freshness);
    const Micros connected = waiting.end();
    if (acquired.error) {
        call.outcome = outcomeOfConnect(*acquired.error);
        call.message = acquired.error->message;
        co_return call;
    }
    call.lease = std::move(acquired.lease);
    attempt.connect = connected;
    std::array<net::asio::const_buffer, dialects::SplicedBody::kMaxPieces + 1> parts;
    parts[0] = net::asio::buffer(lines);
    for (std::size_t i = 0; i < body.count(); ++i)
        parts[i + 1] = net::asio::buffer(body.piece(i).data(), body.piece(i).size());
    std::span<const net::asio::const_buffer> whole(parts.data(), body.count() + 1);
    net::WriteStatus written = co_await call.lease->write(whole, net::Milliseconds(target.timeouts.idle_ms));
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

} // namespace

net::ReadLimits limitsOf(const Target& target) {
    return {net::Milliseconds(target.timeouts.first_byte_ms), net::Milliseconds(target.timeouts.idle_ms)};
}

net::Task<Call> call(Exchange& exchange, const Target& target, std::string_view head, const dialects::SplicedBody& body,
                     record::Attempt& attempt, net::Cancel& cancel) {
    using Freshness = net::UpstreamPool::Freshness;
    Call call = co_await sendOnce(exchange, target, head, body, attempt, cancel, Freshness::Any);
    const bool stale = call.lease && call.outcome == Outcome::Cut && call.lease.mayResend();
    if (stale && !cancel.fired()) {
        call.lease.end();
        call = co_await sendOnce(exchange, target, head, body, attempt, cancel, Freshness::Fresh);
    }
    co_return call;
}

} // namespace tollgate::engine
