// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/error_body.h"
#include "dialects/splice.h"
#include "dialects/stream_observer.h"
#include "dialects/stream_reader.h"
#include "engine/exchange.h"
#include "engine/steps/answer_head.h"
#include "engine/steps/deliver.h"
#include "engine/steps/keep.h"
#include "engine/steps/settle.h"
#include "engine/steps/tell.h"
#include "engine/steps/wording.h"
#include "net/upstream_connection.h"

#include <charconv>

namespace tollgate::engine {

namespace {

using record::Outcome;

// An answer that is complete is not held up by a provider that keeps the connection open (protocols.md §7.1 #7).
constexpr net::Milliseconds kGrace{250};
// Before the first meaningful event: a provider that only sends comments for this long in bytes is passed on as it is.
constexpr std::size_t kMostHeld = 1u << 20;

// One stream on its way: what was read, what may go out, and what has been learnt.
class Relay {
public:
    Relay(Exchange& exchange, const Target& target, net::UpstreamConnection& upstream, record::Attempt& attempt)
        : m_exchange(exchange),
          m_target(target),
          m_upstream(upstream),
          m_attempt(attempt),
          m_framing(dialects::framingOf(exchange.match.dialect, upstream.head().find("content-type"))),
          m_reader(m_framing),
          m_observer(dialects::makeStreamObserver(exchange.lane.peeker.scanner(), exchange.match.dialect,
                                                  exchange.match.endpoint, target.upstream->vendor)),
          m_stripsUsage(dialects::asksForUsage(exchange.peek, exchange.match.dialect, exchange.match.endpoint,
                                               target.upstream->vendor)),
          m_oldClient(exchange.client.head().version == 10) {
        // The head's views end with the first read of the body: what goes to the client is written now.
        AnswerHead head;
        head.status = upstream.head().status;
        head.content_type = upstream.head().find("content-type");
        head.provider = &upstream.head();
        exchange.row->served_model = target.model;
        writeAnswerHead(exchange, head);
        m_status = head.status;
    }

    net::Task<AttemptResult> run();

private:
    enum class Seen { Ongoing, Complete, Failed };

    Seen look(std::string_view bytes);
    void take(const dialects::StreamEvent& event);
    void hold(std::string_view bytes);
    net::Task<> flush();
    net::Task<AttemptResult> end(net::Fault fault, std::string_view detail);
    net::Task<> breakOff(const FailedAnswer& words, std::string_view detail);
    AttemptResult notBegun(Outcome outcome, std::string_view detail);
    void release();

    Exchange& m_exchange;
    const Target& m_target;
    net::UpstreamConnection& m_upstream;
    record::Attempt& m_attempt;
    dialects::Framing m_framing;
    dialects::StreamReader m_reader;
    std::unique_ptr<dialects::StreamObserver> m_observer;
    bool m_stripsUsage;
    bool m_oldClient;
    int m_status = 200;
    bool m_begun = false;      // something has gone to the client
    bool m_meaningful = false; // … may go
    bool m_terminal = false;
    std::string_view m_ready; // whole events of the bytes just read, in one piece
    std::string m_held;       // events that wait: before the first meaningful one, or beside a gap
};

void Relay::hold(std::string_view bytes) {
    if (!m_ready.empty()) {
        // Pieces that follow each other in memory stay one piece.
        if (m_ready.data() + m_ready.size() == bytes.data() && m_held.empty()) {
            m_ready = {m_ready.data(), m_ready.size() + bytes.size()};
            return;
        }
        m_held += m_ready;
        m_ready = {};
    }
    if (m_held.empty() && m_begun) {
        m_ready = bytes;
    } else {
        m_held += bytes;
    }
}

void Relay::take(const dialects::StreamEvent& event) {
    dialects::EventNote note = m_observer->observe(event);
    m_meaningful = m_meaningful || note.meaningful;
    m_terminal = m_terminal || note.terminal;
    if (note.usage_only && m_stripsUsage) return;
    hold(event.raw);
}

Relay::Seen Relay::look(std::string_view bytes) {
    m_reader.feed(bytes);
    dialects::StreamEvent event;
    while (m_reader.next(event)) take(event);
    if (m_reader.tooLong() || m_observer->facts().bad_content) return Seen::Failed;
    if (m_observer->facts().error && !m_begun && !m_meaningful) return Seen::Failed;
    return m_terminal ? Seen::Complete : Seen::Ongoing;
}

// Writes what is ready as one chunk, with the head before it the first time.
net::Task<> Relay::flush() {
    if (m_held.empty() && m_ready.empty()) co_return;
    std::size_t size = m_held.size() + m_ready.size();
    char line[24];
    auto [end, problem] = std::to_chars(line, line + 16, size, 16);
    *end++ = '\r';
    *end++ = '\n';
    std::array<net::asio::const_buffer, 5> parts;
    std::size_t count = 0;
    if (!m_begun) parts[count++] = net::asio::buffer(m_exchange.scratch.answer_head);
    if (!m_oldClient) parts[count++] = net::asio::buffer(line, static_cast<std::size_t>(end - line));
    if (!m_held.empty()) parts[count++] = net::asio::buffer(m_held);
    if (!m_ready.empty()) parts[count++] = net::asio::buffer(m_ready.data(), m_ready.size());
    if (!m_oldClient) parts[count++] = net::asio::buffer("\r\n", 2);
    if (!m_begun) {
        m_begun = true;
        m_exchange.answering = true;
        m_exchange.row->status = m_status;
        m_exchange.row->timings.first_byte = m_exchange.sinceStart();
        m_attempt.first_byte = m_exchange.row->timings.first_byte;
        tellFirstByte(m_exchange);
    }
    keepResponse(m_exchange, m_held);
    keepResponse(m_exchange, m_ready);
    m_exchange.row->bytes_out += static_cast<std::int64_t>(size);
    auto error = co_await m_exchange.client.write(std::span(parts.data(), count));
    if (error) m_exchange.cancel.fire();
    m_held.clear();
    m_ready = {};
    std::int64_t output = m_observer->facts().output_bytes * 10 / 36;
    tellProgress(m_exchange, m_target, m_exchange.row->facts.input_tokens_estimate, output);
}

// While a long answer streams, the request's bytes are needed no more.
void Relay::release() {
    m_exchange.body = {};
    m_exchange.decoded.release();
    m_exchange.client.releaseRequest();
}

AttemptResult Relay::notBegun(Outcome outcome, std::string_view detail) {
    AttemptResult result;
    result.outcome = outcome;
    result.failure = failureOf(m_target, outcome, detail);
    const auto& error = m_observer->facts().error;
    if (!error) return result;
    result.failure.status = outcome == Outcome::RateLimited ? 429 : outcome == Outcome::Auth ? 401 : 502;
    result.failure.message = m_target.upstream->config->name + " answered with an error: " + error->message;
    result.failure.retry_after = error->retry_after;
    return result;
}

net::Task<> Relay::breakOff(const FailedAnswer& words, std::string_view detail) {
    m_exchange.row->error_code = "upstream_interrupted";
    m_exchange.row->error_message = words.message;
    m_attempt.message = detail;
    auto id = m_exchange.row->id.text();
    m_held = dialects::errorEvent(m_exchange.match.dialect, m_framing,
                                  {.status = words.status,
                                   .code = "upstream_interrupted",
                                   .message = words.message,
                                   .request_id = {id.data(), id.size()}},
                                  m_observer->soFar());
    m_ready = {};
    co_await flush();
    m_exchange.client.refuseKeepAlive();
}

net::Task<AttemptResult> Relay::end(net::Fault fault, std::string_view detail) {
    const dialects::AnswerFacts& facts = m_observer->facts();
    dialects::StreamEvent last;
    if (fault == net::Fault::None && m_reader.finish(last)) take(last);
    bool cancelled = fault == net::Fault::Cancelled || m_exchange.cancel.fired();
    Outcome outcome = cancelled                                                             ? Outcome::ClientGone
                      : fault == net::Fault::TimeoutIdle                                    ? Outcome::TimeoutIdle
                      : m_reader.tooLong() || facts.bad_content || fault == net::Fault::Bad ? Outcome::BadContent
                      : fault != net::Fault::None                                           ? Outcome::Cut
                                                                                            : facts.outcome();
    bool complete = m_terminal || (fault == net::Fault::None && facts.finished);
    if (complete && !cancelled && !facts.error) outcome = facts.outcome();
    if (!complete && outcome == Outcome::Ok)
        outcome = Outcome::Cut; // it ended without saying so (reliability.md §4.2 #14)
    if (!m_begun && outcome != Outcome::Ok && outcome != Outcome::Empty && outcome != Outcome::ContentFilter) {
        if (m_attempt.flags.bits() == 0 && outcome != Outcome::ClientGone)
            m_attempt.flags.set(record::Flag::MaybeBilled);
        if (outcome == Outcome::ClientGone) settleAttempt(m_exchange, m_target, m_attempt, facts, false);
        co_return notBegun(outcome, detail);
    }
    settleAttempt(m_exchange, m_target, m_attempt, facts, complete);
    bool stopped = m_exchange.stopped && !m_exchange.client.gone();
    if (!cancelled || stopped) {
        co_await flush();
        bool broken = !complete && !facts.error;
        if (detail.empty()) detail = stopped ? "stopped by a person" : "the stream ended without its last event";
        if (broken)
            co_await breakOff(stopped ? stoppedByPerson().failure : failureOf(m_target, outcome, detail), detail);
        if (!m_oldClient) {
            const std::array<net::asio::const_buffer, 1> zero{net::asio::buffer("0\r\n\r\n", 5)};
            co_await m_exchange.client.write(zero);
        }
    }
    if (facts.error) {
        m_exchange.row->error_message = facts.error->message;
        m_attempt.message = facts.error->message;
    }
    m_exchange.row->timings.last_byte = m_exchange.sinceStart();
    AttemptResult result;
    result.outcome = m_exchange.cancel.fired() ? Outcome::ClientGone : outcome;
    result.delivered = true;
    co_return result;
}

net::Task<AttemptResult> Relay::run() {
    net::Milliseconds idle(m_target.upstream->config->timeouts.idle_ms);
    for (;;) {
        net::AnswerBody piece = co_await m_upstream.readSome(idle);
        Seen seen = piece.data.empty() ? Seen::Ongoing : look(piece.data);
        if (seen == Seen::Failed) co_return co_await end(net::Fault::None, "an event cannot be understood");
        bool mayGo = m_begun || m_meaningful || m_terminal || m_held.size() > kMostHeld;
        if (mayGo) {
            bool first = !m_begun;
            co_await flush();
            if (first && m_begun) release();
        }
        if (m_exchange.cancel.fired()) co_return co_await end(net::Fault::Cancelled, {});
        if (piece.fault != net::Fault::None)
            co_return co_await end(piece.fault, *piece.detail ? piece.detail : net::inWords(piece.fault));
        if (piece.end) co_return co_await end(net::Fault::None, {});
        if (seen == Seen::Complete) {
            co_await m_upstream.drain(kGrace);
            co_return co_await end(net::Fault::None, {});
        }
    }
}

} // namespace

net::Task<AttemptResult> deliverStream(Exchange& exchange, const Target& target, net::UpstreamConnection& upstream,
                                       record::Attempt& attempt) {
    Relay relay(exchange, target, upstream, attempt);
    co_return co_await relay.run();
}

} // namespace tollgate::engine
