// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/form.h"

#include "base/text.h"
#include "engine/client_program.h"
#include "engine/client_tags.h"
#include "engine/exchange.h"

namespace tollgate::engine {

namespace {

using dialects::RouteKind;

constexpr std::size_t kLongestSession = 128;

Refusal formRefusal(int status, std::string_view code, std::string message) {
    Refusal refusal{.status = status, .code = code, .message = std::move(message)};
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

std::optional<Refusal> refusalOfRoute(const Exchange& exchange) {
    std::string path(exchange.client.head().path);
    switch (exchange.match.kind) {
    case RouteKind::Unknown:
        return formRefusal(404, "not_found",
                           "There is nothing at " + path + ". Check the base URL: for OpenAI clients it ends in /v1.");
    case RouteKind::BadPath: return formRefusal(400, "bad_request", "The path " + path + " climbs out of its folder.");
    case RouteKind::MethodNotAllowed:
        return formRefusal(405, "bad_request", path + " takes " + std::string(exchange.match.allow) + ".");
    case RouteKind::UpgradeRequired:
        return formRefusal(426, "bad_request", "WebSockets are not spoken here. Use POST.");
    case RouteKind::NotOffered: return formRefusal(501, "bad_request", path + " is not offered by this gateway.");
    default: return std::nullopt;
    }
}

void describeClient(Exchange& exchange) {
    const net::RequestHead& head = exchange.client.head();
    record::Request& row = *exchange.row;
    row.dialect = exchange.match.dialect;
    row.endpoint = exchange.match.endpoint;
    row.client = clientProgram(head.find("user-agent"), head.find("x-app"), head.find("originator"));
    for (std::string_view name : {"x-tollgate-session", "x-claude-code-session-id", "session-id"})
        if (std::string_view session = head.find(name); !session.empty() && row.session.empty())
            row.session = utf8Prefix(session, kLongestSession);
    addTags(head.find("x-tollgate-tags"), row.tags);
}

} // namespace

std::optional<Refusal> checkForm(Exchange& exchange) {
    const net::RequestHead& head = exchange.client.head();
    exchange.match = dialects::matchEndpoint(head.method, head.path, hintsOf(head));
    if (!exchange.snapshot->hosts.isOwnHost(head.find("host")))
        return formRefusal(421, "bad_request",
                           "This host name is not ours. Use http://127.0.0.1 with the port Tollgate listens on, or add "
                           "the name to listen.extra_hosts.");
    if (!exchange.snapshot->hosts.allowsSender(head))
        return formRefusal(
            403, "bad_request",
            "Web pages may not call this gateway. Add their origin to listen.allowed_origins if they should.");
    describeClient(exchange);
    if (exchange.match.kind == RouteKind::Health || exchange.match.kind == RouteKind::Probe) return std::nullopt;
    if (auto refusal = refusalOfRoute(exchange)) return refusal;
    if (!exchange.snapshot->config.listen.enabled) {
        Refusal off = formRefusal(503, "gateway_off", "Tollgate is off. Switch it on in its window.");
        off.outcome = record::Outcome::Denied;
        return off;
    }
    return std::nullopt;
}

} // namespace tollgate::engine
