// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/check.h"

#include "config/checks.h"

#include <algorithm>

namespace tollgate::routing {

namespace {

// Walks the graph once from its entry and remembers what it saw.
class GraphCheck {
public:
    GraphCheck(const Graph& graph, const Surroundings& surroundings)
        : m_graph(graph), m_around(surroundings), m_state(graph.nodes.size(), State::Unseen) {}

    std::vector<Finding> run() {
        if (m_graph.entry != kNoNode) visit(m_graph.entry);
        for (NodeIndex i = 0; i < m_graph.nodes.size(); ++i) {
            if (m_state[i] == State::Unseen)
                error(i, "", "is never reached from the entry " + config::quoted(entryName()));
            std::visit([&](const auto& what) { checkNode(i, what); }, m_graph.at(i).what);
        }
        return std::move(m_findings);
    }

private:
    enum class State : std::uint8_t { Unseen, Open, Done };

    std::string entryName() const { return m_graph.entry == kNoNode ? "" : m_graph.at(m_graph.entry).id; }

    void add(Severity severity, NodeIndex node, std::string_view member, std::string message) {
        m_findings.push_back({severity, m_graph.at(node).id, std::string(member), std::move(message)});
    }

    void error(NodeIndex node, std::string_view member, std::string message) {
        add(Severity::Error, node, member, std::move(message));
    }

    void warn(NodeIndex node, std::string_view member, std::string message) {
        add(Severity::Warning, node, member, std::move(message));
    }

    void reportCycle(NodeIndex back) {
        if (m_path.back() == back) return error(back, "", "leads to itself; a request would never leave it");
        std::string way;
        for (auto at = std::find(m_path.begin(), m_path.end(), back); at != m_path.end(); ++at)
            way += m_graph.at(*at).id + " → ";
        error(m_path.back(), "", "leads back: " + way + m_graph.at(back).id + "; a request would never arrive");
    }

    // As deep as the longest way in the route, which has no more nodes than its file has lines.
    void visit(NodeIndex index) {
        m_state[index] = State::Open;
        m_path.push_back(index);
        for (NodeIndex next : successorsOf(m_graph.at(index))) {
            if (m_state[next] == State::Open)
                reportCycle(next);
            else if (m_state[next] == State::Unseen)
                visit(next);
        }
        m_path.pop_back();
        m_state[index] = State::Done;
    }

    void checkNode(NodeIndex index, const Match& match) {
        for (std::size_t i = 0; i < match.cases.size(); ++i) {
            const std::string member = "cases[" + std::to_string(i) + "]";
            checkAbility(index, member, match.cases[i]);
        }
    }

    void checkNode(NodeIndex index, const Split& split) {
        const bool none = std::all_of(split.arms.begin(), split.arms.end(), [](auto& arm) { return arm.weight <= 0; });
        if (none) error(index, "arms", "every weight is 0, so that no request could go on; give one arm a weight");
    }

    void checkNode(NodeIndex, const Gate&) {}

    void checkNode(NodeIndex, const Cache&) {}

    void checkNode(NodeIndex, const Guard&) {}

    void checkNode(NodeIndex index, const Transform& transform) {
        checkMembers(index, "set", transform.set);
        checkMembers(index, "default", transform.defaults);
    }

    void checkNode(NodeIndex index, const Pool& pool) {
        double total = 0;
        for (std::size_t i = 0; i < pool.members.size(); ++i) {
            total += pool.members[i].weight;
            for (std::size_t j = 0; j < i; ++j)
                if (pool.members[i].target == pool.members[j].target && pool.members[i].target != kNoNode)
                    error(index, "members[" + std::to_string(i) + "]",
                          config::quoted(m_graph.at(pool.members[i].target).id) + " is a member twice");
        }
        if (pool.strategy == Strategy::Weighted && total <= 0)
            error(index, "members", "every weight is 0, so that none could be chosen; give one member a weight");
    }

    // What decides where a request goes and how it is answered is not the body's to change.
    void checkMembers(NodeIndex index, std::string_view member, const std::vector<BodyMember>& members) {
        for (const BodyMember& one : members) {
            if (one.name == "model") error(index, std::string(member) + ".model", "has a place of its own: model");
            if (one.name == "stream") error(index, std::string(member) + ".stream", "is the client's to say");
        }
    }

    void checkNode(NodeIndex index, const TargetNode& target) {
        checkMembers(index, "set", target.set);
        const config::Provider* provider = m_around.config.provider(target.provider);
        if (!provider) return error(index, "provider", "there is no provider " + config::quoted(target.provider));
        if (!provider->enabled) warn(index, "provider", provider->name + " is switched off; this target is skipped");
        const config::Preset* preset = m_around.presets.find(provider->preset);
        if (provider->keys.empty() && preset && preset->key_required)
            warn(index, "provider", provider->name + " has no key; this target is skipped until it has one");
        checkModel(index, target, *provider);
        if (!m_around.caps || target.model.empty()) return;
        const config::ModelCaps caps = m_around.caps(target.provider, target.model);
        if (caps.max_output_tokens && target.max_output_tokens > *caps.max_output_tokens)
            warn(index, "max_output_tokens",
                 "is more than the " + std::to_string(*caps.max_output_tokens) + " tokens " + target.model +
                     " can write");
    }

    void checkNode(NodeIndex, const Deny&) {}

    // A provider with a list of its own offers nothing else.
    void checkModel(NodeIndex index, const TargetNode& target, const config::Provider& provider) {
        if (target.model.empty() || !provider.models) return;
        std::vector<std::string> names;
        for (const config::Model& model : *provider.models) {
            names.push_back(model.id);
            names.insert(names.end(), model.aliases.begin(), model.aliases.end());
        }
        if (std::find(names.begin(), names.end(), target.model) != names.end()) return;
        error(index, "model",
              "is not among the models of " + provider.name + ": " + config::quoted(target.model) +
                  config::didYouMean(target.model, names));
    }

    // Requests chosen because they have tools or pictures go where those are understood.
    void checkAbility(NodeIndex index, const std::string& member, const Match::Case& one) {
        if (!m_around.caps || one.to == kNoNode) return;
        const bool tools = one.words == "has_tools is true", images = one.words == "has_images is true";
        if (!tools && !images) return;
        for (NodeIndex reached : reachableFrom(one.to)) {
            const auto* target = std::get_if<TargetNode>(&m_graph.at(reached).what);
            if (!target || target->model.empty()) continue;
            const config::ModelCaps caps = m_around.caps(target->provider, target->model);
            if (tools && caps.tools == false)
                warn(index, member,
                     "sends requests with tools to " + m_graph.at(reached).id + ", whose model has none");
            if (images && caps.vision == false)
                warn(index, member, "sends pictures to " + m_graph.at(reached).id + ", whose model cannot see");
        }
    }

    std::vector<NodeIndex> reachableFrom(NodeIndex start) const {
        std::vector<NodeIndex> reached{start};
        for (std::size_t i = 0; i < reached.size(); ++i)
            for (NodeIndex next : successorsOf(m_graph.at(reached[i])))
                if (std::find(reached.begin(), reached.end(), next) == reached.end()) reached.push_back(next);
        return reached;
    }

    const Graph& m_graph;
    const Surroundings& m_around;
    std::vector<State> m_state;
    std::vector<NodeIndex> m_path;
    std::vector<Finding> m_findings;
};

} // namespace

std::vector<Finding> check(const Graph& graph, const Surroundings& surroundings) {
    return GraphCheck(graph, surroundings).run();
}

config::Problems problemsOf(const std::vector<Finding>& findings, std::size_t route) {
    config::Problems problems;
    for (const Finding& finding : findings) {
        if (finding.severity != Severity::Error) continue;
        std::string path = config::itemPath("routes", route);
        if (!finding.node.empty()) path = config::memberPath(path + ".nodes", finding.node);
        if (!finding.member.empty()) path += "." + finding.member;
        config::report(problems, {std::move(path), finding.message});
    }
    return problems;
}

} // namespace tollgate::routing
