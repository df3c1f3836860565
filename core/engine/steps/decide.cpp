// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/decide.h"

#include "base/dialect.h"
#include "dialects/percent.h"
#include "engine/exchange.h"
#include "engine/steps/count.h"
#include "engine/steps/embed.h"
#include "engine/steps/translate.h"

#include <algorithm>

namespace tollgate::engine {

namespace {

using dialects::RouteKind;
using record::TraceStep;

// An ordered pool tries this many members (DESIGN.md §4: `attempts` default 3).
constexpr std::size_t kMostMembers = 3;

Refusal refuse(int status, std::string_view code, std::string message, record::Outcome outcome) {
    Refusal refusal{.status = status, .code = code, .message = std::move(message)};
    refusal.outcome = outcome;
    return refusal;
}

void trace(Exchange& exchange, std::string kind, std::string reason, std::vector<std::string> arguments) {
    exchange.row->trace.push_back({.kind = std::move(kind),
                                   .reason = std::move(reason),
                                   .arguments = std::move(arguments),
                                   .at = exchange.sinceStart()});
}

// Speaks the client's dialect, but in a way of its own that its clients do not know: the request is worded anew.
bool hasOwnWays(const Upstream& upstream, Endpoint endpoint) {
    return upstream.vendor == "mistral" && endpoint == Endpoint::Chat;
}

// How this provider is spoken to for this call: as the client speaks if it can, else conversations are translated.
std::optional<Target> targetAt(const Exchange& exchange, const Upstream& upstream, std::string_view model) {
    Target target;
    target.upstream = &upstream;
    target.dialect = exchange.match.dialect;
    target.endpoint = exchange.match.endpoint;
    target.address = upstream.address(target.dialect);
    const bool raw = exchange.match.kind == RouteKind::Raw;
    if (raw ? target.address != nullptr : upstream.speaks(target.dialect, model)) {
        target.translated = hasOwnWays(upstream, target.endpoint);
        return target;
    }
    if (target.endpoint == Endpoint::CountTokens) return countTarget(exchange, upstream);
    if (target.endpoint == Endpoint::Embeddings)
        if (auto embedder = embedTarget(exchange, upstream)) return embedder;
    // OpenAI's other endpoints stand beside either of its dialects.
    if (target.dialect == Dialect::OpenAiChat && target.endpoint != Endpoint::Chat) {
        target.address = upstream.address(Dialect::OpenAiResponses);
        if (target.address) return target;
    }
    bool conversation = isConversation(target.endpoint) && exchange.match.suffix != "/responses/compact";
    if (!conversation) return std::nullopt;
    target.dialect = upstream.cloud ? upstream.cloud->dialectOf(model) : upstream.config->dialect;
    target.endpoint = conversationEndpoint(target.dialect);
    target.address = upstream.address(target.dialect);
    target.translated = true;
    if (!target.address) return std::nullopt;
    return target;
}

// Adds the offer to the plan when it can be called now; else the trace says why not.
void consider(Exchange& exchange, const providers::Offer& offer) {
    const Upstream* upstream = exchange.snapshot->upstream(offer.provider);
    if (!upstream) return;
    if (!upstream->config->enabled) return trace(exchange, "offer", "provider_off", {upstream->config->name});
    std::optional<Target> target = targetAt(exchange, *upstream, offer.model);
    if (!target)
        return trace(exchange, "offer", "other_dialect",
                     {upstream->config->name, std::string(nameOf(upstream->config->dialect))});
    const UpstreamKey* key = upstream->usableKey();
    if (!key && !upstream->keys.empty())
        return trace(exchange, "offer", "no_usable_key", {upstream->config->name, upstream->keys.front().reason});
    if (!key && upstream->key_required)
        return trace(exchange, "offer", "no_usable_key", {upstream->config->name, "none is configured"});
    trace(exchange, "offer", "offered_in_order", {upstream->config->name, offer.model});
    target->key = key;
    target->model = offer.model;
    std::optional<Target> tokenizer;
    const bool counts = target->endpoint == Endpoint::CountTokens && !target->translated;
    if (counts && exchange.match.kind != RouteKind::Raw) tokenizer = tokenizerTarget(exchange, *upstream);
    if (exchange.plan.size() < kMostMembers) exchange.plan.push_back(std::move(*target));
    if (!tokenizer || exchange.plan.size() >= kMostMembers) return;
    tokenizer->key = key;
    tokenizer->model = offer.model;
    exchange.plan.push_back(std::move(*tokenizer));
}

Refusal unknownModel(const Exchange& exchange, const std::string& model) {
    std::string message = "No provider offers the model \"" + model + "\".";
    auto similar = exchange.snapshot->offers.namesLike(model, 3);
    for (std::size_t i = 0; i < similar.size(); ++i) message += (i == 0 ? " Did you mean \"" : "\", \"") + similar[i];
    message += similar.empty() ? " Switch on a provider that does, or add the model to one." : "\"?";
    return refuse(404, "model_not_found", std::move(message), record::Outcome::NotFound);
}

// Providers offer the model, and none of them can take the call: say what stopped each.
Refusal noTarget(const Exchange& exchange, const std::string& model) {
    std::string message = "No provider can take \"" + model + "\" now: ";
    bool first = true;
    for (const TraceStep& step : exchange.row->trace) {
        if (step.kind != "offer") continue;
        if (!first) message += "; ";
        message += inWords(step);
        first = false;
    }
    return refuse(503, "no_target_available", message + ".", record::Outcome::Denied);
}

// A raw call whose model cannot be told is none that a limited key may make.
Refusal modelNotAllowed(const Exchange& exchange, const std::string& model) {
    const std::string& key = exchange.row->key;
    std::string message = model.empty() ? "The access key \"" + key +
                                              "\" is for some models only, and this call names none that is known."
                                        : "The access key \"" + key + "\" may not use the model \"" + model + "\".";
    return refuse(403, "model_not_allowed", std::move(message), record::Outcome::Denied);
}

std::optional<Refusal> decideRaw(Exchange& exchange) {
    const Upstream* upstream = exchange.snapshot->upstream(exchange.match.provider);
    if (!upstream)
        return refuse(404, "model_not_found", "There is no provider \"" + std::string(exchange.match.provider) + "\".",
                      record::Outcome::NotFound);
    // What an unknown path does with a body's `model` cannot be known.
    const std::string model = exchange.match.endpoint == Endpoint::Raw ? "" : exchange.row->requested_model;
    if (!exchange.access->allowsModel(model)) return modelNotAllowed(exchange, model);
    consider(exchange, {upstream->config->id, exchange.row->requested_model});
    if (exchange.plan.empty()) return noTarget(exchange, upstream->config->name);
    return std::nullopt;
}

void considerOffers(Exchange& exchange, const std::string& model) {
    if (auto named = exchange.snapshot->offers.named(model)) {
        trace(exchange, "entry", "model_names_provider", {named->provider});
        return consider(exchange, *named);
    }
    auto offers = exchange.snapshot->offers.find(model);
    for (const providers::Offer& offer : offers) consider(exchange, offer);
    if (!offers.empty()) return;
    for (const providers::Offer& offer : exchange.snapshot->offers.findByOtherName(model)) consider(exchange, offer);
}

} // namespace

std::optional<Refusal> decide(Exchange& exchange) {
    record::Request& row = *exchange.row;
    if (!exchange.match.model.empty())
        row.requested_model =
            dialects::percentDecoded(exchange.match.model).value_or(std::string(exchange.match.model));
    const std::string& model = row.requested_model;
    trace(exchange, "entry", "entered", {std::string(nameOf(exchange.match.dialect)), row.key});
    if (exchange.match.kind == RouteKind::Raw) return decideRaw(exchange);
    if (model.empty())
        return refuse(400, "bad_request", "The request names no model. Set \"model\".", record::Outcome::BadRequest);
    if (!exchange.access->allowsModel(model)) return modelNotAllowed(exchange, model);
    considerOffers(exchange, model);
    row.timings.decide = exchange.sinceStart();
    if (!exchange.plan.empty()) return std::nullopt;
    bool known =
        std::any_of(row.trace.begin(), row.trace.end(), [](const TraceStep& step) { return step.kind == "offer"; });
    return known ? noTarget(exchange, model) : unknownModel(exchange, model);
}

} // namespace tollgate::engine
