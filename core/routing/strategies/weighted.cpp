// SPDX-License-Identifier: GPL-3.0-or-later
// By lot, each member as often as its weight says; the rest follow by lot too. A weight of 0 is only for when all
// others have failed.
#include "routing/strategies/strategies.h"

#include <algorithm>

namespace tollgate::routing::strategies {

void weighted(std::vector<Runner>& runners, const Draw& draw) {
    for (auto first = runners.begin(); first != runners.end(); ++first) {
        double total = 0;
        for (auto at = first; at != runners.end(); ++at) total += at->weight;
        double mark = draw.world.chance() * total;
        auto chosen = std::find_if(first, runners.end(), [&](const Runner& runner) {
            mark -= runner.weight;
            return mark < 0;
        });
        if (chosen == runners.end()) break; // only weights of 0 are left
        std::rotate(first, chosen, chosen + 1);
    }
}

} // namespace tollgate::routing::strategies
