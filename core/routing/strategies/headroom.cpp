// SPDX-License-Identifier: GPL-3.0-or-later
// Where the provider's own rate limits, as its answers tell them, leave the most room; who tells none has all. Equal
// rooms: in turn.
#include "routing/strategies/strategies.h"

namespace tollgate::routing::strategies {

void headroom(std::vector<Runner>& runners, const Draw& draw) {
    roundRobin(runners, draw);
    sortStably(runners, [](const Runner& a, const Runner& b) { return a.standing.headroom > b.standing.headroom; });
}

} // namespace tollgate::routing::strategies
