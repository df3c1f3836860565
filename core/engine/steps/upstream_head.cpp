// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/upstream_head.h"

#include "base/text.h"
#include "dialects/forward_headers.h"
#include "dialects/percent.h"
#include "engine/exchange.h"
#include "net/head_writer.h"
#include "providers/cloud.h"
#include "providers/credentials.h"
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

std::optional<std::string> translatedPath(const Exchange& exchange, const Target& target) {
    if (!target.own_path.empty()) return target.own_path;
    bool gemini = target.dialect == Dialect::Gemini;
    providers::Call call{.endpoint = target.endpoint, .model = target.model};
    if (gemini) call.action = exchange.peek.stream ? "streamGenerateContent" : "generateContent";
    if (gemini && !exchange.gemini_method.empty()) call.action = exchange.gemini_method;
    if (gemini && exchange.peek.stream) call.query = "alt=sse";
    return providers::targetFor(*target.upstream->config, target.dialect, target.address->path_prefix, call);
}

// What comes back: sound, pictures and files are of any type.
std::string_view acceptOf(const Exchange& exchange) {
    switch (exchange.match.endpoint) {
    case Endpoint::Audio:
    case Endpoint::Images:
    case Endpoint::Raw: return "*/*";
    default: return exchange.peek.stream ? "text/event-stream, application/json" : "application/json";
    }
}

// A client's words to its own provider mean nothing to a cloud; what matters of them is in the body by now.
void forwardAgent(const Exchange& exchange, net::HeadWriter& head) {
    const std::string_view agent = exchange.client.head().find("user-agent");
    head.field("user-agent", agent.empty() ? "Tollgate" : agent);
}

void forwardHeaders(const Exchange& exchange, const Target& target, net::HeadWriter& head) {
    bool agent = false;
    // What the client's headers ask for has a meaning in its own dialect only.
    bool same = target.dialect == exchange.match.dialect;
    for (const auto& [name, value] : providers::ownHeaders(target.dialect))
        if (!(same && exchange.client.head().fields.has(name)) && !target.upstream->setsHeader(name))
            head.field(name, value);
    for (const net::Field& field : exchange.client.head().fields) {
        bool known = same ? dialects::forwardsToProvider(field.name) : equalsIgnoreCase(field.name, "user-agent");
        if (!known) continue;
        if (target.upstream->setsHeader(field.name)) continue; // the configuration's own value wins
        agent = agent || equalsIgnoreCase(field.name, "user-agent");
        head.field(field.name, field.value);
    }
    if (!agent) head.field("user-agent", "Tollgate");
}

} // namespace

std::optional<std::string> upstreamTarget(const Exchange& exchange, const Target& target) {
    if (target.translated) return translatedPath(exchange, target);
    std::string query = dialects::queryWithout(exchange.client.head().query, "key");
    const bool raw = exchange.match.kind == dialects::RouteKind::Raw;
    if (!raw && exchange.match.endpoint == Endpoint::Rerank)
        if (auto own = providers::rerankTarget(target.upstream->preset, target.address->path_prefix, query)) return own;
    providers::Call call{.endpoint = raw ? Endpoint::Raw : exchange.match.endpoint,
                         .model = target.model,
                         .action = actionOf(exchange.match),
                         .query = query};
    // The provider speaks the client's dialect, so its path is the client's own: "/responses/compact".
    if (!raw) call.path = exchange.match.suffix;
    if (!exchange.match.version.empty()) call.version = exchange.match.version;
    return providers::targetFor(*target.upstream->config, exchange.match.dialect, target.address->path_prefix, call);
}

bool writeUpstreamHead(const Exchange& exchange, const Target& target, const providers::CloudRequest* cloud,
                       std::size_t bodySize, std::string& out) {
    auto path = cloud ? std::optional(cloud->target) : upstreamTarget(exchange, target);
    net::HeadWriter head(out);
    std::string_view method = exchange.match.kind == dialects::RouteKind::Raw ? exchange.client.head().method : "POST";
    if (!path || !head.request(method, *path)) return false;
    out += target.address->host_line;
    if (target.key) out += target.key->headerLine(target.dialect);
    out += target.upstream->extra_lines;
    if (cloud) out += cloud->lines.reveal();
    head.field("accept", cloud ? cloud->accept : acceptOf(exchange));
    // Encoded answers could not be read for usage, and their streams not event by event (protocols.md §0.10).
    head.field("accept-encoding", "identity");
    cloud ? forwardAgent(exchange, head) : forwardHeaders(exchange, target, head);
    if (bodySize > 0 || method == "POST") {
        head.field("content-type", exchange.body_kind == BodyKind::Json ? std::string_view("application/json")
                                                                        : exchange.client.head().find("content-type"));
        head.field("content-length", bodySize);
    }
    head.end();
    return true;
}

} // namespace tollgate::engine
