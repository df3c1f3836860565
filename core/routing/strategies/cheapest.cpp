// SPDX-License-Identifier: GPL-3.0-or-later
// By the expected cost of this very request, what lies in a prompt cache at the cached price; a price that is not known
// is no low one. Equal costs: in the pool's order.
#include "routing/strategies/strategies.h"

namespace tollgate::routing::strategies {

void cheapest(std::vector<Runner>& runners, const Draw&) {
    sortStably(runners, [](const Runner& a, const Runner& b) {
        const auto& left = a.standing.cost;
        const auto& right = b.standing.cost;
        if (left.has_value() != right.has_value()) return left.has_value();
        return left && left->pico < right->pico;
    });
}

} // namespace tollgate::routing::strategies
