// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/trial_bench.h"

#include "config/json.h"
#include "config/read.h"
#include "pricing/cost.h"
#include "routing/check.h"

#include <algorithm>

namespace tollgate::bridge {

namespace {

using config::Json;

// Puts problems of the whole configuration into terms of one route of it.
class Sorting {
public:
    Sorting(const std::string& draft, std::size_t place)
        : m_prefix(config::itemPath("routes", place)), m_route(config::parseJson(draft)) {}

    void add(const config::Problem& problem, bool error) {
        if (!problem.path.starts_with(m_prefix)) return;
        std::string path = problem.path.substr(m_prefix.size());
        if (path.starts_with('.')) path.erase(0, 1);
        RouteProblem found{error, nodeIn(path), path, inPlainWords(problem.message)};
        if (std::find(m_problems.begin(), m_problems.end(), found) == m_problems.end())
            m_problems.push_back(std::move(found));
    }

    std::vector<RouteProblem> take() { return std::move(m_problems); }

private:
    std::string nodeIn(const std::string& path) const {
        const Json* nodes = m_route ? m_route->find("nodes") : nullptr;
        if (!nodes) return {};
        for (const Json::Member& node : nodes->members) {
            const std::string place = config::memberPath("nodes", node.name);
            if (!path.starts_with(place)) continue;
            const char next = path.size() == place.size() ? '.' : path[place.size()];
            if (next == '.' || next == '[') return node.name;
        }
        return {};
    }

    // What a step that was only just added lacks is no typing error.
    static std::string inPlainWords(const std::string& message) {
        if (message.starts_with("unknown node \"\"")) return "leads nowhere yet; choose the next step";
        if (message.starts_with("unknown provider \"\"")) return "has no provider yet; choose one";
        return message;
    }

    const std::string m_prefix;
    const Result<Json> m_route;
    std::vector<RouteProblem> m_problems;
};

void addModel(Offering& offering, const engine::Snapshot& snapshot, const std::string& model, Micros now) {
    const std::string_view mode = snapshot.prices.modeOf(offering.provider, model);
    if (!mode.empty() && mode != "chat" && mode != "responses") return;
    const pricing::EffectivePrice price = snapshot.prices.priceOf(offering.provider, model, now);
    if (price.state == pricing::PriceState::Local) offering.local = true;
    Usage usage;
    usage.input_uncached = 1000;
    usage.output = 200;
    std::optional<Money> usual;
    if (price.state == pricing::PriceState::Priced) usual = pricing::costOf(usage, price).money();
    offering.models.push_back({model, usual, snapshot.prices.capsOf(offering.provider, model).tools != false});
}

} // namespace

Result<std::pair<config::Config, std::size_t>> TrialBench::changed() const {
    auto json = config::parseJson(draft);
    if (!json) return json.error();
    config::Config next = live;
    auto place = std::find_if(next.routes.begin(), next.routes.end(), [&](const auto& one) { return one.id == route; });
    if (place == next.routes.end()) place = next.routes.insert(place, config::Route{route, {}});
    place->json = compactText(*json);
    const auto index = static_cast<std::size_t>(place - next.routes.begin());
    return std::pair(std::move(next), index);
}

std::shared_ptr<const engine::Snapshot> TrialBench::snapshotOf(const config::Config& config) const {
    engine::Ingredients from;
    from.presets = presets;
    from.catalogue = catalogue;
    from.fetched_models = fetched;
    from.now = now;
    return engine::makeSnapshot(config, std::move(from));
}

std::vector<RouteProblem> TrialBench::problems() const {
    auto next = changed();
    if (!next) return {{true, "", "", next.error().message}};
    const std::size_t place = next->second;
    Sorting sorting(draft, place);
    const auto config = config::read(config::write(next->first, *presets), *presets);
    if (!config) {
        for (const config::Problem& problem : config.error()) sorting.add(problem, true);
        return sorting.take();
    }
    for (const config::Problem& problem : engine::problemsOf(*config, *presets)) sorting.add(problem, true);
    const pricing::PriceBook prices(*config, *presets, catalogue);
    const routing::Routes routes(*config);
    const auto caps = [&](std::string_view provider, std::string_view model) { return prices.capsOf(provider, model); };
    for (routing::Finding finding : routing::check(routes.all()[place], {*config, *presets, caps})) {
        if (finding.severity != routing::Severity::Warning) continue;
        finding.severity = routing::Severity::Error; // the place of it is wanted
        for (const config::Problem& problem : routing::problemsOf({finding}, place)) sorting.add(problem, false);
    }
    return sorting.take();
}

std::vector<Offering> TrialBench::offerings() const {
    const auto snapshot = snapshotOf(live);
    std::vector<Offering> all;
    for (const engine::Upstream& upstream : snapshot->upstreams) {
        if (!upstream.config->enabled) continue;
        const bool keyed =
            std::any_of(upstream.keys.begin(), upstream.keys.end(), [](auto& key) { return key.enabled; });
        Offering offering{.provider = upstream.config->id, .usable = keyed || !upstream.key_required};
        for (const std::string& model : modelsOf(*upstream.config)) addModel(offering, *snapshot, model, now);
        all.push_back(std::move(offering));
    }
    return all;
}

// As if it were the only provider: the list that clients get names each model once.
std::vector<std::string> TrialBench::modelsOf(const config::Provider& provider) const {
    config::Config alone;
    alone.providers = {provider};
    const auto today = isoTime(now);
    const providers::Offers offers(alone, *presets, catalogue, fetched, std::string_view(today.text).substr(0, 10));
    std::vector<std::string> models;
    for (const auto& listed : offers.listed()) models.push_back(listed.model);
    return models;
}

std::shared_ptr<const engine::Snapshot> TrialBench::snapshot(std::string& problem) const {
    auto next = changed();
    if (!next) {
        problem = next.error().message;
        return nullptr;
    }
    const auto config = config::read(config::write(next->first, *presets), *presets);
    if (!config) {
        problem = toText(config.error().front());
        return nullptr;
    }
    if (const auto problems = engine::problemsOf(*config, *presets); !problems.empty()) {
        problem = toText(problems.front());
        return nullptr;
    }
    return snapshotOf(*config);
}

} // namespace tollgate::bridge
