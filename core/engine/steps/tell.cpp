// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/tell.h"

#include "engine/exchange.h"
#include "engine/steps/conceal.h"
#include "pricing/cost.h"

namespace tollgate::engine {

namespace {

using record::LiveEvent;

constexpr Micros kProgressEvery = kSecond / 5;

LiveEvent eventOf(const Exchange& exchange, LiveEvent::Kind kind) {
    LiveEvent event;
    event.kind = kind;
    event.id = exchange.row->id;
    event.at = exchange.lane.shared.clock.now();
    return event;
}

void publish(const Exchange& exchange, LiveEvent&& event) {
    exchange.lane.shared.live->publish(std::move(event));
}

} // namespace

record::LiveEvent snapshotOf(const Exchange& exchange) {
    LiveEvent event = eventOf(exchange, LiveEvent::Kind::Started);
    // A copy: the row goes on changing here while the screen reads its own.
    auto row = std::make_shared<record::Request>(*exchange.row);
    conceal(*row);
    event.request = std::move(row);
    event.provider = exchange.row->provider;
    event.attempt = static_cast<int>(exchange.row->attempts.size());
    event.input_tokens = exchange.row->facts.input_tokens_estimate;
    if (exchange.row->timings.first_byte >= 0)
        event.first_byte = exchange.row->started + exchange.row->timings.first_byte;
    return event;
}

void tellStarted(const Exchange& exchange) {
    if (exchange.watched()) publish(exchange, snapshotOf(exchange));
}

void tellDecided(const Exchange& exchange, const Target& target) {
    if (!exchange.watched()) return;
    LiveEvent event = eventOf(exchange, LiveEvent::Kind::Decided);
    event.provider = target.upstream->config->id;
    event.model = target.model;
    event.attempt = static_cast<int>(exchange.row->attempts.size());
    publish(exchange, std::move(event));
}

void tellFirstByte(const Exchange& exchange) {
    if (!exchange.watched()) return;
    LiveEvent event = eventOf(exchange, LiveEvent::Kind::FirstByte);
    event.first_byte = event.at;
    publish(exchange, std::move(event));
}

void tellProgress(Exchange& exchange, const Target& target, std::int64_t inputTokens, std::int64_t outputTokens) {
    if (!exchange.watched()) return;
    Micros now = exchange.lane.shared.clock.steady();
    if (now - exchange.last_progress < kProgressEvery) return;
    exchange.last_progress = now;
    LiveEvent event = eventOf(exchange, LiveEvent::Kind::Progress);
    event.input_tokens = inputTokens;
    event.output_tokens = outputTokens;
    Usage usage{.input_uncached = inputTokens, .output = outputTokens};
    auto price = exchange.snapshot->prices.priceOf(target.upstream->config->id, target.model, exchange.row->started);
    event.cost = pricing::costOf(usage, price).money();
    publish(exchange, std::move(event));
}

void tellFinished(const Exchange& exchange) {
    if (!exchange.watched()) return;
    LiveEvent event = eventOf(exchange, LiveEvent::Kind::Finished);
    event.request = exchange.row;
    publish(exchange, std::move(event));
}

} // namespace tollgate::engine
