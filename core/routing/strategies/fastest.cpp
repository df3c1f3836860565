// SPDX-License-Identifier: GPL-3.0-or-later
// The better of two drawn by lot (performance.md §3 "P2C + PeakEWMA"): never the worst, and no herd on the best. Who
// holds the session's prompt in its cache counts as faster, for there less must be read.
#include "routing/strategies/strategies.h"

namespace tollgate::routing::strategies {

namespace {

// A warm prompt cache saves most of the time to the first token of long prompts; more than this, and a slow target
// would hold its sessions for ever.
constexpr double kWarmFactor = 0.7;

double scoreOf(const Runner& runner) {
    return runner.standing.latency_score * (runner.standing.warm ? kWarmFactor : 1);
}

} // namespace

void fastest(std::vector<Runner>& runners, const Draw& draw) {
    if (runners.size() < 2) return;
    const auto count = static_cast<double>(runners.size());
    const auto one = static_cast<std::size_t>(draw.world.chance() * count);
    auto other = static_cast<std::size_t>(draw.world.chance() * (count - 1));
    if (other >= one) ++other;
    const std::size_t chosen = runners[one].member;
    const std::size_t beside = runners[other].member;
    const std::size_t first = scoreOf(runners[one]) <= scoreOf(runners[other]) ? chosen : beside;
    sortStably(runners, [&](const Runner& a, const Runner& b) {
        if ((a.member == first) != (b.member == first)) return a.member == first;
        return scoreOf(a) < scoreOf(b);
    });
}

} // namespace tollgate::routing::strategies
