// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/rank.h"

#include "routing/strategies/strategies.h"

#include <array>
#include <cmath>

namespace tollgate::routing {

namespace {

using Function = void (*)(std::vector<Runner>&, const Draw&);

constexpr std::array<Function, 7> kStrategies{strategies::ordered, strategies::weighted, strategies::roundRobin,
                                              strategies::fastest, strategies::cheapest, strategies::leastBusy,
                                              strategies::headroom};

} // namespace

void rank(Strategy strategy, std::vector<Runner>& runners, const Draw& draw) {
    kStrategies[static_cast<std::size_t>(strategy)](runners, draw);
}

std::string scoreInWords(Strategy strategy, const Runner& runner) {
    const Standing& standing = runner.standing;
    switch (strategy) {
    case Strategy::Fastest: return std::to_string(std::llround(standing.latency_score / 1000)) + " ms";
    case Strategy::Cheapest: return standing.cost ? "$" + toDollars(*standing.cost) : "unpriced";
    case Strategy::LeastBusy: return std::to_string(standing.in_flight) + " running";
    case Strategy::Headroom: return std::to_string(std::llround(standing.headroom * 100)) + " % free";
    default: return {};
    }
}

} // namespace tollgate::routing
