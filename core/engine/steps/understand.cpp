// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/understand.h"

#include "base/text.h"
#include "dialects/form_peek.h"
#include "engine/exchange.h"
#include "engine/steps/form.h"
#include "net/content_decoder.h"

namespace tollgate::engine {

namespace {

constexpr int kRetryWhenFull = 2; // seconds

Refusal bad(int status, std::string_view code, std::string message) {
    Refusal refusal{.status = status, .code = code, .message = std::move(message)};
    refusal.outcome = record::Outcome::BadRequest;
    return refusal;
}

Refusal tooLarge(const Exchange& exchange) {
    return bad(413, "body_too_large",
               "The request is larger than " + std::to_string(exchange.snapshot->config.listen.max_body_bytes) +
                   " bytes (listen.max_body_bytes). Send less, or raise the limit in Tollgate's settings.");
}

std::string_view typeOf(const net::RequestHead& head) {
    std::string_view type = head.find("content-type");
    return trimmed(type.substr(0, type.find(';')));
}

BodyKind kindOf(std::string_view type) {
    bool json = type.empty() || equalsIgnoreCase(type, "application/json") ||
                (type.size() > 5 && equalsIgnoreCase(type.substr(type.size() - 5), "+json"));
    if (json) return BodyKind::Json;
    return equalsIgnoreCase(type, "multipart/form-data") ? BodyKind::Form : BodyKind::Opaque;
}

// Forms and plain text are what a web page can send across sites without being asked first (reliability.md §1.1).
bool isPageType(std::string_view type) {
    return equalsIgnoreCase(type, "application/x-www-form-urlencoded") || equalsIgnoreCase(type.substr(0, 5), "text/");
}

// Finds what kind of body this is; refuses those the endpoint does not take.
std::optional<Refusal> checkType(Exchange& exchange) {
    const std::string_view type = typeOf(exchange.client.head());
    exchange.body_kind = kindOf(type);
    const bool raw = exchange.match.kind == dialects::RouteKind::Raw && !isPageType(type);
    const bool form = exchange.body_kind == BodyKind::Form && exchange.match.multipart;
    if (exchange.body_kind == BodyKind::Json || raw || form) return std::nullopt;
    return bad(415, "bad_request",
               std::string("The body must be application/json") +
                   (exchange.match.multipart ? " or multipart/form-data" : "") + ", not " +
                   std::string(utf8Prefix(type, 80)) + ". Set the header content-type.");
}

std::optional<Refusal> refusalOf(net::BodyStatus status, const Exchange& exchange) {
    switch (status) {
    case net::BodyStatus::ready: return std::nullopt;
    case net::BodyStatus::tooLarge: return tooLarge(exchange);
    case net::BodyStatus::malformed: return bad(400, "bad_request", "The chunks of the body are malformed.");
    case net::BodyStatus::timedOut: return bad(408, "bad_request", "The body did not arrive in time.");
    case net::BodyStatus::noMemory: {
        Refusal refusal =
            bad(503, "no_target_available", "There is no memory for a request of this size now. Try again.");
        refusal.outcome = record::Outcome::Denied;
        refusal.retry_after_s = kRetryWhenFull;
        return refusal;
    }
    case net::BodyStatus::gone: break;
    }
    Refusal gone = bad(499, "bad_request", "");
    gone.outcome = record::Outcome::ClientGone;
    return gone;
}

Refusal unknownCoding() {
    return bad(415, "bad_request", "This content-encoding is not understood. Send gzip, deflate, br, zstd or none.");
}

std::optional<Refusal> unpack(Exchange& exchange, net::Coding coding) {
    net::DecodeLimits limits;
    limits.max_bytes = static_cast<std::uint64_t>(exchange.snapshot->config.listen.max_body_bytes);
    switch (net::decodeContent(coding, exchange.client.body(), limits, exchange.decoded)) {
    case net::DecodeStatus::ok: exchange.body = exchange.decoded.view(); return std::nullopt;
    case net::DecodeStatus::unsupported: return unknownCoding();
    case net::DecodeStatus::malformed: return bad(400, "bad_request", "The compressed body is broken.");
    case net::DecodeStatus::tooLarge: return tooLarge(exchange);
    }
    return std::nullopt;
}

// Checks the body as a whole and finds what the decision needs in it.
std::optional<Refusal> peek(Exchange& exchange) {
    const dialects::EndpointMatch& match = exchange.match;
    const bool raw = match.kind == dialects::RouteKind::Raw;
    if (raw && (exchange.body.empty() || exchange.body_kind == BodyKind::Opaque)) return std::nullopt;
    if (exchange.body_kind == BodyKind::Form)
        exchange.peek = dialects::peekForm(exchange.body, exchange.client.head().find("content-type"));
    else
        exchange.peek = exchange.lane.peeker.peek(exchange.body, match.dialect, match.endpoint, match.stream);
    const dialects::PeekError error = exchange.peek.error;
    const bool rawArray = raw && match.endpoint == Endpoint::Raw && error == dialects::PeekError::NotObject;
    if (error == dialects::PeekError::None || rawArray) return std::nullopt;
    return bad(400, "bad_request", exchange.peek.problem());
}

void takeOver(Exchange& exchange) {
    record::Request& row = *exchange.row;
    const Endpoint endpoint = exchange.match.endpoint;
    // These have no streams, whatever a body says.
    if (endpoint == Endpoint::CountTokens || endpoint == Endpoint::Embeddings) exchange.peek.stream = false;
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
        if (auto refusal = checkType(exchange)) co_return refusal;
    net::Coding coding = net::codingOf(head.fields);
    if (coding == net::Coding::unsupported) co_return unknownCoding();
    const char* const before = head.path.data();
    net::BodyStatus status = co_await exchange.client.readBody(exchange.snapshot->config.listen.max_body_bytes);
    if (head.path.data() != before) readTarget(exchange); // a large body has found another place, the head with it
    exchange.row->timings.queue = 0;
    if (auto refusal = refusalOf(status, exchange)) co_return refusal;
    exchange.body = exchange.client.body();
    if (coding != net::Coding::identity)
        if (auto refusal = unpack(exchange, coding)) co_return refusal;
    if (auto refusal = peek(exchange)) co_return refusal;
    takeOver(exchange);
    exchange.row->timings.guard = exchange.sinceStart();
    co_return std::nullopt;
}

} // namespace tollgate::engine
