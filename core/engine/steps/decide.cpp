// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/decide.h"

#include "base/text.h"
#include "dialects/error_body.h"
#include "dialects/percent.h"
#include "dialects/scrub.h"
#include "engine/access_scope.h"
#include "engine/asked_request.h"
#include "engine/exchange.h"
#include "engine/gate_counts.h"
#include "engine/live_world.h"
#include "engine/meters.h"
#include "engine/provider_state.h"
#include "engine/steps/funds_wording.h"
#include "engine/steps/plan.h"
#include "engine/way.h"
#include "routing/walk.h"

#include <algorithm>

namespace tollgate::engine {

namespace {

using dialects::RouteKind;
using record::TraceStep;
using routing::Unable;

Refusal refuse(int status, std::string_view code, std::string message, record::Outcome outcome) {
    Refusal refusal{.status = status, .code = code, .message = std::move(message)};
    refusal.outcome = outcome;
    return refusal;
}

class LiveRequest final : public AskedRequest {
public:
    explicit LiveRequest(const Exchange& exchange)
        : AskedRequest(*exchange.row, exchange.body_kind == BodyKind::Json ? exchange.body : std::string_view(),
                       exchange.lane.peeker.scanner()),
          m_exchange(exchange) {}

protected:
    std::string_view header(std::string_view name) const override { return m_exchange.client.head().find(name); }

    record::ProviderState providerState(std::string_view provider) const override {
        return engine::providerState(*m_exchange.snapshot, provider, m_exchange.lane.shared.clock.steady()).state;
    }

    std::optional<double> spentToday(std::string_view scope) const override {
        const auto meter = todayOf(scope);
        if (!meter || !m_exchange.snapshot->from.ledger) return std::nullopt;
        const auto reading = m_exchange.snapshot->from.ledger->read(*meter, {}, m_exchange.row->started);
        return static_cast<double>((reading.spent + reading.reserved).pico) / static_cast<double>(Money::kPerDollar);
    }

private:
    const Exchange& m_exchange;
};

// A gate on dollars reads what its scope has spent, running calls included; nothing is taken there.
routing::GateAnswer dollarsAt(const Exchange& exchange, const routing::Gate& gate) {
    if (!exchange.snapshot->from.ledger) return {};
    const auto reading =
        exchange.snapshot->from.ledger->read(meterOf(gate), payerOf(*exchange.row), exchange.row->started);
    const Money spent = reading.spent + reading.reserved;
    const double inDollars = static_cast<double>(spent.pico) / static_cast<double>(Money::kPerDollar);
    return {inDollars < gate.amount, dollars(spent).substr(1)};
}

routing::GateAnswer answerAt(Exchange& exchange, const routing::Graph& route, const routing::AskGate& ask) {
    if (ask.gate->measure == routing::Measure::Usd) return dollarsAt(exchange, *ask.gate);
    return exchange.lane.shared.gates.take(exchange, route, ask);
}

// When somebody rests because a provider asked for it, both the client and a short wait can make use of it.
void noteRest(Exchange& exchange, const LiveWorld& world, Refusal& refusal) {
    exchange.rests_until = world.soonest();
    if (world.soonest() == 0) return;
    const Micros left = world.soonest() - exchange.lane.shared.clock.steady();
    refusal.retry_after_s = static_cast<int>(std::clamp<Micros>((left + kSecond - 1) / kSecond, 1, kDay / kSecond));
}

// Whether all that could answer were skipped for one of these reasons.
bool skippedOnlyFor(std::initializer_list<Unable> reasons, const std::vector<TraceStep>& trace) {
    const auto isOne = [&](std::string_view code) {
        return std::any_of(reasons.begin(), reasons.end(), [&](Unable reason) { return codeOf(reason) == code; });
    };
    bool any = false;
    for (const TraceStep& step : trace) {
        if (step.kind == "offer" && !isOne(step.reason)) return false;
        any = any || step.kind == "offer";
        for (const record::TraceCandidate& candidate : step.candidates) {
            if (!isOne(candidate.reason)) return false;
            any = true;
        }
    }
    return any;
}

// Targets were there, and none of them can take the call: say what stopped each.
Refusal noTarget(Exchange& exchange, const std::string& what, const LiveWorld& world) {
    std::string reasons;
    const auto add = [&](const std::string& words) { reasons.append(reasons.empty() ? "" : "; ").append(words); };
    for (const TraceStep& step : exchange.row->trace) {
        if (step.kind == "offer") add(inWords(step));
        for (const record::TraceCandidate& candidate : step.candidates)
            if (!candidate.reason.empty()) add(inWords(candidate));
    }
    const std::vector<TraceStep>& trace = exchange.row->trace;
    const std::string all = "No provider can take \"" + what + "\" now: " + reasons + ".";
    // The key is ours to mend: the client is told what the first one was told, and nobody is asked again before it is
    // another one.
    if (skippedOnlyFor({Unable::KeyAttention}, trace)) {
        const dialects::ErrorText fixed = dialects::upstreamAuthError({});
        return refuse(fixed.status, fixed.code, std::string(fixed.message), record::Outcome::Auth);
    }
    if (skippedOnlyFor({Unable::OutOfBudget, Unable::NoPrice}, trace))
        return refuse(402, "budget_exceeded", world.shortage() ? inWords(*world.shortage()) : all,
                      record::Outcome::Denied);
    const bool overLimit = skippedOnlyFor({Unable::OverLimit, Unable::OutOfBudget, Unable::NoPrice}, trace);
    Refusal refusal =
        refuse(overLimit ? 429 : 503, overLimit ? "rate_limited" : "no_target_available", all, record::Outcome::Denied);
    noteRest(exchange, world, refusal);
    return refusal;
}

Refusal unknownModel(const Exchange& exchange, const std::string& model) {
    std::string message = "No provider offers the model \"" + model + "\".";
    auto similar = exchange.snapshot->offers.namesLike(model, 3);
    for (std::size_t i = 0; i < similar.size(); ++i) message += (i == 0 ? " Did you mean \"" : "\", \"") + similar[i];
    message += similar.empty() ? " Switch on a provider that does, or add the model to one." : "\"?";
    return refuse(404, "model_not_found", std::move(message), record::Outcome::NotFound);
}

// Before it becomes the name of a state, goes to a provider or stands in a message.
bool looksLikeKey(const Exchange& exchange, const std::string& model) {
    return dialects::holdsCredential(model) && exchange.snapshot->offers.find(model).empty();
}

Refusal keyForModel() {
    return refuse(400, "bad_request",
                  "The model's name looks like a key. Keys belong into the authorization header; name a model.",
                  record::Outcome::BadRequest);
}

Refusal notAllowed(std::string why) {
    return refuse(403, "model_not_allowed", std::move(why), record::Outcome::Denied);
}

// Adds the offer to the plan when it can be called now; else the trace says why not.
void consider(Exchange& exchange, LiveWorld& world, const providers::Offer& offer) {
    const routing::Pool& pool = routing::defaultPool();
    routing::Standing standing = world.standing({offer.provider, offer.model}, pool);
    if (standing.unable != Unable::None)
        return addStep(exchange, "offer", std::string(codeOf(standing.unable)), std::move(standing.arguments));
    addStep(exchange, world.now() - exchange.started, "offer", "offered_in_order",
            {exchange.snapshot->upstream(offer.provider)->config->name, offer.model});
    if (exchange.plan.size() < static_cast<std::size_t>(pool.attempts))
        addToPlan(exchange, world, {offer.provider, offer.model}, pool, nullptr);
}

std::optional<Refusal> decideRaw(Exchange& exchange, LiveWorld& world) {
    const Upstream* upstream = exchange.snapshot->upstream(exchange.match.provider);
    if (!upstream)
        return refuse(404, "model_not_found", "There is no provider \"" + std::string(exchange.match.provider) + "\".",
                      record::Outcome::NotFound);
    // What an unknown path does with a body's `model` cannot be known.
    const std::string model = exchange.match.endpoint == Endpoint::Raw ? "" : exchange.row->requested_model;
    if (auto denied = modelDenied(*exchange.access, model)) return notAllowed(std::move(*denied));
    if (auto denied = routeDenied(*exchange.access, nullptr)) return notAllowed(std::move(*denied));
    consider(exchange, world, {upstream->config->id, exchange.row->requested_model});
    if (exchange.plan.empty()) return noTarget(exchange, upstream->config->name, world);
    return std::nullopt;
}

// Every provider that offers the model, in configured order.
std::optional<Refusal> decideByOffers(Exchange& exchange, LiveWorld& world, const std::string& model,
                                      std::span<const providers::Offer> offers) {
    for (const providers::Offer& offer : offers) consider(exchange, world, offer);
    if (!exchange.plan.empty()) return std::nullopt;
    return offers.empty() ? unknownModel(exchange, model) : noTarget(exchange, model, world);
}

Refusal denied(const routing::Graph& route, const routing::Stop& stop) {
    std::string message = stop.deny->message.empty()
                              ? "The route \"" + route.name + "\" does not let this request through."
                              : stop.deny->message;
    const int status = stop.deny->status;
    const std::string_view code = status == 429   ? "rate_limited"
                                  : status == 402 ? "budget_exceeded"
                                  : status >= 500 ? "no_target_available"
                                  : status == 404 ? "model_not_found"
                                  : status == 403 ? "model_not_allowed"
                                                  : "bad_request";
    return refuse(status, code, std::move(message), record::Outcome::Denied);
}

std::optional<Refusal> decideByRoute(Exchange& exchange, LiveWorld& world, const routing::Graph& route) {
    record::Request& row = *exchange.row;
    row.route = route.id;
    row.route_version = route.version;
    const std::size_t begin = row.trace.size();
    const LiveRequest asked(exchange);
    routing::Walk walk(route, row.requested_model, asked, world, row.trace);
    for (;;) {
        routing::Decision decision = walk.next();
        if (auto* ask = std::get_if<routing::AskGate>(&decision)) {
            walk.answer(answerAt(exchange, route, *ask));
            continue;
        }
        if (auto step = asked.judgementStep())
            row.trace.insert(row.trace.begin() + static_cast<std::ptrdiff_t>(begin), std::move(*step));
        for (TraceStep& step : row.trace)
            if (step.at == 0) step.at = exchange.sinceStart();
        if (auto* stop = std::get_if<routing::Stop>(&decision)) return denied(route, *stop);
        if (std::holds_alternative<routing::NobodyLeft>(decision))
            return noTarget(exchange, row.requested_model, world);
        takePlan(exchange, world, std::get<routing::Plan>(decision));
        return std::nullopt;
    }
}

// The route that the client names in a header.
std::optional<Refusal> decideByNamedRoute(Exchange& exchange, LiveWorld& world, std::string_view named) {
    const routing::Graph* route = exchange.snapshot->routes.find(named);
    if (!route || !route->enabled)
        return refuse(404, "model_not_found",
                      "There is no route \"" + std::string(utf8Prefix(named, 100)) +
                          "\" that is switched on (x-tollgate-route).",
                      record::Outcome::NotFound);
    if (auto denied = routeDenied(*exchange.access, route)) return notAllowed(std::move(*denied));
    addStep(exchange, "entry", "route_named", {route->name});
    return decideByRoute(exchange, world, *route);
}

std::optional<Refusal> decideConversation(Exchange& exchange, LiveWorld& world, const std::string& model) {
    if (std::string_view named = exchange.client.head().find("x-tollgate-route"); !named.empty())
        return decideByNamedRoute(exchange, world, named);
    const Way way = wayOf(*exchange.snapshot, model);
    if (auto denied = routeDenied(*exchange.access, way.route)) return notAllowed(std::move(*denied));
    if (way.named) {
        addStep(exchange, "entry", "model_names_provider", {way.named->provider});
        consider(exchange, world, *way.named);
        if (exchange.plan.empty()) return noTarget(exchange, model, world);
        return std::nullopt;
    }
    if (!way.route) return decideByOffers(exchange, world, model, way.offers);
    addStep(exchange, "entry", "route_matched", {way.route->name, std::string(way.glob)});
    return decideByRoute(exchange, world, *way.route);
}

} // namespace

std::optional<Refusal> decide(Exchange& exchange) {
    record::Request& row = *exchange.row;
    exchange.plan.clear();
    exchange.pool = &routing::defaultPool();
    if (!exchange.match.model.empty())
        row.requested_model =
            dialects::percentDecoded(exchange.match.model).value_or(std::string(exchange.match.model));
    const std::string& model = row.requested_model;
    const Micros now = exchange.lane.shared.clock.steady();
    addStep(exchange, now - exchange.started, "entry", "entered",
            {std::string(nameOf(exchange.match.dialect)), row.key});
    if (looksLikeKey(exchange, model)) return keyForModel();
    LiveWorld world(exchange, now);
    if (exchange.match.kind == RouteKind::Raw) return decideRaw(exchange, world);
    if (model.empty())
        return refuse(400, "bad_request", "The request names no model. Set \"model\".", record::Outcome::BadRequest);
    if (auto denied = modelDenied(*exchange.access, model)) return notAllowed(std::move(*denied));
    std::optional<Refusal> refusal = decideConversation(exchange, world, model);
    row.timings.decide = exchange.sinceStart();
    return refusal;
}

} // namespace tollgate::engine
