// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pipeline.h"

#include "engine/exchange.h"
#include "engine/local_answers.h"
#include "engine/steps/attempt.h"
#include "engine/steps/authenticate.h"
#include "engine/steps/cors.h"
#include "engine/steps/decide.h"
#include "engine/steps/finish.h"
#include "engine/steps/form.h"
#include "engine/steps/keep.h"
#include "engine/steps/refuse.h"
#include "engine/steps/tell.h"
#include "engine/steps/understand.h"

namespace tollgate::engine {

namespace {

using record::Outcome;

// How useful an error is to whoever asked: the provider's word on the request itself before trouble on the way.
int usefulness(Outcome outcome) {
    switch (outcome) {
    case Outcome::ContextLength:
    case Outcome::ContentFilter: return 5;
    case Outcome::RateLimited: return 4;
    case Outcome::Overloaded:
    case Outcome::ServerError: return 3;
    case Outcome::NotFound: return 2;
    default: return 1;
    }
}

// The targets in order, until one answers, the client leaves, or none is left.
net::Task<> runPlan(Exchange& exchange) {
    std::optional<AttemptResult> best;
    for (std::size_t i = 0; i < exchange.plan.size(); ++i) {
        AttemptResult result = co_await attempt(exchange, exchange.plan[i]);
        exchange.row->outcome = result.outcome;
        if (result.delivered || result.outcome == Outcome::ClientGone) co_return;
        exchange.row->trace.push_back(
            {.kind = "target",
             .reason = "failed",
             .arguments = {exchange.plan[i].upstream->config->name, exchange.row->attempts.back().message},
             .at = exchange.sinceStart()});
        if (!best || usefulness(result.outcome) >= usefulness(best->outcome)) best = std::move(result);
        if (!goesOnAfter(exchange.row->outcome)) break;
    }
    if (best) co_await answerFailure(exchange, *best);
}

// Refused before its body was looked at: a row when we know whose it is, else one of a coalesced event.
net::Task<> turnAway(Exchange& exchange, Refusal refusal) {
    const bool withRecord = refusal.with_record;
    if (withRecord) {
        tellStarted(exchange);
    } else {
        exchange.lane.refused.count(refusal.message);
    }
    co_await refuse(exchange, std::move(refusal));
    finish(exchange, withRecord);
}

// A call to a provider, with its row.
net::Task<> serveCall(Exchange& exchange) {
    std::optional<Refusal> refusal = co_await understand(exchange);
    tellStarted(exchange);
    exchange.keep_bodies = exchange.snapshot->config.logging.bodies != config::Logging::Bodies::None;
    if (exchange.keep_bodies) keepRequest(exchange);
    if (!refusal) refusal = decide(exchange);
    if (refusal) {
        co_await refuse(exchange, std::move(*refusal));
    } else {
        co_await runPlan(exchange);
    }
    finish(exchange, true);
}

} // namespace

net::Task<> serve(Lane& lane, net::ClientConnection& client, Scratch& scratch) {
    Exchange exchange(lane, client, scratch);
    std::optional<Refusal> refusal = checkForm(exchange);
    if (!refusal && isPreflight(exchange)) co_return co_await answerPreflight(exchange);
    if (!refusal && needsNoKey(exchange)) co_return co_await answerLocally(exchange);
    if (!refusal) refusal = authenticate(exchange);
    if (!refusal) refusal = checkSwitch(exchange);
    if (refusal) co_return co_await turnAway(exchange, std::move(*refusal));
    if (isLocal(exchange)) co_return co_await answerLocally(exchange);
    co_await serveCall(exchange);
}

} // namespace tollgate::engine
