// SPDX-License-Identifier: GPL-3.0-or-later
// The routes of a configuration, compiled, and which of them takes a model (DESIGN.md §4, second line). Immutable; any
// thread.
#pragma once

#include "config/config.h"
#include "routing/graph.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::routing {

using RouteVersions = std::map<std::string, int>;

class Routes {
public:
    Routes() = default;
    // A target that names a model by an alias of its provider is the model itself afterwards.
    // `versions`: which one each is, by id.
    explicit Routes(const config::Config& config, const RouteVersions& versions = {});

    // The first enabled route one of whose globs matches, and that glob; null when no route takes the model.
    struct Found {
        const Graph* graph = nullptr;
        std::string_view glob;
    };

    Found forModel(std::string_view model) const;

    const Graph* find(std::string_view id) const; // enabled or not; null when there is none

    const std::vector<Graph>& all() const { return m_graphs; } // in configured order

private:
    std::vector<Graph> m_graphs;
};

} // namespace tollgate::routing
