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
                error(i, "", "is never reached from the entry " + config::quoted(entryName()), {"unreachable", {}});
            std::visit([&](const auto& what) { checkNode(i, what); }, m_graph.at(i).what);
        }
        if (m_around.caps && m_graph.entry != kNoNode) checkTools();
        return std::move(m_findings);
    }

private:
    enum class State : std::uint8_t { Unseen, Open, Done };

    std::string entryName() const { return m_graph.entry == kNoNode ? "" : m_graph.at(m_graph.entry).id; }

    void add(Severity severity, NodeIndex node, std::string_view member, std::string message, config::Cause cause) {
        m_findings.push_back(
            {severity, m_graph.at(node).id, std::string(member), std::move(message), std::move(cause)});
    }

    void error(NodeIndex node, std::string_view member, std::string message, config::Cause cause) {
        add(Severity::Error, node, member, std::move(message), std::move(cause));
    }

    void warn(NodeIndex node, std::string_view member, std::string message, config::Cause cause) {
        add(Severity::Warning, node, member, std::move(message), std::move(cause));
    }

    void reportCycle(NodeIndex back) {
        if (m_path.back() == back)
            return error(back, "", "leads to itself; a request would never leave it", {"leads_to_itself", {}});
        std::string way;
        for (auto at = std::find(m_path.begin(), m_path.end(), back); at != m_path.end(); ++at)
            way += m_graph.at(*at).id + " → ";
        way += m_graph.at(back).id;
        error(m_path.back(), "", "leads back: " + way + "; a request would never arrive", {"cycle", {way}});
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
        if (none)
            error(index, "arms", "every weight is 0, so that no request could go on; give one arm a weight",
                  {"no_arm_has_weight", {}});
        std::vector<NodeIndex> targets;
        for (const Split::Arm& arm : split.arms)
            if (arm.to != kNoNode && arm.weight > 0)
                for (NodeIndex reached : reachableFrom(arm.to)) addOnce(targets, reached);
        checkTogether(index, "arms", targets);
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
                          config::quoted(m_graph.at(pool.members[i].target).id) + " is a member twice",
                          {"member_twice", {m_graph.at(pool.members[i].target).id}});
        }
        if (pool.strategy == Strategy::Weighted && total <= 0)
            error(index, "members", "every weight is 0, so that none could be chosen; give one member a weight",
                  {"no_member_has_weight", {}});
        std::vector<NodeIndex> targets;
        for (const Pool::Member& member : pool.members)
            if (member.target != kNoNode) addOnce(targets, member.target);
        checkTogether(index, "members", targets);
    }

    // What decides where a request goes and how it is answered is not the body's to change.
    void checkMembers(NodeIndex index, std::string_view member, const std::vector<BodyMember>& members) {
        for (const BodyMember& one : members) {
            if (one.name == "model")
                error(index, std::string(member) + ".model", "has a place of its own: model", {"model_has_place", {}});
            if (one.name == "stream")
                error(index, std::string(member) + ".stream", "is the client's to say", {"stream_is_clients", {}});
        }
    }

    void checkNode(NodeIndex index, const TargetNode& target) {
        checkMembers(index, "set", target.set);
        const config::Provider* provider = m_around.config.provider(target.provider);
        if (!provider)
            return error(index, "provider", "there is no provider " + config::quoted(target.provider),
                         {"unknown_provider", {config::quoted(target.provider), ""}});
        if (!provider->enabled)
            warn(index, "provider", provider->name + " is switched off; this target is skipped",
                 {"provider_off", {provider->name}});
        if (m_around.is_self && m_around.is_self(*provider))
            error(index, "provider",
                  "the address of " + provider->name +
                      " is Tollgate's own, so a request would go in a circle; give the provider its own address",
                  {"own_address", {provider->name}});
        const config::Preset* preset = m_around.presets.find(provider->preset);
        if (provider->keys.empty() && preset && preset->key_required)
            warn(index, "provider", provider->name + " has no key; this target is skipped until it has one",
                 {"no_key", {provider->name}});
        checkModel(index, target, *provider);
        if (!m_around.caps || target.model.empty()) return;
        const config::ModelCaps caps = m_around.caps(target.provider, target.model);
        if (caps.max_output_tokens && target.max_output_tokens > *caps.max_output_tokens)
            warn(index, "max_output_tokens",
                 "is more than the " + std::to_string(*caps.max_output_tokens) + " tokens " + target.model +
                     " can write",
                 {"more_than_it_writes", {std::to_string(*caps.max_output_tokens), target.model}});
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
                  config::didYouMean(target.model, names),
              {"unknown_model", {config::quoted(target.model), provider.name, config::meant(target.model, names)}});
    }

    // Requests chosen because they have tools or pictures go where those are understood.
    void checkAbility(NodeIndex index, const std::string& member, const Match::Case& one) {
        if (one.to == kNoNode) return;
        checkDialect(one);
        if (!m_around.caps) return;
        const bool tools = one.words == "has_tools is true", images = one.words == "has_images is true";
        if (!tools && !images) return;
        for (NodeIndex reached : reachableFrom(one.to)) {
            const auto* target = std::get_if<TargetNode>(&m_graph.at(reached).what);
            if (!target || target->model.empty()) continue;
            const config::ModelCaps caps = m_around.caps(target->provider, target->model);
            if (tools && caps.tools == false)
                warn(index, member, "sends requests with tools to " + m_graph.at(reached).id + ", whose model has none",
                     {"no_tools", {target->model, m_graph.at(reached).id}});
            if (images && caps.vision == false)

                warn(index, member, "sends pictures to " + m_graph.at(reached).id + ", whose model cannot see",
                     {"no_vision", {target->model, m_graph.at(reached).id}});
        }
    }

    // Requests with tools that come to a model without: pools pass it over, other steps lead to it blindly.
    void checkTools() {
        std::vector<NodeIndex> reached{m_graph.entry};
        for (std::size_t i = 0; i < reached.size(); ++i)
            for (NodeIndex next : waysOfTools(m_graph.at(reached[i]))) {
                if (next == kNoNode) continue;
                const auto* target = std::get_if<TargetNode>(&m_graph.at(next).what);
                if (!target) {
                    addOnce(reached, next);
                    continue;
                }
                const config::Provider* provider = providerAt(next);
                if (!provider || target->model.empty()) continue;
                if (m_around.caps(target->provider, target->model).tools != false) continue;
                warn(reached[i], "",
                     "leads to " + target->model + ", which has no tools; requests with tools would fail on " +
                         provider->name,
                     {"tools_would_fail", {target->model, provider->name}});
            }
    }

    // Where a request with tools may go from here, but for cases that were made for them (checkAbility).
    static std::vector<NodeIndex> waysOfTools(const Node& node) {
        if (std::holds_alternative<Pool>(node.what)) return {};
        const auto* match = std::get_if<Match>(&node.what);
        if (!match) return successorsOf(node);
        std::vector<NodeIndex> ways;
        for (const Match::Case& one : match->cases) {
            if (one.words == "has_tools is true") return ways;
            if (one.words != "has_tools is false") ways.push_back(one.to);
        }
        ways.push_back(match->otherwise);
        return ways;
    }

    // Requests chosen by the protocol they come in are translated where it is not spoken.
    void checkDialect(const Match::Case& one) {
        constexpr std::string_view kAsked = "dialect is ";
        if (!m_around.dialects || !one.words.starts_with(kAsked)) return;
        const auto asked = dialectFromName(std::string_view(one.words).substr(kAsked.size()));
        if (!asked) return;
        for (NodeIndex reached : reachableFrom(one.to)) {
            const config::Provider* provider = providerAt(reached);
            if (!provider) continue;
            const std::vector<Dialect> spoken = m_around.dialects(*provider);
            if (spoken.empty() || contains(spoken, *asked)) continue;
            const std::string from(nameOf(*asked)), to(nameOf(spoken.front()));
            add(Severity::Hint, reached, "provider",
                "gets requests in " + from + " and speaks " + to + "; they are translated", {"translates", {from, to}});
        }
    }

    // What is said of targets that stand in for each other.
    void checkTogether(NodeIndex index, std::string_view member, const std::vector<NodeIndex>& nodes) {
        std::vector<const config::Provider*> providers;
        for (NodeIndex node : nodes)
            if (const config::Provider* provider = providerAt(node)) providers.push_back(provider);
        if (providers.size() < 2) return;
        const auto same = [&](const config::Provider* other) { return isOneVendor(*providers.front(), *other); };
        if (std::all_of(providers.begin(), providers.end(), same))
            add(Severity::Hint, index, member,
                "are all with " + providers.front()->name + ", so that one outage takes them all",
                {"one_vendor", {providers.front()->name}});
        checkDialects(index, member, providers);
    }

    // No protocol of a client is spoken by all of them, so some of them get every request translated.
    void checkDialects(NodeIndex index, std::string_view member,
                       const std::vector<const config::Provider*>& providers) {
        if (!m_around.dialects) return;
        std::vector<Dialect> common = m_around.dialects(*providers.front());
        std::vector<Dialect> usual;
        for (const config::Provider* provider : providers) {
            const std::vector<Dialect> spoken = m_around.dialects(*provider);
            if (spoken.empty()) return;
            std::erase_if(common, [&](Dialect one) { return !contains(spoken, one); });
            addOnce(usual, spoken.front());
        }
        if (!common.empty()) return;
        config::Cause cause{"mixed_protocols", {}};
        std::string words;
        for (Dialect one : usual) {
            words.append(words.empty() ? "" : ", ").append(nameOf(one));
            cause.arguments.emplace_back(nameOf(one));
        }
        add(Severity::Hint, index, member, "speak different protocols (" + words + "); what goes on is translated",
            std::move(cause));
    }

    // The same provider, or the same service under two names.
    static bool isOneVendor(const config::Provider& a, const config::Provider& b) {
        if (a.id == b.id) return true;
        return a.preset == b.preset && a.base_url == b.base_url && a.params == b.params;
    }

    template <class T>
    static bool contains(const std::vector<T>& list, T value) {
        return std::find(list.begin(), list.end(), value) != list.end();
    }

    template <class T>
    static void addOnce(std::vector<T>& list, T value) {
        if (!contains(list, value)) list.push_back(value);
    }

    // Of a target; null for other nodes.
    const config::Provider* providerAt(NodeIndex index) const {
        const auto* target = std::get_if<TargetNode>(&m_graph.at(index).what);
        return target ? m_around.config.provider(target->provider) : nullptr;
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
        config::report(problems, {std::move(path), finding.message, finding.cause});
    }
    return problems;
}

} // namespace tollgate::routing
