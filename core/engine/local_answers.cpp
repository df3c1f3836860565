// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local_answers.h"

#include "dialects/model_list.h"
#include "dialects/percent.h"
#include "engine/exchange.h"
#include "engine/steps/refuse.h"
#include "engine/way.h"
#include "version.h"

#include <algorithm>

namespace tollgate::engine {

namespace {

using dialects::RouteKind;

// Models that nobody lists say it in their names, as a rule.
bool embeds(std::string_view mode, std::string_view model) {
    return mode.empty() ? model.find("embed") != std::string_view::npos : mode == "embedding";
}

// The names that routes take and no provider has: a glob is no name to ask for.
void addRoutes(const Exchange& exchange, std::vector<dialects::ModelEntry>& entries) {
    for (const routing::Graph& route : exchange.snapshot->routes.all()) {
        if (!route.enabled) continue;
        for (const std::string& name : route.models) {
            const bool glob = name.find_first_of("*?") != std::string::npos;
            const bool listed =
                std::any_of(entries.begin(), entries.end(), [&](auto& entry) { return entry.id == name; });
            if (glob || listed || !exchange.access->allowsModel(name) || !exchange.access->allowsRoute(route.id))
                continue;
            entries.push_back({.id = name, .name = route.name, .owner = "tollgate"});
        }
    }
}

// A listed name may lead to a route, and its key to one provider only.
bool mayReach(const Exchange& exchange, const std::string& model) {
    const config::AccessKey& key = exchange.access->key;
    if (key.routes.empty() && key.only_provider.empty()) return true;
    const Way way = wayOf(*exchange.snapshot, model);
    if (!exchange.access->allowsRoute(way.route ? way.route->id : std::string_view())) return false;
    return way.route || key.only_provider.empty() ||
           std::any_of(way.offers.begin(), way.offers.end(),
                       [&](const providers::Offer& offer) { return offer.provider == key.only_provider; });
}

// The models this key may use: those of routes, then in configured order of providers.
std::vector<dialects::ModelEntry> modelsFor(const Exchange& exchange) {
    std::vector<dialects::ModelEntry> entries;
    addRoutes(exchange, entries);
    const std::size_t routed = entries.size();
    for (const providers::Offers::Listed& listed : exchange.snapshot->offers.listed()) {
        if (!exchange.access->allowsModel(listed.model) || !mayReach(exchange, listed.model)) continue;
        const auto end = entries.begin() + static_cast<std::ptrdiff_t>(routed);
        if (std::any_of(entries.begin(), end, [&](auto& entry) { return entry.id == listed.model; })) continue;
        dialects::ModelEntry entry;
        entry.id = listed.model;
        entry.owner = listed.provider;
        auto caps = exchange.snapshot->prices.capsOf(listed.provider, listed.model);
        entry.context = caps.context.value_or(0);
        entry.max_output = caps.max_output_tokens.value_or(0);
        entry.embeds = embeds(exchange.snapshot->prices.modeOf(listed.provider, listed.model), listed.model);
        entries.push_back(std::move(entry));
    }
    return entries;
}

net::Task<> answerJson(Exchange& exchange, std::string body) {
    co_await answer(exchange, {.status = 200, .content_type = "application/json"}, std::move(body));
}

net::Task<> answerModel(Exchange& exchange) {
    std::string name = dialects::percentDecoded(exchange.match.model).value_or(std::string(exchange.match.model));
    if (name.starts_with("models/")) name.erase(0, 7);
    for (const dialects::ModelEntry& entry : modelsFor(exchange))
        if (entry.id == name)
            co_return co_await answerJson(exchange, dialects::writeModel(exchange.match.dialect, entry));
    Refusal refusal{
        .status = 404, .code = "model_not_found", .message = "No provider offers the model \"" + name + "\"."};
    co_await refuse(exchange, std::move(refusal));
}

net::Task<> answerMetricsRefused(Exchange& exchange) {
    Refusal refusal{.status = 403, .code = "bad_request", .message = "Metrics are not offered by this version."};
    co_await refuse(exchange, std::move(refusal));
}

} // namespace

bool needsNoKey(const Exchange& exchange) {
    return exchange.match.kind == RouteKind::Health || exchange.match.kind == RouteKind::Probe;
}

bool isLocal(const Exchange& exchange) {
    switch (exchange.match.kind) {
    case RouteKind::ModelList:
    case RouteKind::ModelInfo:
    case RouteKind::OllamaVersion:
    case RouteKind::Metrics: return true;
    default: return needsNoKey(exchange);
    }
}

net::Task<> answerLocally(Exchange& exchange) {
    co_await exchange.client.readBody(0); // from here on a client that leaves is noticed; these routes take no body
    switch (exchange.match.kind) {
    case RouteKind::Health: co_return co_await answerJson(exchange, R"({"status":"ok"})");
    case RouteKind::ModelList:
        co_return co_await answerJson(exchange, dialects::writeModelList(exchange.match.dialect, modelsFor(exchange)));
    case RouteKind::ModelInfo: co_return co_await answerModel(exchange);
    case RouteKind::OllamaVersion:
        co_return co_await answerJson(exchange, std::string(R"({"version":")") + kVersion + "\"}");
    case RouteKind::Metrics: co_return co_await answerMetricsRefused(exchange);
    default: co_return co_await answer(exchange, {.status = 200}, {});
    }
}

} // namespace tollgate::engine
