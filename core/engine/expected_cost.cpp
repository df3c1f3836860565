// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/expected_cost.h"

#include "pricing/cost.h"

#include <algorithm>

namespace tollgate::engine {

namespace {

// Of an answer of which nothing is known yet.
constexpr std::int64_t kUsualOutput = 500;

} // namespace

std::optional<Money> expectedCost(const Snapshot& snapshot, const record::Facts& facts, const Upstream& upstream,
                                  std::string_view model, const Expected& expected, Micros at) {
    Usage usage;
    usage.cache_read = std::min(expected.cached, facts.input_tokens_estimate);
    usage.input_uncached = facts.input_tokens_estimate - usage.cache_read;
    usage.output = expected.output.value_or(kUsualOutput);
    if (facts.max_output_tokens > 0) usage.output = std::min(usage.output, facts.max_output_tokens);
    return pricing::costOf(usage, snapshot.prices.priceOf(upstream.config->id, model, at)).money();
}

bool isFree(Endpoint endpoint, const record::Facts& facts) {
    const bool asksOnly = endpoint == Endpoint::Raw && facts.request_bytes == 0;
    return endpoint == Endpoint::CountTokens || endpoint == Endpoint::Moderations || asksOnly;
}

std::optional<Money> worstCost(const Snapshot& snapshot, const record::Request& row, const Upstream& upstream,
                               std::string_view model, std::int64_t mostOutput) {
    const record::Facts& facts = row.facts;
    if (isFree(row.endpoint, facts)) return Money{};
    const pricing::EffectivePrice price = snapshot.prices.priceOf(upstream.config->id, model, row.started);
    const bool writesCache = price.price && price.price->base.cache_write;
    Usage usage;
    (writesCache ? usage.cache_write_5m : usage.input_uncached) = facts.input_tokens_estimate;
    const bool talks =
        isConversation(row.endpoint) || row.endpoint == Endpoint::Completions || row.endpoint == Endpoint::Raw;
    usage.output = talks ? mostOutput : 0;
    if (auto cost = pricing::costOf(usage, price).money()) return cost;
    // Paid by the piece: one of each is what calls ask for.
    const auto byPiece = pricing::costByUnits(
        {.images = 1, .characters = facts.request_bytes, .input_milliseconds = kMinute / kMillisecond, .searches = 1},
        price);
    return byPiece ? byPiece->money() : std::nullopt;
}

} // namespace tollgate::engine
