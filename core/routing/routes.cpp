// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/routes.h"

#include "base/text.h"

#include <algorithm>

namespace tollgate::routing {

namespace {

void resolveAlias(TargetNode& target, const config::Config& config) {
    const config::Provider* provider = config.provider(target.provider);
    if (!provider || !provider->models || target.model.empty()) return;
    for (const config::Model& model : *provider->models) {
        if (std::find(model.aliases.begin(), model.aliases.end(), target.model) == model.aliases.end()) continue;
        target.model = model.id;
        return;
    }
}

} // namespace

Routes::Routes(const config::Config& config, const RouteVersions& versions) {
    m_graphs.reserve(config.routes.size());
    for (const config::Route& route : config.routes) {
        m_graphs.push_back(compile(route));
        if (auto at = versions.find(route.id); at != versions.end()) m_graphs.back().version = at->second;
        for (Node& node : m_graphs.back().nodes)
            if (auto* target = std::get_if<TargetNode>(&node.what)) resolveAlias(*target, config);
    }
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
