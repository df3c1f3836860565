// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gate_counts.h"

#include "engine/exchange.h"
#include "engine/meters.h"
#include "routing/hash.h"

namespace tollgate::engine {

namespace {

using routing::Gate;
using routing::Measure;

// Whose requests are counted together: the value behind `per`.
std::string_view subjectOf(const record::Request& row, std::string_view per) {
    if (per == "key") return row.key;
    if (per == "team") return row.team;
    if (!per.starts_with("tag:")) return {};
    for (const auto& [name, value] : row.tags)
        if (name == per.substr(4)) return value;
    return {};
}

} // namespace

routing::GateAnswer GateCounts::take(Exchange& exchange, const routing::Graph& route, const routing::AskGate& ask) {
    const record::Request& row = *exchange.row;
    const Gate& gate = *ask.gate;
    const std::uint64_t name = routing::hashOf(
        subjectOf(row, gate.per), routing::hashOf(gate.per, routing::hashOf(ask.node, routing::hashOf(route.id))));
    const std::int64_t window = governance::startOf(windowOf(gate), row.started);
    const std::int64_t need = gate.measure == Measure::Tokens ? row.facts.input_tokens_estimate : 1;
    std::lock_guard lock(m_mutex);
    if (m_counts.size() >= kMost && !m_counts.contains(name)) m_counts.clear();
    Count& count = m_counts[name];
    if (count.window != window) count = {window, 0};
    // Tokens are let through while any are left: how many an answer has nobody knows before.
    const bool room = gate.measure == Measure::Tokens ? static_cast<double>(count.used) < gate.amount
                                                      : static_cast<double>(count.used + 1) <= gate.amount;
    routing::GateAnswer answer{room, std::to_string(count.used)};
    if (room) {
        count.used += need;
        if (gate.measure == Measure::Tokens) exchange.gates.push_back({name, window, need});
    }
    return answer;
}

void GateCounts::settle(const PassedGate& passed, std::int64_t tokens) {
    std::lock_guard lock(m_mutex);
    auto at = m_counts.find(passed.count);
    if (at != m_counts.end() && at->second.window == passed.window) at->second.used += tokens - passed.taken;
}

} // namespace tollgate::engine
