// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pipeline.h"

#include "engine/exchange.h"
#include "engine/local_answers.h"
#include "engine/steps/admit.h"
#include "engine/steps/authenticate.h"
#include "engine/steps/cors.h"
#include "engine/steps/decide.h"
#include "engine/steps/finish.h"
#include "engine/steps/form.h"
#include "engine/steps/keep.h"
#include "engine/steps/refuse.h"
#include "engine/steps/run_plan.h"
#include "engine/steps/tell.h"
#include "engine/steps/understand.h"

#include <algorithm>
#include <charconv>

namespace tollgate::engine {

namespace {

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

// Asks providers; nothing comes back when the client has its answer.
net::Task<std::optional<Refusal>> answerCall(Exchange& exchange) {
    auto admitted = admit(exchange);
    if (auto* refusal = std::get_if<Refusal>(&admitted)) co_return std::move(*refusal);
    exchange.limitTime(timeLimitOf(exchange));
    std::optional<Refusal> refusal = decide(exchange);
    if (refusal && co_await waitForRest(exchange)) refusal = decide(exchange);
    if (!refusal) co_await runPlan(exchange, std::get<Admitted>(admitted));
    co_return refusal;
}

// A call to a provider, with its row.
net::Task<> serveCall(Exchange& exchange) {
    std::optional<Refusal> refusal = co_await understand(exchange);
    tellStarted(exchange);
    exchange.keep_bodies = exchange.snapshot->config.logging.bodies != config::Logging::Bodies::None;
    if (exchange.keep_bodies) keepRequest(exchange);
    if (!refusal) refusal = co_await answerCall(exchange);
    if (refusal) co_await refuse(exchange, std::move(*refusal));
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
