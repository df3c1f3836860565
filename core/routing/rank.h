// SPDX-License-Identifier: GPL-3.0-or-later
// The order in which a pool's members are tried (DESIGN.md §4 "Pool strategies"). Each strategy has a file in
// strategies/; all of them give every able member a place, the first being the choice.
#pragma once

#include "routing/graph.h"
#include "routing/world.h"

#include <span>
#include <vector>

namespace tollgate::routing {

// A member that can be asked now.
struct Runner {
    std::size_t member = 0; // its place in the pool
    double weight = 1;
    Standing standing;
};

// What a strategy draws from.
struct Draw {
    World& world;
    std::uint64_t pool = 0; // hash of route and node
};

// Sorts the runners, which stand in the pool's own order.
void rank(Strategy strategy, std::vector<Runner>& runners, const Draw& draw);

// What the choice was made by, for the trace: "240 ms", "$0.0031", "62 % free"; "" where it is plain.
std::string scoreInWords(Strategy strategy, const Runner& runner);

} // namespace tollgate::routing
