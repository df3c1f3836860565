// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/trial_bench.h"

#include "config/json.h"
#include "config/read.h"
#include "net/address_rules.h"
#include "net/origin.h"
#include "pricing/cost.h"
#include "providers/upstream.h"
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

    void add(const config::Problem& problem, ProblemWeight weight) {
        if (!problem.path.starts_with(m_prefix)) return;
        std::string path = problem.path.substr(m_prefix.size());
        if (path.starts_with('.')) path.erase(0, 1);
        RouteProblem found{weight, nodeIn(path), path, problem.message, problem.cause};
        sayPlainly(found);
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
    static void sayPlainly(RouteProblem& found) {
        if (found.cause.arguments.empty() || found.cause.arguments.front() != "\"\"") return;
        const auto say = [&](const char* message, const char* code) {
            found.message = message;
            found.cause = {code, {}};
        };
        if (found.cause.code == "unknown_node") say("leads nowhere yet; choose the next step", "leads_nowhere");
        if (found.cause.code == "unknown_provider") say("has no provider yet; choose one", "no_provider");
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

// Engine and net look at addresses when they call; here one is told before it is called.
bool TrialBench::isSelf(const config::Provider& provider) const {
    const auto url = providers::baseUrlFor(provider, presets->find(provider.preset), provider.dialect);
    const auto parsed = url ? net::parseBaseUrl(*url) : Result<net::BaseUrl>(Error{url.error().message});
    if (!parsed || own_port == 0 || parsed->origin.port != own_port) return false;
    if (net::isLoopbackHost(parsed->origin.host)) return true;
    boost::system::error_code error;
    const auto address = boost::asio::ip::make_address(parsed->origin.host, error);
    return !error && net::isThisComputer(address);
}

std::vector<RouteProblem> TrialBench::problems() const {
    auto next = changed();
    if (!next) {
        const config::Problem wrong = config::notJson(next.error());
        return {{ProblemWeight::Error, "", "", wrong.message, wrong.cause}};
    }
    const std::size_t place = next->second;
    Sorting sorting(draft, place);
    const auto config = config::read(config::write(next->first, *presets), *presets);
    if (!config) {
        for (const config::Problem& problem : config.error()) sorting.add(problem, ProblemWeight::Error);
        return sorting.take();
    }
    for (const config::Problem& problem : engine::problemsOf(*config, *presets))
        sorting.add(problem, ProblemWeight::Error);
    for (const auto& [problem, weight] : findings(*config, place)) sorting.add(problem, weight);
    return sorting.take();
}

// What the graph's check says beyond the errors that a file is refused for: warnings, hints, and what depends on where
// we listen.
std::vector<std::pair<config::Problem, ProblemWeight>> TrialBench::findings(const config::Config& config,
                                                                            std::size_t place) const {
    const pricing::PriceBook prices(config, *presets, catalogue);
    const routing::Routes routes(config);
    routing::Surroundings around{config, *presets, {}};
    around.caps = [&](std::string_view provider, std::string_view model) { return prices.capsOf(provider, model); };
    around.dialects = [this](const config::Provider& provider) {
        return providers::dialectsOf(provider, presets->find(provider.preset));
    };
    around.is_self = [this](const config::Provider& provider) { return isSelf(provider); };
    constexpr std::pair<routing::Severity, ProblemWeight> kWeights[] = {
        {routing::Severity::Error, ProblemWeight::Error},
        {routing::Severity::Warning, ProblemWeight::Warning},
        {routing::Severity::Hint, ProblemWeight::Hint}};
    const std::vector<routing::Finding> found = routing::check(routes.all()[place], around);
    std::vector<std::pair<config::Problem, ProblemWeight>> all;
    for (const auto& [severity, weight] : kWeights)
        for (routing::Finding finding : found) {
            if (finding.severity != severity) continue;
            finding.severity = routing::Severity::Error; // the place of it is wanted
            for (config::Problem& problem : routing::problemsOf({finding}, place))
                all.emplace_back(std::move(problem), weight);
        }
    return all;
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
