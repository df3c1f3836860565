// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/live_world.h"

#include "engine/ability.h"
#include "engine/choose_key.h"
#include "engine/steps/target.h"
#include "pricing/cost.h"
#include "routing/graph.h"
#include "routing/hash.h"
#include "routing/walk.h"

#include <algorithm>

namespace tollgate::engine {

namespace {

using routing::Standing;
using routing::Unable;

// Anthropic's and OpenAI's prompt caches live about five minutes after their last use.
constexpr Micros kCacheLife = 5 * kMinute;
// Tokens of an answer of which nothing is known yet.
constexpr std::int64_t kUsualOutput = 500;

Standing skipped(Unable why, std::vector<std::string> arguments) {
    Standing standing;
    standing.unable = why;
    standing.arguments = std::move(arguments);
    return standing;
}

} // namespace

std::optional<std::uint64_t> sessionSubject(const record::Request& row) {
    if (row.session.empty()) return std::nullopt;
    return routing::hashOf(row.session, routing::hashOf(row.key));
}

LiveWorld::LiveWorld(Exchange& exchange) : m_exchange(exchange), m_now(exchange.lane.shared.clock.steady()) {
    if (auto subject = sessionSubject(*exchange.row)) m_had = exchange.lane.shared.sessions.find(*subject);
    if (m_had && m_now - m_had->at > kCacheLife) m_had.reset();
}

bool LiveWorld::isWarm(std::uint64_t target) {
    return m_had && m_had->target == target;
}

std::optional<Money> LiveWorld::expectedCost(const Upstream& upstream, std::string_view model, bool warm) const {
    const record::Facts& facts = m_exchange.row->facts;
    Usage usage;
    usage.cache_read = warm ? std::min(m_had->prompt, facts.input_tokens_estimate) : 0;
    usage.input_uncached = facts.input_tokens_estimate - usage.cache_read;
    usage.output = m_exchange.lane.shared.output_lengths.expected(upstream.config->id, model).value_or(kUsualOutput);
    if (facts.max_output_tokens > 0) usage.output = std::min(usage.output, facts.max_output_tokens);
    const auto price = m_exchange.snapshot->prices.priceOf(upstream.config->id, model);
    return pricing::costOf(usage, price, {}, {}).money();
}

Standing LiveWorld::standing(const routing::TargetName& name, const routing::Pool& pool) {
    const Snapshot& snapshot = *m_exchange.snapshot;
    const Upstream* upstream = snapshot.upstream(name.provider);
    if (!upstream) return skipped(Unable::UnknownProvider, {std::string(name.provider)});
    const std::string& shown = upstream->config->name;
    if (!upstream->config->enabled) return skipped(Unable::ProviderOff, {shown});
    const std::string& only = m_exchange.access->key.only_provider;
    if (!only.empty() && only != name.provider) return skipped(Unable::OnlyOther, {only});
    if (!targetAt(m_exchange.match, *upstream, name.model))
        return skipped(Unable::OtherDialect, {shown, std::string(nameOf(upstream->config->dialect))});
    KeyChoice choice = chooseKey(snapshot, *upstream, name.model, {}, 0, m_now);
    if (choice.wait > 0) m_soonest = m_soonest == 0 ? choice.wait : std::min(m_soonest, choice.wait);
    if (choice.unable != Unable::None) return skipped(choice.unable, std::move(choice.arguments));
    if (auto inability = inabilityOf(snapshot, m_exchange.row->facts, *upstream, name.model))
        return std::move(*inability);
    Standing standing;
    const auto reading = choice.state->read(m_now);
    standing.latency_score = reading.score();
    standing.in_flight = reading.in_flight;
    standing.headroom = reading.headroom;
    standing.recovering =
        reading.breaker.state == resilience::Breaker::State::HalfOpen ||
        (reading.breaker.mended > 0 && m_now - reading.breaker.mended < pool.return_after_s * kSecond);
    standing.warm = isWarm(routing::memberHash(name.provider, name.model));
    if (pool.strategy == routing::Strategy::Cheapest)
        standing.cost = expectedCost(*upstream, name.model, standing.warm);
    return standing;
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
