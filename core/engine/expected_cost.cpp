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
                                  std::string_view model, const Expected& expected) {
    Usage usage;
    usage.cache_read = std::min(expected.cached, facts.input_tokens_estimate);
    usage.input_uncached = facts.input_tokens_estimate - usage.cache_read;
    usage.output = expected.output.value_or(kUsualOutput);
    if (facts.max_output_tokens > 0) usage.output = std::min(usage.output, facts.max_output_tokens);
    return pricing::costOf(usage, snapshot.prices.priceOf(upstream.config->id, model), {}, {}).money();
}

} // namespace tollgate::engine
