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
    way.offers = snapshot.offers.find(model);
    if (!way.offers.empty()) return way;
    way.by_other_name = snapshot.offers.findByOtherName(model);
    way.offers = way.by_other_name;
    return way;
}

} // namespace tollgate::engine
