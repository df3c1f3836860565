// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/deliver.h"

#include "base/text.h"
#include "dialects/answer_facts.h"
#include "engine/exchange.h"
#include "engine/steps/cloud_call.h"
#include "engine/steps/keep.h"
#include "engine/steps/settle.h"
#include "engine/steps/wording.h"
#include "net/content_decoder.h"
#include "net/upstream_connection.h"
#include "resilience/target_state.h"

#include <algorithm>
#include <array>

namespace tollgate::engine {

namespace {

using dialects::Framing;

std::string_view typeOf(const net::ResponseHead& head) {
    std::string_view type = head.find("content-type");
    return trimmed(type.substr(0, type.find(';')));
}

bool isJsonType(std::string_view type) {
    constexpr std::string_view kSuffix = "+json";
    return equalsIgnoreCase(type, "application/json") ||
           (type.size() > kSuffix.size() && equalsIgnoreCase(type.substr(type.size() - kSuffix.size()), kSuffix));
}

bool isStreamType(std::string_view type) {
    return equalsIgnoreCase(type, "text/event-stream") || equalsIgnoreCase(type, "application/x-ndjson");
}

// Sound, pictures and files are no JSON and pass as they are; so does an answer that cannot have a body.
bool isOpaque(const Exchange& exchange, const net::ResponseHead& head) {
    if (head.status == 204 || exchange.client.head().method == "HEAD") return true;
    bool mayBe = exchange.match.endpoint == Endpoint::Audio || exchange.match.endpoint == Endpoint::Images ||
                 exchange.match.endpoint == Endpoint::Raw;
    std::string_view type = typeOf(head);
    return mayBe && !isJsonType(type) && !isStreamType(type);
}

// A line of an event stream, as far as it has come.
bool mayBeEvents(std::string_view begin) {
    constexpr std::array<std::string_view, 6> kStarts{":", "data:", "event:", "id:", "retry:", "\xef\xbb\xbf"};
    return std::any_of(kStarts.begin(), kStarts.end(), [&](std::string_view start) {
        std::size_t known = std::min(start.size(), begin.size());
        return start.substr(0, known) == begin.substr(0, known);
    });
}

// The framing of a stream that begins so, blanks left out; nothing: it is one whole answer. Types are not to be
// trusted: providers send JSON errors as event streams, and streams without a type (reliability.md §4.2 #10).
std::optional<Framing> framingBy(std::string_view begin, Dialect dialect, std::string_view type) {
    if (begin.empty()) return dialects::framingOf(dialect, type);
    bool json = begin.front() == '{' || begin.front() == '[';
    bool events = equalsIgnoreCase(type, "text/event-stream");
    if (!json && begin.front() != '<' && (events || mayBeEvents(begin))) return Framing::Sse;
    if (json && dialect == Dialect::Ollama) return Framing::Ndjson;
    if (json && dialect == Dialect::Gemini && !events) return Framing::JsonArray;
    return std::nullopt;
}

bool mayStream(const Exchange& exchange, std::string_view type) {
    return exchange.peek.stream || isStreamType(type);
}

net::Task<AttemptResult> deliverPerhapsStream(Delivery& delivery) {
    Exchange& exchange = delivery.exchange;
    std::string_view type = typeOf(delivery.upstream.head());
    // Frames of a cloud: nothing to be told from how they begin.
    if (reframerFor(delivery, type)) co_return co_await deliverStream(delivery, Framing::Sse);
    if (net::codingOf(delivery.upstream.head().fields) != net::Coding::identity) {
        // What is packed is not looked into: only the type can tell.
        if (isJsonType(type)) co_return co_await deliverWhole(delivery);
        co_return co_await deliverStream(delivery, dialects::framingOf(delivery.target.dialect, type));
    }
    const net::Milliseconds idle = silenceAllowed(delivery);
    net::AnswerBody begin;
    {
        Waiting waiting(exchange);
        begin = co_await delivery.upstream.peekBody(idle);
    }
    if (begin.fault != net::Fault::None) {
        co_return brokeOff(delivery, begin.fault, begin.detail);
    }
    type = typeOf(delivery.upstream.head()); // reading may have moved it
    auto framing = framingBy(begin.data, delivery.target.dialect, type);
    if (framing) co_return co_await deliverStream(delivery, *framing);
    co_return co_await deliverWhole(delivery);
}

} // namespace

void Delivery::begins() {
    const Micros now = exchange.lane.shared.clock.steady();
    attempt.first_byte = now - exchange.started;
    call.firstByte(now);
}

AttemptResult undelivered(const Delivery& delivery, record::Outcome outcome, std::string_view detail) {
    AttemptResult result;
    result.outcome = outcome;
    result.failure = failureOf(delivery.target, outcome, detail);
    return result;
}

AttemptResult brokeOff(const Delivery& delivery, net::Fault fault, std::string_view detail) {
    delivery.attempt.flags.set(record::Flag::MaybeBilled);
    settleAttempt(delivery.exchange, delivery.target, delivery.attempt, {}, false);
    return undelivered(delivery, outcomeOf(fault), wordsOf(fault, detail));
}

net::Milliseconds silenceAllowed(const Delivery& delivery) {
    const net::Milliseconds idle(delivery.target.timeouts.idle_ms);
    if (delivery.target.first_event_ms <= 0 || delivery.attempt.first_byte >= 0) return idle;
    const Micros end = delivery.attempt.started + delivery.target.first_event_ms * kMillisecond;
    return std::clamp(net::Milliseconds((end - delivery.exchange.sinceStart()) / kMillisecond + 1),
                      net::Milliseconds(0), idle);
}

net::Task<AttemptResult> deliver(Delivery delivery) {
    keepResponseHead(delivery.exchange, delivery.upstream.head());
    if (isOpaque(delivery.exchange, delivery.upstream.head())) co_return co_await deliverOpaque(delivery);
    if (mayStream(delivery.exchange, typeOf(delivery.upstream.head())))
        co_return co_await deliverPerhapsStream(delivery);
    co_return co_await deliverWhole(delivery);
}

} // namespace tollgate::engine
