// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a stream: how it ended, what is booked, and what the client is told.
#include "dialects/error_body.h"
#include "engine/steps/funds_wording.h"
#include "engine/steps/keep.h"
#include "engine/steps/relay.h"
#include "engine/steps/settle.h"
#include "engine/steps/translate.h"
#include "engine/steps/wording.h"

#include <array>

namespace tollgate::engine {

using record::Outcome;

namespace {

bool holdsNothing(Outcome outcome) {
    return outcome == Outcome::Empty || outcome == Outcome::ContentFilter;
}

} // namespace

Relay::Ending Relay::endingOf(net::Fault fault, std::string_view detail) const {
    const dialects::AnswerFacts& facts = m_observer->facts();
    if (m_exchange.stopped)
        return {Outcome::ClientGone, false,
                m_exchange.revoked ? "its access key was taken away" : "stopped by a person"};
    if (m_exchange.cancel.fired() || fault == net::Fault::Cancelled) return {Outcome::ClientGone, false, detail};
    if (m_too_dear) return {Outcome::Denied, false, "the request may cost no more"};
    if (facts.error) return {facts.error->outcome, false, facts.error->message};
    if (m_writer && m_writer->broken)
        return {Outcome::BadContent, false, "the arguments of a tool call are broken JSON"};
    if (m_terminal || (facts.finished && !m_broken)) { // however the connection ended
        const Outcome outcome = facts.outcome();
        return {m_lenient && outcome == Outcome::BadContent ? Outcome::Ok : outcome, true, {}};
    }
    if (m_broken) {
        return {Outcome::BadContent, false,
                m_reader.tooLong() ? "an event is longer than 16 MiB" : "an event cannot be understood"};
    }
    // It ended without saying so (reliability.md §4.2 #14).
    if (fault == net::Fault::None) return {Outcome::Cut, false, "the stream ended without its last event"};
    return {outcomeOf(fault), false, detail};
}

// The client has nothing yet: another provider may be asked.
AttemptResult Relay::notBegun(const Ending& ending) {
    const dialects::AnswerFacts& facts = m_observer->facts();
    keepResponse(m_exchange, m_held);
    AttemptResult result = undelivered(m_delivery, ending.outcome, ending.detail);
    if (facts.error) {
        result.failure = failureOf(m_delivery.target, *facts.error, {});
        if (m_writer) {
            m_held.clear();
            wordAnew(m_exchange, {facts.error->outcome, facts.error->code, facts.error->quota_gone}, *result.failure);
        }
    } else if (holdsNothing(ending.outcome)) {
        result.failure->status = m_status;
        result.failure->content_type = dialects::contentTypeOf(m_framing);
        result.failure->body = std::move(m_held);
    }
    return result;
}

// Makes the dialect's error event the last thing the client gets.
void Relay::breakOff(const Ending& ending) {
    const config::AccessKey& key = m_exchange.access->key;
    const FailedAnswer words = m_exchange.stopped ? *stoppedResult(m_exchange).failure
                               : m_too_dear ? *capReached(m_delivery.target, key.id, key.max_usd_per_request).failure
                                            : failureOf(m_delivery.target, ending.outcome, ending.detail);
    const std::string code = m_exchange.revoked ? "key_disabled"
                             : m_too_dear       ? "budget_exceeded"
                                                : "upstream_interrupted";
    m_exchange.row->error_code = code;
    m_exchange.row->error_message = words.message;
    const auto id = m_exchange.row->id.text();
    m_exchange.client.refuseKeepAlive();
    if (m_writer) return m_writer->fail({words.status, code, words.message});
    m_held = dialects::errorEvent(
        m_exchange.match.dialect, m_framing,
        {.status = words.status, .code = code, .message = words.message, .request_id = {id.data(), id.size()}},
        m_observer->soFar());
}

net::Task<> Relay::close(const Ending& ending) {
    const dialects::AnswerFacts& facts = m_observer->facts();
    co_await flush(true);
    if (facts.error) {
        m_exchange.row->error_message = withoutKey(m_delivery.target, facts.error->message);
    } else if (!ending.complete) {
        breakOff(ending);
        co_await flush();
    }
    if (m_oldClient) co_return;
    const std::array<net::asio::const_buffer, 1> zero{net::asio::buffer("0\r\n\r\n", 5)};
    Waiting waiting(m_exchange);
    co_await m_exchange.client.write(zero);
}

net::Task<AttemptResult> Relay::end(net::Fault fault, std::string_view detail) {
    if (fault == net::Fault::None) takeRest();
    const dialects::AnswerFacts& facts = m_observer->facts();
    Ending ending = endingOf(fault, detail);
    const bool wholeAnswer = ending.complete;
    if (wholeAnswer) {
        finishTranslation();
        if (m_writer && m_writer->broken) ending = endingOf(fault, detail);
    }
    const bool nothingUsed = facts.error && !m_meaningful && !facts.usage.present();
    if (!nothingUsed) {
        if (!m_meaningful && !wholeAnswer) m_delivery.attempt.flags.set(record::Flag::MaybeBilled);
        settleAttempt(m_exchange, m_delivery.target, m_delivery.attempt, facts, wholeAnswer);
    }
    m_delivery.attempt.message = withoutKey(m_delivery.target, ending.detail);
    const bool passes = ending.complete && !m_delivery.withheld.has(ending.outcome);
    if (!m_begun && !passes) co_return notBegun(ending);
    // Whoever waits for a request that a person stopped, or whose key was taken away, is told so.
    const bool told = m_exchange.stopped && !m_exchange.client.gone();
    if (ending.outcome != Outcome::ClientGone || told) co_await close(ending);
    m_exchange.row->timings.last_byte = m_exchange.sinceStart();
    AttemptResult result;
    result.outcome = m_exchange.cancel.fired() ? Outcome::ClientGone : ending.outcome;
    result.delivered = true;
    co_return result;
}

net::Task<AttemptResult> deliverStream(Delivery& delivery, dialects::Framing framing) {
    Relay relay(delivery, framing);
    co_return co_await relay.run();
}

} // namespace tollgate::engine
