// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/way.h"

namespace tollgate::engine {

Way wayOf(const Snapshot& snapshot, std::string_view model) {
    Way way;
    way.named = snapshot.offers.named(model);
    if (way.named) return way;
    const auto found = snapshot.routes.forModel(model);
    way.route = found.graph;
    way.glob = found.glob;
    if (way.route) return way;
    const auto known = snapshot.offers.find(model);
    way.offers.assign(known.begin(), known.end());
    if (way.offers.empty()) way.offers = snapshot.offers.findByOtherName(model);
    return way;
}

} // namespace tollgate::engine
