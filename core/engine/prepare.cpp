// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot.h"
#include "net/origin.h"
#include "providers/credentials.h"
#include "providers/upstream.h"
#include "routing/check.h"
#include "routing/routes.h"

namespace tollgate::engine {

namespace {

using config::Problems;

// A member that reads well but that this version does not enforce is refused: a limit that is not held is worse than
// none (reliability.md §5.2 I8).
void refuse(Problems& problems, std::string path) {
    problems.push_back({std::move(path), "is not enforced by this version yet; leave it out", {"not_enforced", {}}});
}

void checkProvider(const config::Provider& provider, const config::Presets& presets, const std::string& path,
                   Problems& problems) {
    const config::Preset* preset = presets.find(provider.preset);
    auto url = providers::baseUrlFor(provider, preset, provider.dialect);
    if (!url) {
        problems.push_back({path + ".base_url", url.error().message});
    } else if (auto parsed = net::parseBaseUrl(*url); !parsed) {
        problems.push_back({path + ".base_url", parsed.error().message});
    }
    for (config::Problem& problem : providers::checkHeaders(provider.headers, path + ".headers"))
        problems.push_back(std::move(problem));
}

// What a node asks for that nothing does yet.
struct NotYet {
    Problems& problems;
    std::string path;

    void operator()(const routing::Cache&) const { refuse(problems, path); }

    void operator()(const routing::Guard&) const { refuse(problems, path); }

    template <class Other>
    void operator()(const Other&) const {}
};

void checkRoutes(const config::Config& config, const config::Presets& presets, Problems& problems) {
    const routing::Routes routes(config);
    const routing::Surroundings around{config, presets, {}};
    for (std::size_t i = 0; i < routes.all().size(); ++i) {
        const routing::Graph& graph = routes.all()[i];
        for (config::Problem& problem : routing::problemsOf(routing::check(graph, around), i))
            problems.push_back(std::move(problem));
        const std::string path = config::itemPath("routes", i);
        for (const routing::Node& node : graph.nodes)
            std::visit(NotYet{problems, config::memberPath(path + ".nodes", node.id)}, node.what);
    }
}

} // namespace

Problems problemsOf(const config::Config& config, const config::Presets& presets) {
    Problems problems;
    for (std::size_t i = 0; i < config.providers.size(); ++i)
        checkProvider(config.providers[i], presets, "providers[" + std::to_string(i) + "]", problems);
    checkRoutes(config, presets, problems);
    for (std::size_t i = 0; i < config.guardrails.size(); ++i)
        refuse(problems, "guardrails[" + std::to_string(i) + "]");
    if (config.cache.exact.enabled) refuse(problems, "cache.exact.enabled");
    if (config.cache.semantic.enabled) refuse(problems, "cache.semantic.enabled");
    if (config.storage.driver != "sqlite") refuse(problems, "storage.driver");
    return problems;
}

} // namespace tollgate::engine
