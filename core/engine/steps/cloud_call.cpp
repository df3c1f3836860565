// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/cloud_call.h"

#include "base/text.h"
#include "dialects/percent.h"
#include "engine/exchange.h"
#include "engine/steps/deliver.h"
#include "engine/steps/translate.h"
#include "engine/steps/upstream_head.h"
#include "providers/upstream.h"

namespace tollgate::engine {

namespace {

// The host line is "host: …\r\n".
std::string_view hostOf(const Address& address) {
    std::string_view line = address.host_line;
    return line.substr(6, line.size() - 8);
}

// All lines of the client's header anthropic-beta, in order; what it asks for has a meaning in its own dialect only.
std::string betasOf(const Exchange& exchange, const Target& target) {
    std::string betas;
    if (exchange.match.dialect != Dialect::Anthropic || target.dialect != Dialect::Anthropic) return betas;
    for (const net::Field& field : exchange.client.head().fields)
        if (equalsIgnoreCase(field.name, "anthropic-beta")) betas.append(betas.empty() ? "" : ",").append(field.value);
    return betas;
}

std::string idOf(const Exchange& exchange) {
    const auto text = exchange.row->id.text();
    return {text.data(), text.size()};
}

// The token for the key; "" where the key needs none.
net::Task<Result<std::shared_ptr<const Secret>>> tokenFor(Exchange& exchange, const Target& target) {
    using Token = std::shared_ptr<const Secret>;
    if (!target.key || target.key->use != providers::KeyUse::Token) co_return Token(std::make_shared<const Secret>());
    Waiting waiting(exchange);
    co_return co_await exchange.lane.tokens.token({.key = target.key->secret(),
                                                   .ca_file = target.upstream->config->ca_file,
                                                   .proxy = target.address->target.proxy,
                                                   .now = exchange.lane.shared.clock.now()},
                                                  exchange.cancel);
}

// Gemini's method and query: the client's own, or what the translated call needs.
struct Method {
    std::string_view action;
    std::string query;
};

Method methodOf(const Exchange& exchange, const Target& target) {
    if (!target.translated) return {exchange.match.action, dialects::queryWithout(exchange.client.head().query, "key")};
    if (!exchange.peek.stream) return {"generateContent", {}};
    return {"streamGenerateContent", "alt=sse"};
}

} // namespace

net::Task<AskedOfCloud> requestToCloud(Exchange& exchange, const Target& target, std::string_view body) {
    const bool raw = exchange.match.kind == dialects::RouteKind::Raw;
    std::string rawTarget;
    if (raw) {
        auto plain = upstreamTarget(exchange, target);
        if (!plain)
            co_return AskedOfCloud{.outcome = record::Outcome::NotFound, .message = "there is no such endpoint."};
        rawTarget = std::move(*plain);
    }
    const std::string betas = betasOf(exchange, target);
    const Method method = methodOf(exchange, target);
    auto token = co_await tokenFor(exchange, target);
    if (!token) co_return AskedOfCloud{.outcome = record::Outcome::Auth, .message = token.error().message};
    providers::CloudCall call{.provider = *target.upstream->config,
                              .dialect = target.dialect,
                              .endpoint = raw ? Endpoint::Raw : target.endpoint,
                              .method = raw ? exchange.client.head().method : std::string_view("POST"),
                              .model = target.model,
                              .action = method.action,
                              .query = method.query,
                              .raw = rawTarget,
                              .stream = exchange.peek.stream,
                              .prefix = target.address->path_prefix,
                              .host = hostOf(*target.address),
                              .body = body,
                              .betas = betas,
                              .token = (*token)->reveal(),
                              .now = exchange.lane.shared.clock.now()};
    if (target.key) call.key = target.key->secret();
    auto request = target.upstream->cloud->request(exchange.lane.peeker.scanner(), call);
    if (!request) co_return AskedOfCloud{.message = request.error().message};
    co_return AskedOfCloud{.request = std::move(*request)};
}

bool wordsErrorsItself(const Target& target) {
    return target.upstream->cloud && target.dialect == Dialect::Anthropic;
}

std::string_view errorTypeOfCloud(std::string_view header) {
    return header.substr(0, header.find(':'));
}

std::unique_ptr<dialects::Reframer> reframerFor(const Delivery& delivery, std::string_view contentType) {
    const providers::Cloud* cloud = delivery.target.upstream->cloud;
    if (!cloud) return nullptr;
    return cloud->reframer(delivery.exchange.lane.peeker.scanner(), delivery.target.model,
                           trimmed(contentType.substr(0, contentType.find(';'))), idOf(delivery.exchange));
}

std::optional<std::string> answerOfCloud(const Delivery& delivery, std::string_view body) {
    const providers::Cloud* cloud = delivery.target.upstream->cloud;
    if (!cloud || delivery.exchange.match.kind == dialects::RouteKind::Raw) return std::nullopt;
    return cloud->answer(delivery.exchange.lane.peeker.scanner(), delivery.target.endpoint, delivery.target.model, body,
                         idOf(delivery.exchange));
}

} // namespace tollgate::engine
