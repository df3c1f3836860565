// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/graph.h"

#include "config/route_words.h"

#include <algorithm>
#include <array>

namespace tollgate::routing {

namespace {

constexpr std::array<std::string_view, 9> kKinds{"match",     "split", "gate",   "cache", "guard",
                                                 "transform", "pool",  "target", "deny"};

void add(std::vector<NodeIndex>& list, NodeIndex index) {
    if (index != kNoNode) list.push_back(index);
}

struct Successors {
    std::vector<NodeIndex> list;

    void operator()(const Match& match) {
        for (const Match::Case& one : match.cases) add(list, one.to);
        add(list, match.otherwise);
    }

    void operator()(const Split& split) {
        for (const Split::Arm& arm : split.arms) add(list, arm.to);
    }

    void operator()(const Gate& gate) {
        add(list, gate.ok);
        add(list, gate.over);
    }

    void operator()(const Cache& cache) { add(list, cache.miss); }

    void operator()(const Guard& guard) {
        add(list, guard.pass);
        add(list, guard.blocked);
    }

    void operator()(const Transform& transform) { add(list, transform.next); }

    void operator()(const Pool& pool) {
        for (const Pool::Member& member : pool.members) add(list, member.target);
    }

    void operator()(const TargetNode&) {}

    void operator()(const Deny&) {}
};

} // namespace

std::string_view nameOf(Strategy strategy) {
    return config::kStrategies[static_cast<std::size_t>(strategy)];
}

std::string_view kindOf(const Node& node) {
    return kKinds[node.what.index()];
}

std::vector<NodeIndex> successorsOf(const Node& node) {
    Successors successors;
    std::visit(successors, node.what);
    return std::move(successors.list);
}

NodeIndex Graph::find(std::string_view node) const {
    auto at = std::find_if(nodes.begin(), nodes.end(), [&](const Node& one) { return one.id == node; });
    return at == nodes.end() ? kNoNode : static_cast<NodeIndex>(at - nodes.begin());
}

const Pool& defaultPool() {
    static const Pool pool = [] {
        Pool made;
        for (std::string_view word : config::kDefaultFailover) made.failover_on.addWord(word);
        return made;
    }();
    return pool;
}

} // namespace tollgate::routing
