// SPDX-License-Identifier: GPL-3.0-or-later
// The strategies of pools, one file each (rank.h).
#pragma once

#include "routing/rank.h"

#include <algorithm>

namespace tollgate::routing::strategies {

// Equals stay as they stood. Pools are small: each runner is put in among those before it.
template <class Before>
void sortStably(std::vector<Runner>& runners, Before before) {
    for (auto at = runners.begin(); at != runners.end(); ++at)
        std::rotate(std::upper_bound(runners.begin(), at, *at, before), at, at + 1);
}

void ordered(std::vector<Runner>& runners, const Draw& draw);
void weighted(std::vector<Runner>& runners, const Draw& draw);
void roundRobin(std::vector<Runner>& runners, const Draw& draw);
void fastest(std::vector<Runner>& runners, const Draw& draw);
void cheapest(std::vector<Runner>& runners, const Draw& draw);
void leastBusy(std::vector<Runner>& runners, const Draw& draw);
void headroom(std::vector<Runner>& runners, const Draw& draw);

} // namespace tollgate::routing::strategies
