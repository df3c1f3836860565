// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/live_world.h"

#include "engine/ability.h"
#include "engine/choose_key.h"
#include "engine/expected_cost.h"
#include "engine/meters.h"
#include "engine/standing.h"
#include "engine/steps/admit.h"
#include "engine/steps/funds.h"
#include "engine/steps/funds_wording.h"
#include "engine/steps/target.h"
#include "routing/graph.h"
#include "routing/hash.h"
#include "routing/walk.h"

#include <algorithm>
#include <utility>

namespace tollgate::engine {

namespace {

using routing::skipped;
using routing::Standing;
using routing::Unable;

// Anthropic's and OpenAI's prompt caches live about five minutes after their last use.
constexpr Micros kCacheLife = 5 * kMinute;

} // namespace

std::optional<std::uint64_t> sessionSubject(const record::Request& row) {
    if (row.session.empty()) return std::nullopt;
    return routing::hashOf(row.session, routing::hashOf(row.key));
}

LiveWorld::LiveWorld(Exchange& exchange, Micros now) : m_exchange(exchange), m_now(now) {
    if (auto subject = sessionSubject(*exchange.row)) m_had = exchange.lane.shared.sessions.find(*subject);
    if (m_had && m_now - m_had->at > kCacheLife) m_had.reset();
}

Standing LiveWorld::standing(const routing::TargetName& name, const routing::Pool& pool) {
    const Snapshot& snapshot = *m_exchange.snapshot;
    const Upstream* upstream = snapshot.upstream(name.provider);
    if (!upstream) return skipped(Unable::UnknownProvider, {std::string(name.provider)});
    const std::string& shown = upstream->config->name;
    if (!upstream->config->enabled) return skipped(Unable::ProviderOff, {shown});
    const std::string& only = m_exchange.access->key.only_provider;
    if (!only.empty() && only != name.provider) return skipped(Unable::OnlyOther, {only});
    std::optional<Target> target = targetAt(m_exchange.match, *upstream, name.model);
    if (!target) return skipped(Unable::OtherDialect, {shown, std::string(nameOf(upstream->config->dialect))});
    KeyChoice choice = chooseKey(snapshot, *upstream, name.model, {}, chance(), m_now);
    if (choice.wait > 0) noteRest(choice.wait);
    if (choice.unable != Unable::None) return skipped(choice.unable, std::move(choice.arguments));
    if (auto inability = inabilityOf(snapshot, m_exchange.row->facts, *upstream, name.model))
        return std::move(*inability);
    target->model = name.model;
    if (needsFunds(m_exchange, *target))
        if (auto without = withoutFunds(*target)) return std::move(*without);
    Standing standing = standingOf(*upstream, name.model, *choice.state, pool);
    target->key = choice.key;
    target->state = std::move(choice.state);
    m_able.push_back(std::move(*target));
    return standing;
}

std::optional<Standing> LiveWorld::withoutFunds(const Target& target) {
    const Snapshot& snapshot = *m_exchange.snapshot;
    const Upstream& upstream = *target.upstream;
    const Micros patience = snapshot.config.resilience.limit_wait_ms * kMillisecond;
    for (governance::Limiter* limiter : {upstream.limiter.get(), upstream.limiterOf(target.model)}) {
        if (!limiter) continue;
        const auto answer = limiter->look(tokensExpected(m_exchange), patience, m_now);
        // One that is only full may have a place within the time that is waited for it.
        if (answer.admitted || (answer.kind == governance::LimitKind::Concurrent && patience > 0)) continue;
        noteRest(m_now + answer.wait);
        const Micros seconds = (answer.wait + kSecond - 1) / kSecond;
        return skipped(Unable::OverLimit, {limiter->shown(), std::to_string(seconds)});
    }
    if (snapshot.meters.empty()) return std::nullopt;
    const governance::Payer payer = payerOf(*m_exchange.row, upstream.config->id, target.model);
    const auto worst = worstCost(snapshot, *m_exchange.row, upstream, target.model, mostOutput(m_exchange, target));
    if (const governance::Meter* meter = worst ? nullptr : blockingMeter(snapshot.meters, payer))
        return skipped(Unable::NoPrice, {upstream.config->name + " · " + target.model, meter->shown});
    auto shortage =
        snapshot.from.ledger->shortage(snapshot.meters, payer, worst.value_or(Money{}), m_exchange.row->started);
    // What running calls hold back may be free again within the time that is waited for it.
    if (!shortage || (shortage->by_running && patience > 0)) return std::nullopt;
    Standing standing = skipped(Unable::OutOfBudget, {shortage->shown});
    if (!m_shortage) m_shortage = std::move(shortage);
    return standing;
}

void LiveWorld::noteRest(Micros until) {
    m_soonest = m_soonest == 0 ? until : std::min(m_soonest, until);
}

Standing LiveWorld::standingOf(const Upstream& upstream, std::string_view model, const resilience::TargetState& state,
                               const routing::Pool& pool) const {
    Standing standing = standingFrom(state.read(m_now), pool, m_now);
    standing.warm = m_had && m_had->target == routing::memberHash(upstream.config->id, model);
    if (pool.strategy == routing::Strategy::Cheapest)
        standing.cost =
            expectedCost(*m_exchange.snapshot, m_exchange.row->facts, upstream, model,
                         {.cached = standing.warm ? m_had->prompt : 0,
                          .output = m_exchange.lane.shared.output_lengths.expected(upstream.config->id, model)},
                         m_exchange.row->started);
    return standing;
}

Target LiveWorld::take(std::string_view provider, std::string_view model) {
    auto at = std::find_if(m_able.begin(), m_able.end(), [&](const Target& target) {
        return target.upstream && target.model == model && target.upstream->config->id == provider;
    });
    return at == m_able.end() ? Target() : std::exchange(*at, Target());
}

std::optional<std::uint64_t> LiveWorld::remembered(std::uint64_t subject, Micros within) {
    const auto had = m_exchange.lane.shared.sessions.find(subject);
    if (!had || m_now - had->at > within) return std::nullopt;
    return had->target;
}

double LiveWorld::chance() {
    return m_exchange.lane.chance();
}

std::uint64_t LiveWorld::turn(std::uint64_t pool) {
    return m_exchange.lane.shared.turns.next(pool);
}

} // namespace tollgate::engine
