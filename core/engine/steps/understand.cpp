// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/understand.h"

#include "base/text.h"
#include "engine/exchange.h"
#include "net/content_decoder.h"

namespace tollgate::engine {

namespace {

Refusal bad(int status, std::string_view code, std::string message) {
    Refusal refusal{.status = status, .code = code, .message = std::move(message)};
    refusal.outcome = record::Outcome::BadRequest;
    return refusal;
}

Refusal tooLarge(const Exchange& exchange) {
    Refusal refusal =
        bad(413, "body_too_large",
            "The request is larger than " + std::to_string(exchange.snapshot->config.listen.max_body_bytes) +
                " bytes (listen.max_body_bytes). Send less, or raise the limit in Tollgate's settings.");
    refusal.close = true;
    return refusal;
}

// Forms and plain text are what a web page can send across sites without being asked first (reliability.md §1.1).
std::optional<Refusal> checkType(const net::RequestHead& head) {
    std::string_view type = head.find("content-type");
    type = trimmed(type.substr(0, type.find(';')));
    bool json = type.empty() || equalsIgnoreCase(type, "application/json") ||
                (type.size() > 5 && equalsIgnoreCase(type.substr(type.size() - 5), "+json"));
    if (json) return std::nullopt;
    return bad(415, "bad_request", "The body must be application/json, not " + std::string(utf8Prefix(type, 80)) + ".");
}

std::optional<Refusal> refusalOf(net::BodyStatus status, const Exchange& exchange) {
    switch (status) {
    case net::BodyStatus::ready: return std::nullopt;
    case net::BodyStatus::tooLarge: return tooLarge(exchange);
    case net::BodyStatus::malformed: {
        Refusal refusal = bad(400, "bad_request", "The chunks of the body are malformed.");
        refusal.close = true;
        return refusal;
    }
    case net::BodyStatus::timedOut: {
        Refusal refusal = bad(408, "bad_request", "The body did not arrive in time.");
        refusal.close = true;
        return refusal;
    }
    case net::BodyStatus::noMemory: {
        Refusal refusal = bad(503, "no_target_available", "There is no memory for this request now. Try again.");
        refusal.close = true;
        return refusal;
    }
    case net::BodyStatus::gone: break;
    }
    Refusal gone = bad(499, "bad_request", "");
    gone.outcome = record::Outcome::ClientGone;
    gone.close = true;
    return gone;
}

std::optional<Refusal> unpack(Exchange& exchange, net::Coding coding) {
    net::DecodeLimits limits;
    limits.max_bytes = static_cast<std::uint64_t>(exchange.snapshot->config.listen.max_body_bytes);
    switch (net::decodeContent(coding, exchange.client.body(), limits, exchange.decoded)) {
    case net::DecodeStatus::ok: exchange.body = exchange.decoded.view(); return std::nullopt;
    case net::DecodeStatus::unsupported:
        return bad(415, "bad_request", "This content-encoding is not understood. Send gzip, br, zstd or none.");
    case net::DecodeStatus::malformed: return bad(400, "bad_request", "The compressed body is broken.");
    case net::DecodeStatus::tooLarge: return tooLarge(exchange);
    }
    return std::nullopt;
}

void takeOver(Exchange& exchange) {
    record::Request& row = *exchange.row;
    row.facts = exchange.peek.facts;
    row.facts.request_bytes = static_cast<std::int64_t>(exchange.body.size());
    row.bytes_in = row.facts.request_bytes;
    row.stream = exchange.peek.stream;
    row.requested_model = exchange.peek.model;
    if (row.session.empty()) row.session = utf8Prefix(exchange.peek.session, 128);
}

} // namespace

net::Task<std::optional<Refusal>> understand(Exchange& exchange) {
    const net::RequestHead& head = exchange.client.head();
    if (head.hasBody())
        if (auto refusal = checkType(head)) {
            refusal->close = true;
            co_return refusal;
        }
    net::Coding coding = net::codingOf(head.fields);
    net::BodyStatus status = co_await exchange.client.readBody(exchange.snapshot->config.listen.max_body_bytes);
    exchange.row->timings.queue = 0;
    if (auto refusal = refusalOf(status, exchange)) co_return refusal;
    exchange.body = exchange.client.body();
    if (coding != net::Coding::identity)
        if (auto refusal = unpack(exchange, coding)) co_return refusal;
    if (exchange.match.kind == dialects::RouteKind::Raw && exchange.body.empty()) co_return std::nullopt;
    exchange.peek = exchange.lane.peeker.peek(exchange.body, exchange.match.dialect, exchange.match.endpoint,
                                              exchange.match.stream);
    if (exchange.peek.error != dialects::PeekError::None) co_return bad(400, "bad_request", exchange.peek.problem());
    takeOver(exchange);
    exchange.row->timings.guard = exchange.sinceStart();
    co_return std::nullopt;
}

} // namespace tollgate::engine
