// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/meters.h"

#include "governance/ledger.h"

#include <algorithm>

namespace tollgate::engine {

namespace {

using governance::Meter;
using governance::Period;

// Several gates and conditions may read one account.
void add(governance::Meters& meters, Meter meter) {
    const bool there = std::any_of(meters.begin(), meters.end(), [&](const Meter& other) {
        return other.scope == meter.scope && other.window == meter.window;
    });
    if (!there) meters.push_back(std::move(meter));
}

} // namespace

governance::Window windowOf(const routing::Gate& gate) {
    switch (gate.period) {
    case routing::Period::Seconds: return {Period::Seconds, gate.seconds};
    case routing::Period::Minute: return {Period::Minute};
    case routing::Period::Hour: return {Period::Hour};
    case routing::Period::Day: return {Period::Day};
    case routing::Period::Month: break;
    }
    return {Period::Month};
}

Meter meterOf(const routing::Gate& gate) {
    Meter meter;
    meter.scope = governance::scopePer(gate.per).value_or(governance::Scope{});
    meter.window = windowOf(gate);
    return meter;
}

std::optional<Meter> todayOf(std::string_view scope) {
    auto known = governance::scopeFrom(scope);
    if (!known) return std::nullopt;
    Meter meter;
    meter.scope = std::move(*known);
    meter.window = {Period::Day};
    return meter;
}

governance::Meters metersOf(const config::Config& config, const routing::Routes& routes, governance::Ledger* ledger,
                            Micros now) {
    governance::Meters meters;
    for (const config::Budget& budget : config.budgets) meters.push_back(governance::meterOf(budget));
    for (const routing::Graph& graph : routes.all()) {
        for (const routing::Node& node : graph.nodes)
            if (const auto* gate = std::get_if<routing::Gate>(&node.what);
                gate && gate->measure == routing::Measure::Usd)
                add(meters, meterOf(*gate));
        for (const std::string& scope : graph.spend_scopes)
            if (auto meter = todayOf(scope)) add(meters, std::move(*meter));
    }
    for (Meter& meter : meters)
        if (ledger && !meter.scope.each) meter.account = ledger->account(meter.scope, meter.window, now);
    return meters;
}

governance::Payer payerOf(const record::Request& row, std::string_view provider, std::string_view model) {
    return {.key = row.key, .team = row.team, .tags = &row.tags, .provider = provider, .model = model};
}

} // namespace tollgate::engine
