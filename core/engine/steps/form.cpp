// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/form.h"

#include "base/text.h"
#include "dialects/scrub.h"
#include "engine/client_program.h"
#include "engine/client_tags.h"
#include "engine/exchange.h"
#include "engine/steps/cors.h"

namespace tollgate::engine {

namespace {

using dialects::RouteKind;

constexpr std::size_t kLongestSession = 128;
constexpr std::size_t kLongestPathTold = 200;

Refusal formRefusal(int status, std::string message) {
    Refusal refusal{.status = status, .code = "bad_request", .message = std::move(message)};
    refusal.outcome = record::Outcome::BadRequest;
    refusal.with_record = false; // before the key is known a request leaves no row
    return refusal;
}

dialects::ClientHints hintsOf(const net::RequestHead& head) {
    return {.anthropic_version = head.fields.has("anthropic-version"),
            .x_api_key = head.fields.has("x-api-key"),
            .google_key = head.fields.has("x-goog-api-key"),
            .upgrade = net::listHas(head.find("connection"), "upgrade") &&
                       equalsIgnoreCase(head.find("upgrade"), "websocket")};
}

bool isServed(RouteKind kind) {
    switch (kind) {
    case RouteKind::Unknown:
    case RouteKind::BadPath:
    case RouteKind::MethodNotAllowed:
    case RouteKind::UpgradeRequired:
    case RouteKind::NotOffered: return false;
    default: return true;
    }
}

Refusal refusalOfRoute(const Exchange& exchange) {
    const std::string path = dialects::oneLine(exchange.client.head().path, kLongestPathTold);
    switch (exchange.match.kind) {
    case RouteKind::BadPath: return formRefusal(400, "The path " + path + " climbs out of its folder.");
    case RouteKind::MethodNotAllowed: {
        Refusal refusal = formRefusal(405, path + " takes " + std::string(exchange.match.allow) + ".");
        refusal.allow = exchange.match.allow;
        return refusal;
    }
    case RouteKind::UpgradeRequired: return formRefusal(426, "WebSockets are not spoken here. Use POST.");
    case RouteKind::NotOffered: return formRefusal(501, path + " is not offered by this gateway.");
    default:
        return formRefusal(404,
                           "There is nothing at " + path + ". Check the base URL: for OpenAI clients it ends in /v1.");
    }
}

// A raw call speaks its provider's dialect. Where its path is an endpoint of that dialect it is read as such, for its
// model and what it costs; it is forwarded raw all the same.
void readRaw(Exchange& exchange) {
    const Upstream* upstream = exchange.snapshot->upstream(exchange.match.provider);
    if (!upstream) return;
    dialects::EndpointMatch& match = exchange.match;
    match.dialect = upstream->config->dialect;
    if (match.kind != RouteKind::Raw) return; // a path that climbs
    const dialects::EndpointMatch inner = dialects::matchEndpoint(exchange.client.head().method, match.suffix);
    const bool same = inner.dialect == match.dialect ||
                      (isOpenAi(inner.dialect) && isOpenAi(match.dialect) && upstream->address(inner.dialect));
    if (inner.kind != RouteKind::Call || !same) return;
    match.dialect = inner.dialect;
    match.endpoint = inner.endpoint;
    match.stream = inner.stream;
    match.model = inner.model;
}

void describeClient(Exchange& exchange) {
    const net::RequestHead& head = exchange.client.head();
    record::Request& row = *exchange.row;
    row.dialect = exchange.match.dialect;
    row.endpoint = exchange.match.kind == RouteKind::Raw ? Endpoint::Raw : exchange.match.endpoint;
    row.client = clientProgram(head.fields);
    exchange.noteProcess();
    for (std::string_view name : {"x-tollgate-session", "x-claude-code-session-id", "session-id"})
        if (std::string_view session = head.find(name); !session.empty() && row.session.empty())
            row.session = utf8Prefix(session, kLongestSession);
    addTags(head.find("x-tollgate-tags"), row.tags);
}

} // namespace

void readTarget(Exchange& exchange) {
    const net::RequestHead& head = exchange.client.head();
    exchange.match = dialects::matchEndpoint(head.method, head.path, hintsOf(head));
    if (!exchange.match.provider.empty()) readRaw(exchange);
}

std::optional<Refusal> checkForm(Exchange& exchange) {
    const net::RequestHead& head = exchange.client.head();
    readTarget(exchange);
    if (!exchange.snapshot->hosts.isOwnHost(head.find("host")))
        return formRefusal(421,
                           "This host name is not ours. Use http://127.0.0.1 with the port Tollgate listens on, or add "
                           "the name to listen.extra_hosts.");
    if (!exchange.snapshot->hosts.allowsSender(head))
        return formRefusal(
            403, "Web pages may not call this gateway. Add their origin to listen.allowed_origins if they should.");
    describeClient(exchange);
    if (isServed(exchange.match.kind) || isPreflight(exchange)) return std::nullopt;
    return refusalOfRoute(exchange);
}

std::optional<Refusal> checkSwitch(const Exchange& exchange) {
    if (exchange.snapshot->config.listen.enabled) return std::nullopt;
    return Refusal{.status = 503, .code = "gateway_off", .message = "Tollgate is off. Switch it on in its window."};
}

} // namespace tollgate::engine
