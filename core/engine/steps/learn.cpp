// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/learn.h"

#include "engine/breaker_events.h"
#include "engine/exchange.h"
#include "engine/live_world.h"
#include "resilience/key_state.h"
#include "resilience/target_state.h"
#include "routing/walk.h"

namespace tollgate::engine {

namespace {

using record::Outcome;

void learnOfKey(Exchange& exchange, const Target& target, const AttemptResult& result, Micros now) {
    if (!target.key || result.delivered || result.not_asked) return;
    const std::string& message = result.failure->message;
    if (result.outcome == Outcome::RateLimited)
        target.key->health->rateLimited(target.key->fingerprint, result.failure->retry_after, message, now);
    if (result.outcome == Outcome::Auth && target.key->health->refused(target.key->fingerprint, message, now))
        exchange.lane.shared.records.happened(
            keyRefused(target.upstream->config->id, target.key->id, message, exchange.lane.shared.clock.now()));
}

void tellTurn(Exchange& exchange, const Target& target, const resilience::TargetState& state,
              const resilience::Turn& turn, Micros now) {
    const resilience::TargetId id{target.upstream->config->id, target.key ? target.key->id : "", target.model};
    const resilience::Moment moment{now, exchange.lane.shared.clock.now()};
    exchange.lane.shared.records.happened(breakerTurned(id, turn, state.read(now), moment));
}

void learnOfSession(Exchange& exchange, const Target& target, Micros now) {
    const record::Request& row = *exchange.row;
    const SessionMemory::Had had{.target = routing::memberHash(target.upstream->config->id, target.model),
                                 .prompt = row.usage.prompt(),
                                 .at = now};
    if (exchange.sticky) exchange.lane.shared.sessions.remember(*exchange.sticky, had);
    if (auto subject = sessionSubject(row)) exchange.lane.shared.sessions.remember(*subject, had);
}

} // namespace

void learn(Exchange& exchange, const Target& target, resilience::InFlight& call, const AttemptResult& result) {
    if (result.not_asked) return; // the target never heard of it
    const Micros now = exchange.lane.shared.clock.steady();
    const bool failed = !result.delivered;
    const resilience::Turn turn =
        call.end(result.outcome, failed ? result.failure->message : exchange.row->error_message,
                 exchange.snapshot->config.resilience.breaker, now);
    if (turn.kind != resilience::Turn::Kind::None) tellTurn(exchange, target, call.state(), turn, now);
    learnOfKey(exchange, target, result, now);
    if (result.outcome != Outcome::Ok) return;
    learnOfSession(exchange, target, now);
    exchange.lane.shared.output_lengths.learn(target.upstream->config->id, target.model, exchange.row->usage.output);
}

} // namespace tollgate::engine
