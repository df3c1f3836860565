// SPDX-License-Identifier: GPL-3.0-or-later
// In turn.
#include "routing/strategies/strategies.h"

#include <algorithm>

namespace tollgate::routing::strategies {

void roundRobin(std::vector<Runner>& runners, const Draw& draw) {
    if (runners.empty()) return;
    const auto turn = static_cast<std::ptrdiff_t>(draw.world.turn(draw.pool) % runners.size());
    std::rotate(runners.begin(), runners.begin() + turn, runners.end());
}

} // namespace tollgate::routing::strategies
