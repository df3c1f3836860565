// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/routes.h"

#include "base/text.h"

#include <algorithm>

namespace tollgate::routing {

Routes::Routes(const std::vector<config::Route>& routes) {
    m_graphs.reserve(routes.size());
    for (const config::Route& route : routes) m_graphs.push_back(compile(route));
}

Routes::Found Routes::forModel(std::string_view model) const {
    for (const Graph& graph : m_graphs) {
        if (!graph.enabled) continue;
        for (const std::string& glob : graph.models)
            if (matchesGlob(glob, model)) return {&graph, glob};
    }
    return {};
}

const Graph* Routes::find(std::string_view id) const {
    auto at = std::find_if(m_graphs.begin(), m_graphs.end(), [&](const Graph& graph) { return graph.id == id; });
    return at == m_graphs.end() ? nullptr : &*at;
}

} // namespace tollgate::routing
