// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/translate.h"

#include "dialects/conversation/answer_ids.h"
#include "dialects/conversation/reasoning_recall.h"
#include "dialects/counting/counting.h"
#include "engine/exchange.h"
#include "engine/steps/attempt.h"
#include "engine/steps/count.h"
#include "engine/steps/embed.h"
#include "providers/traits.h"

namespace tollgate::engine {

namespace {

using namespace dialects::conversation;

// What only the path and the query say of a Gemini call.
void addFromPath(const Exchange& exchange, Request& request) {
    request.model = exchange.row->requested_model;
    request.controls.stream = exchange.peek.stream;
}

dialects::Framing clientFraming(const Exchange& exchange) {
    if (exchange.match.dialect == Dialect::Ollama) return dialects::Framing::Ndjson;
    bool sse = exchange.match.dialect != Dialect::Gemini ||
               exchange.client.head().query.find("alt=sse") != std::string_view::npos;
    return sse ? dialects::Framing::Sse : dialects::Framing::JsonArray;
}

} // namespace

Endpoint conversationEndpoint(Dialect dialect) {
    switch (dialect) {
    case Dialect::OpenAiChat: return Endpoint::Chat;
    case Dialect::OpenAiResponses: return Endpoint::Responses;
    case Dialect::Anthropic: return Endpoint::Messages;
    case Dialect::Gemini: return Endpoint::GenerateContent;
    case Dialect::Ollama: break;
    }
    return Endpoint::OllamaChat;
}

Traits traitsOf(const Exchange& exchange, const Target& target) {
    const Snapshot& snapshot = *exchange.snapshot;
    return providers::traitsFor(*target.upstream->config, target.upstream->preset, *snapshot.from.catalogue,
                                target.dialect, target.upstream->vendor, target.model);
}

Translated<Request*> conversationOf(Exchange& exchange) {
    if (exchange.conversation) return exchange.conversation.get();
    dialects::JsonScanner& scanner = exchange.lane.peeker.scanner();
    std::string_view body = exchange.body;
    if (exchange.match.endpoint == Endpoint::CountTokens)
        body = dialects::countedRequest(scanner, body, exchange.match.dialect);
    auto read = translationOf(exchange.match.dialect).readRequest(scanner, body);
    if (!read) return read.error();
    exchange.conversation = std::make_unique<Request>(std::move(*read));
    addFromPath(exchange, *exchange.conversation);
    return exchange.conversation.get();
}

Translated<Translation> translate(Exchange& exchange, const Target& target) {
    if (exchange.match.endpoint == Endpoint::CountTokens) return translateCount(exchange, target);
    if (exchange.match.endpoint == Endpoint::Embeddings) return translateEmbedding(exchange, target);
    dialects::JsonScanner& scanner = exchange.lane.peeker.scanner();
    auto request = conversationOf(exchange);
    if (!request) return request.error();
    const Traits traits = traitsOf(exchange, target);
    auto& memory = exchange.lane.shared.reasoning;
    const auto withReasoning = recalled(memory, exchange.access->key.id, **request, target.dialect, traits);
    auto written =
        translationOf(target.dialect).writeRequest(scanner, withReasoning ? *withReasoning : **request, traits);
    if (!written) return written.error();
    Translation translation;
    translation.body = std::move(written->body);
    translation.context = std::move(written->context);
    translation.context.client_framing = clientFraming(exchange);
    translation.context.now = exchange.row->started / kSecond;
    translation.context.fresh_id = freshId();
    translation.warnings = std::move(written->warnings);
    return translation;
}

std::optional<Rejection> refusedDrop(const Exchange& exchange, const Target& target,
                                     const std::vector<std::string>& warnings) {
    constexpr std::string_view kDropped = "dropped:";
    if (!exchange.access->key.strict) return std::nullopt;
    Rejection rejection{.code = "unsupported_parameter", .message = {}, .param = {}};
    for (const std::string& warning : warnings) {
        if (!warning.starts_with(kDropped)) continue;
        const std::string_view member = std::string_view(warning).substr(kDropped.size());
        if (rejection.param.empty()) rejection.param = member;
        rejection.message.append(rejection.message.empty() ? "\"" : ", \"").append(member).append("\"");
    }
    if (rejection.param.empty()) return std::nullopt;
    rejection.message += " cannot be passed on to " + target.upstream->config->name + ", and the access key \"" +
                         exchange.access->key.id +
                         "\" is strict: nothing may be left out. Leave it out yourself, ask for another model, or "
                         "switch off \"strict\" for the key.";
    return rejection;
}

void wordForClient(const Exchange& exchange, const ProvidersError& error, FailedAnswer& failure) {
    failure.headers.clear(); // rate limits and the like are of the other dialect
    if (!failure.body.empty()) wordAnew(exchange, error, failure);
}

void wordAnew(const Exchange& exchange, const ProvidersError& error, FailedAnswer& failure) {
    using record::Outcome;
    failure.body.clear();
    failure.content_type.clear();
    const Dialect client = exchange.match.dialect;
    const bool anthropic = client == Dialect::Anthropic;
    if (error.quota_gone) {
        failure.status = isOpenAi(client) ? 429 : 402;
        failure.code = "insufficient_quota";
        return;
    }
    switch (error.outcome) {
    case Outcome::Auth:
        if (failure.status == 403) failure.code = error.code; // the words of a refused key are fixed
        break;
    case Outcome::ContextLength:
        failure.code = failure.status == 413 ? "request_too_large" : "context_length_exceeded";
        if (failure.status == 413) break;
        failure.status = 400;
        if (anthropic) failure.message.insert(0, "prompt is too long: "); // what its clients look for
        break;
    case Outcome::RateLimited: failure.code = "rate_limit_exceeded"; break;
    case Outcome::Overloaded:
        failure.status = anthropic ? 529 : 503;
        failure.code = "overloaded";
        break;
    case Outcome::NotFound: failure.code = "model_not_found"; break;
    case Outcome::BadRequest:
    case Outcome::ContentFilter: failure.code = error.code; break;
    default: failure.code = failure.status == 502 ? "bad_gateway" : failure.status == 504 ? "timeout" : "server_error";
    }
}

} // namespace tollgate::engine
