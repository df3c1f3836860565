// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pipeline.h"

#include "engine/exchange.h"
#include "engine/local_answers.h"
#include "engine/steps/attempt.h"
#include "engine/steps/authenticate.h"
#include "engine/steps/cors.h"
#include "engine/steps/count.h"
#include "engine/steps/decide.h"
#include "engine/steps/finish.h"
#include "engine/steps/form.h"
#include "engine/steps/keep.h"
#include "engine/steps/refuse.h"
#include "engine/steps/tell.h"
#include "engine/steps/understand.h"
#include "engine/steps/wording.h"

#include <algorithm>
#include <charconv>

namespace tollgate::engine {

namespace {

using record::Outcome;

// How useful an error is to whoever asked: the provider's word on the request itself before trouble on the way.
int usefulness(const AttemptResult& result) {
    if (result.failure.status < 400) return 6; // an answer, though it holds nothing
    if (result.not_asked) return 0;
    switch (result.outcome) {
    case Outcome::ContextLength:
    case Outcome::ContentFilter: return 5;
    case Outcome::RateLimited: return 4;
    case Outcome::Overloaded:
    case Outcome::ServerError: return 3;
    case Outcome::NotFound: return 2;
    default: return 1;
    }
}

void traceFailure(Exchange& exchange, const Target& target, const AttemptResult& result) {
    const std::string& words = result.not_asked ? result.failure.message : exchange.row->attempts.back().message;
    exchange.row->trace.push_back({.kind = "target",
                                   .reason = "failed",
                                   .arguments = {target.upstream->config->name, words},
                                   .at = exchange.sinceStart()});
}

// The targets in order, until one answers, the client leaves, the time is over, or none is left.
net::Task<> runPlan(Exchange& exchange) {
    std::optional<AttemptResult> best;
    const Target* uncounted = nullptr; // could be asked, and does not count
    for (std::size_t i = 0; i < exchange.plan.size(); ++i) {
        bool last = i + 1 == exchange.plan.size();
        if (exchange.plan[i].estimated) co_return co_await answerEstimate(exchange, exchange.plan[i]);
        AttemptResult result = co_await attempt(exchange, exchange.plan[i], last);
        exchange.row->outcome = result.outcome;
        if (!result.delivered && exchange.stopped) {
            AttemptResult stopped = stoppedByPerson();
            stopped.provider = std::move(result.provider);
            co_return co_await answerFailure(exchange, stopped);
        }
        if (result.delivered || result.outcome == Outcome::ClientGone) co_return;
        traceFailure(exchange, exchange.plan[i], result);
        if (!uncounted && doesNotCount(exchange, result)) uncounted = &exchange.plan[i];
        bool goesOn = (goesOnAfter(result.outcome) || result.not_asked) && !exchange.late;
        if (!best || exchange.late || usefulness(result) >= usefulness(*best)) best = std::move(result);
        if (!goesOn) break;
    }
    if (uncounted && !exchange.late) co_return co_await answerEstimate(exchange, *uncounted);
    if (best) co_await answerFailure(exchange, *best);
}

// How long the request may take up to the first event of its answer: the client may ask for less.
net::Milliseconds timeLimitOf(const Exchange& exchange) {
    std::int64_t limit = exchange.snapshot->config.resilience.deadline_s * 1000;
    std::string_view asked = exchange.client.head().find("x-tollgate-timeout-ms");
    std::int64_t milliseconds = 0;
    auto [end, error] = std::from_chars(asked.data(), asked.data() + asked.size(), milliseconds);
    bool number = error == std::errc() && end == asked.data() + asked.size() && milliseconds > 0;
    return net::Milliseconds(number ? std::min(limit, milliseconds) : limit);
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
        exchange.limitTime(timeLimitOf(exchange));
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
