// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/funds.h"

#include "engine/exchange.h"
#include "engine/expected_cost.h"
#include "engine/meters.h"
#include "engine/steps/admit.h"
#include "engine/steps/funds_wording.h"
#include "engine/steps/wait.h"
#include "net/signal.h"
#include "resilience/target_state.h"

#include <algorithm>

namespace tollgate::engine {

namespace {

// A place may be free again at any moment: how often those who wait look.
constexpr Micros kLook = 20 * kMillisecond;
// An answer of which nothing is known may be several times as long as is usual.
constexpr std::int64_t kUnknownAnswer = 2000;
constexpr std::int64_t kLongerThanUsual = 4;

Money spentSoFar(const record::Request& row) {
    Money spent;
    for (const record::Attempt& attempt : row.attempts)
        if (attempt.cost) spent += *attempt.cost;
    return spent;
}

// Waits until the disk has the reservation. What waits for the answer is no part of this frame: the budget thread may
// answer at any time.
net::Task<bool> keepOnDisk(Exchange& exchange, governance::Reservation& money) {
    struct Answer {
        explicit Answer(net::Executor executor) : come(executor) {}

        net::Signal come;
        std::optional<bool> kept;
    };

    auto answer = std::make_shared<Answer>(exchange.lane.io.get_executor());
    money.keep(exchange.row->id, [answer, &io = exchange.lane.io](bool kept) {
        net::asio::post(io, [answer, kept] {
            answer->kept = kept;
            answer->come.wakeNow();
        });
    });
    Waiting waiting(exchange);
    while (!answer->kept) co_await answer->come.wait();
    co_return *answer->kept;
}

// What one request of this key may cost (DESIGN.md §3 `max_usd_per_request`). A stream can be ended when it gets too
// dear, so only its prompt must fit beforehand; other answers come whole or not at all.
std::optional<AttemptResult> checkCap(Exchange& exchange, const Target& target) {
    const Money cap = exchange.access->key.max_usd_per_request;
    if (cap == Money{}) return std::nullopt;
    const record::Request& row = *exchange.row;
    const auto costWith = [&](std::int64_t output) {
        return worstCost(*exchange.snapshot, row, *target.upstream, target.model, output);
    };
    const auto prompt = costWith(0), whole = costWith(mostOutput(exchange, target));
    if (!prompt || !whole) return unpricedForKey(target, row.key);
    const Money left = cap - spentSoFar(row);
    if (*prompt > left || (!row.stream && *whole > left))
        return overCap(target, row.key, cap, row.stream ? *prompt : *whole);
    const auto thousand = costWith(1000);
    const Money rate{thousand ? (*thousand - *prompt).pico / 1000 : 0};
    exchange.most_output_tokens = rate.pico > 0 ? (left - *prompt).pico / rate.pico : INT64_MAX;
    return std::nullopt;
}

} // namespace

bool needsFunds(const Exchange& exchange, const Target& target) {
    return target.upstream->limiter || !target.upstream->model_limiters.empty() || !exchange.snapshot->meters.empty() ||
           exchange.access->key.max_usd_per_request != Money{};
}

std::int64_t mostOutput(const Exchange& exchange, const Target& target) {
    if (const std::int64_t asked = exchange.row->facts.max_output_tokens; asked > 0) return asked;
    if (const std::int64_t given = exchange.access->key.default_max_output_tokens; given > 0) return given;
    const auto usual = exchange.lane.shared.output_lengths.expected(target.upstream->config->id, target.model);
    return std::max(usual.value_or(0) * kLongerThanUsual, kUnknownAnswer);
}

net::Task<std::optional<AttemptResult>> Funds::take(Exchange& exchange, const Target& target,
                                                    resilience::InFlight& call, net::Cancel& cancel) {
    if (auto refused = checkCap(exchange, target)) co_return refused;
    if (auto refused = co_await takeRoom(exchange, target, call, cancel)) co_return refused;
    auto refused = co_await takeMoney(exchange, target, cancel);
    if (refused) m_room.takeBack();
    co_return refused;
}

net::Task<std::optional<AttemptResult>> Funds::takeRoom(Exchange& exchange, const Target& target,
                                                        resilience::InFlight& call, net::Cancel& cancel) {
    const std::array<governance::Limiter*, 2> limiters{target.upstream->limiter.get(),
                                                       target.upstream->limiterOf(target.model)};
    const Clock& clock = exchange.lane.shared.clock;
    const Micros end = clock.steady() + exchange.snapshot->config.resilience.limit_wait_ms * kMillisecond;
    Micros waited = 0;
    for (;;) {
        const Micros now = clock.steady();
        const auto answer = m_room.enter(limiters, tokensExpected(exchange), std::max<Micros>(end - now, 0), now);
        const bool full = answer.refused_by && answer.limit.kind == governance::LimitKind::Concurrent;
        if (answer.refused_by && (!full || now >= end || cancel.fired()))
            co_return overLimit(target, *answer.refused_by, answer.limit.wait);
        const Micros wait = full ? kLook : answer.limit.wait;
        waited += wait;
        if (wait > 0) co_await waitFor(exchange, cancel, wait);
        if (!answer.refused_by) break;
    }
    if (waited == 0) co_return std::nullopt;
    call.beginLater(clock.steady());
    addStep(exchange, "target", "smoothed", {std::to_string(waited / kMillisecond), target.upstream->config->name});
    co_return std::nullopt;
}

// Waits a moment for running calls to end when only what they hold back is in the way.
net::Task<std::variant<governance::Reservation, governance::Shortage>>
Funds::reserve(Exchange& exchange, const Target& target, Money worst, net::Cancel& cancel) {
    const governance::Payer payer = payerOf(*exchange.row, target.upstream->config->id, target.model);
    const Clock& clock = exchange.lane.shared.clock;
    const Micros end = clock.steady() + exchange.snapshot->config.resilience.limit_wait_ms * kMillisecond;
    for (;;) {
        auto held =
            exchange.snapshot->from.ledger->reserve(exchange.snapshot->meters, payer, worst, exchange.row->started);
        const auto* shortage = std::get_if<governance::Shortage>(&held);
        if (!shortage || !shortage->by_running || clock.steady() >= end || cancel.fired()) co_return held;
        co_await waitFor(exchange, cancel, kLook);
    }
}

net::Task<std::optional<AttemptResult>> Funds::takeMoney(Exchange& exchange, const Target& target,
                                                         net::Cancel& cancel) {
    const governance::Meters& meters = exchange.snapshot->meters;
    if (meters.empty()) co_return std::nullopt;
    const record::Request& row = *exchange.row;
    const governance::Payer payer = payerOf(row, target.upstream->config->id, target.model);
    const auto worst = worstCost(*exchange.snapshot, row, *target.upstream, target.model, mostOutput(exchange, target));
    if (const governance::Meter* meter = worst ? nullptr : blockingMeter(meters, payer))
        co_return unpricedForBudget(target, meter->shown);
    auto held = co_await reserve(exchange, target, worst.value_or(Money{}), cancel);
    if (auto* shortage = std::get_if<governance::Shortage>(&held)) co_return outOfBudget(target, *shortage);
    m_money = std::move(std::get<governance::Reservation>(held));
    if (!m_money) co_return std::nullopt;
    if (!m_money.blocks()) {
        m_money.keep(row.id, {});
    } else if (!co_await keepOnDisk(exchange, m_money)) {
        m_money.release();
        co_return budgetsNotKept(target);
    }
    co_return std::nullopt;
}

void Funds::settle(Exchange& exchange, const record::Attempt& attempt) {
    m_room.settle(attempt.usage.prompt() + attempt.usage.output);
    m_room.end();
    for (const governance::Crossing& crossing : m_money.settle(attempt.cost.value_or(Money{})))
        exchange.lane.shared.records.happened(budgetCrossed(crossing, exchange.lane.shared.clock.now()));
}

} // namespace tollgate::engine
