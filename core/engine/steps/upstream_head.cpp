// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/upstream_head.h"

#include "base/text.h"
#include "dialects/forward_headers.h"
#include "dialects/percent.h"
#include "engine/exchange.h"
#include "net/head_writer.h"
#include "providers/upstream.h"

namespace tollgate::engine {

namespace {

constexpr std::string_view kImages = "/images/";
constexpr std::string_view kAudio = "/audio/";

// What the endpoint leaves open (providers::Call::action).
std::string_view actionOf(const dialects::EndpointMatch& match) {
    if (match.kind == dialects::RouteKind::Raw) return match.suffix;
    if (!match.action.empty()) return match.action;
    for (std::string_view folder : {kImages, kAudio})
        if (match.suffix.starts_with(folder)) return match.suffix.substr(folder.size());
    return {};
}

std::optional<std::string> pathOf(const Exchange& exchange, const Target& target) {
    std::string query = dialects::queryWithout(exchange.client.head().query, "key");
    const bool raw = exchange.match.kind == dialects::RouteKind::Raw;
    providers::Call call{.endpoint = raw ? Endpoint::Raw : exchange.match.endpoint,
                         .model = target.model,
                         .action = actionOf(exchange.match),
                         .query = query};
    // The provider speaks the client's dialect, so its path is the client's own: "/responses/compact".
    if (!raw) call.path = exchange.match.suffix;
    if (!exchange.match.version.empty()) call.version = exchange.match.version;
    return providers::targetFor(*target.upstream->config, exchange.match.dialect, target.address->path_prefix, call);
}

void forwardHeaders(const Exchange& exchange, const Target& target, net::HeadWriter& head) {
    bool agent = false;
    for (const net::Field& field : exchange.client.head().fields) {
        if (!dialects::forwardsToProvider(field.name)) continue;
        if (target.upstream->setsHeader(field.name)) continue; // the configuration's own value wins
        agent = agent || equalsIgnoreCase(field.name, "user-agent");
        head.field(field.name, field.value);
    }
    if (!agent) head.field("user-agent", "Tollgate");
}

} // namespace

bool writeUpstreamHead(const Exchange& exchange, const Target& target, std::size_t bodySize, std::string& out) {
    auto path = pathOf(exchange, target);
    net::HeadWriter head(out);
    std::string_view method = exchange.match.kind == dialects::RouteKind::Raw ? exchange.client.head().method : "POST";
    if (!path || !head.request(method, *path)) return false;
    out += target.address->host_line;
    if (target.key) out += target.key->headerLine(exchange.match.dialect);
    out += target.upstream->extra_lines;
    head.field("accept", exchange.peek.stream ? "text/event-stream, application/json" : "application/json");
    // Encoded answers could not be read for usage, and their streams not event by event (protocols.md §0.10).
    head.field("accept-encoding", "identity");
    forwardHeaders(exchange, target, head);
    if (bodySize > 0 || method == "POST") {
        head.field("content-type", exchange.body_kind == BodyKind::Json ? std::string_view("application/json")
                                                                        : exchange.client.head().find("content-type"));
        head.field("content-length", bodySize);
    }
    head.end();
    return true;
}

} // namespace tollgate::engine
