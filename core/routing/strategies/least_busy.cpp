// SPDX-License-Identifier: GPL-3.0-or-later
// Where the fewest requests of ours are running. Equal counts: where the session is warm, then in turn, so that
// an idle pool does not always ask its first.
#include "routing/strategies/strategies.h"

namespace tollgate::routing::strategies {

void leastBusy(std::vector<Runner>& runners, const Draw& draw) {
    roundRobin(runners, draw);
    sortStably(runners, [](const Runner& a, const Runner& b) {
        if (a.standing.in_flight != b.standing.in_flight) return a.standing.in_flight < b.standing.in_flight;
        return a.standing.warm && !b.standing.warm;
    });
}

} // namespace tollgate::routing::strategies
