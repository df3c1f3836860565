// SPDX-License-Identifier: GPL-3.0-or-later
// What a configuration wants counted in dollars: its budgets, the gates on usd of its routes and what their conditions
// ask of today's spending. Pure.
#pragma once

#include "governance/meter.h"
#include "record/record.h"
#include "routing/graph.h"
#include "routing/routes.h"

#include <string_view>

namespace tollgate::governance {
class Ledger;
}

namespace tollgate::engine {

// `ledger` null: without accounts, for configurations that do not run. `now` UTC.
governance::Meters metersOf(const config::Config& config, const routing::Routes& routes, governance::Ledger* ledger,
                            Micros now);

governance::Window windowOf(const routing::Gate& gate);
// The account that a gate on usd reads.
governance::Meter meterOf(const routing::Gate& gate);
// Nothing for a text that is no scope.
std::optional<governance::Meter> todayOf(std::string_view scope);

// Views of `row`, which must outlive it.
governance::Payer payerOf(const record::Request& row, std::string_view provider = {}, std::string_view model = {});

} // namespace tollgate::engine
