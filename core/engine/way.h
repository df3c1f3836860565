// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the three lines of DESIGN.md §4 a model's name leads to. Pure.
#pragma once

#include "engine/snapshot.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace tollgate::engine {

struct Way {
    std::optional<providers::Offer> named; // "provider/model": that target, no failover
    const routing::Graph* route = nullptr; // else: the first enabled route that takes it
    std::string_view glob;                 // by which it takes it
    // Else: who offers it, in configured order; may be empty. Lives as long as the snapshot and this.
    std::span<const providers::Offer> offers;
    std::vector<providers::Offer> by_other_name; // … where the model goes by another name there

    Way() = default;
    Way(Way&&) = default;
    Way& operator=(Way&&) = default;
};

Way wayOf(const Snapshot& snapshot, std::string_view model);

} // namespace tollgate::engine
