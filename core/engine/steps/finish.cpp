// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/finish.h"

#include "engine/exchange.h"
#include "engine/steps/admit.h"
#include "engine/steps/conceal.h"
#include "engine/steps/settle.h"
#include "engine/steps/tell.h"

namespace tollgate::engine {

namespace {

bool keepsBodies(const Exchange& exchange) {
    using Kept = config::Logging::Bodies;
    Kept kept = exchange.snapshot->config.logging.bodies;
    return kept == Kept::All || (kept == Kept::Errors && exchange.row->outcome != record::Outcome::Ok);
}

void measureOverhead(Exchange& exchange) {
    record::Timings& timings = exchange.row->timings;
    if (timings.last_byte < 0) timings.last_byte = exchange.sinceStart();
    timings.overhead = timings.last_byte - exchange.waited;
    if (timings.overhead < 0) timings.overhead = 0;
}

// Gates that count tokens took an estimate.
void settleGates(Exchange& exchange) {
    if (exchange.gates.empty()) return;
    const std::int64_t tokens = tokensUsed(*exchange.row);
    for (const PassedGate& passed : exchange.gates) exchange.lane.shared.gates.settle(passed, tokens);
}

} // namespace

void finish(Exchange& exchange, bool withRecord) {
    record::Request& row = *exchange.row;
    if (row.outcome == record::Outcome::ClientGone && row.status == 0) row.status = 499;
    measureOverhead(exchange);
    exchange.noteProcess();
    settleRequest(exchange);
    settleGates(exchange);
    settleLimits(exchange);
    exchange.lane.shared.finished.fetch_add(1, std::memory_order_relaxed);
    if (!withRecord) return;
    conceal(row);
    tellFinished(exchange);
    record::Finished finished{exchange.row, {}};
    if (exchange.keep_bodies && keepsBodies(exchange)) finished.bodies = std::move(exchange.bodies);
    exchange.lane.shared.records.finished(std::move(finished));
}

} // namespace tollgate::engine
