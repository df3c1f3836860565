// SPDX-License-Identifier: GPL-3.0-or-later
// As they are written; one that was down stands back until it has been well for a while (`return_after_s`).
#include "routing/strategies/strategies.h"

namespace tollgate::routing::strategies {

void ordered(std::vector<Runner>& runners, const Draw&) {
    sortStably(runners,
               [](const Runner& a, const Runner& b) { return !a.standing.recovering && b.standing.recovering; });
}

} // namespace tollgate::routing::strategies
