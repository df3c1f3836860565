// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/walk.h"

#include "routing/hash.h"

#include <algorithm>
#include <cmath>

namespace tollgate::routing {

namespace {

std::string portOf(std::string_view list, std::size_t index) {
    return std::string(list) + "[" + std::to_string(index) + "]";
}

std::string_view nameOf(Sticky sticky) {
    constexpr std::string_view names[] = {"", "session", "key", "user"};
    return names[static_cast<std::size_t>(sticky)];
}

std::string_view unitOf(Measure measure) {
    constexpr std::string_view units[] = {"requests", "tokens", "dollars"};
    return units[static_cast<std::size_t>(measure)];
}

std::string plain(double number) {
    if (number == std::floor(number)) return std::to_string(static_cast<std::int64_t>(number));
    std::string text = std::to_string(number);
    text.erase(text.find_last_not_of('0') + 1);
    return text;
}

std::string listOf(const Transform& transform) {
    std::string list;
    const auto add = [&](std::string_view name) { list.append(list.empty() ? "" : ", ").append(name); };
    for (const BodyMember& member : transform.set) add(member.name);
    for (const BodyMember& member : transform.defaults) add(member.name);
    for (const std::string& name : transform.drop) add(name);
    if (!transform.model.empty()) add("model");
    if (!transform.system.empty()) add("system");
    return list.empty() ? "nothing" : list;
}

} // namespace

Walk::Walk(const Graph& graph, std::string_view model, const Asked& asked, World& world,
           std::vector<record::TraceStep>& trace)
    : m_graph(graph), m_model(model), m_asked(asked), m_world(world), m_trace(trace), m_at(graph.entry) {}

record::TraceStep& Walk::trace(const Node& node, std::string port, std::string reason,
                               std::vector<std::string> arguments) {
    m_trace.push_back({.node = node.id,
                       .kind = std::string(kindOf(node)),
                       .port = std::move(port),
                       .reason = std::move(reason),
                       .arguments = std::move(arguments)});
    return m_trace.back();
}

std::uint64_t Walk::nameHash(const Node& node) const {
    return hashOf(node.id, hashOf(m_graph.id));
}

std::optional<std::uint64_t> Walk::subjectOf(const Node& node, Sticky sticky) const {
    if (sticky == Sticky::None) return std::nullopt;
    const Field field = sticky == Sticky::Session ? Field::Session : sticky == Sticky::Key ? Field::Key : Field::User;
    const Answer answer = m_asked.ask(field, {});
    auto who = std::get_if<std::string_view>(&answer);
    if (!who || who->empty()) return std::nullopt;
    return hashOf(*who, hashOf(nameOf(sticky), nameHash(node)));
}

PlanMember Walk::memberAt(NodeIndex index) const {
    const auto* target = index == kNoNode ? nullptr : std::get_if<TargetNode>(&m_graph.at(index).what);
    if (!target) return {};
    return {target->provider, target->model.empty() ? m_model : target->model, target};
}

Decision Walk::next() {
    // A checked graph has no way back; one that has ends here rather than never.
    while (m_at != kNoNode && m_steps++ <= m_graph.nodes.size()) {
        const Node& node = m_graph.at(m_at);
        auto decision = std::visit([&](const auto& what) { return pass(node, what); }, node.what);
        if (decision) return std::move(*decision);
    }
    return NobodyLeft{};
}

void Walk::answer(const GateAnswer& answer) {
    const Node& node = m_graph.at(m_at);
    const auto& gate = std::get<Gate>(node.what);
    trace(node, answer.room ? "ok" : "over", answer.room ? "gate_ok" : "gate_over",
          {answer.used, plain(gate.amount), std::string(unitOf(gate.measure))});
    m_at = answer.room ? gate.ok : gate.over;
}

std::optional<Decision> Walk::pass(const Node& node, const Match& match) {
    for (std::size_t i = 0; i < match.cases.size(); ++i) {
        const Match::Case& one = match.cases[i];
        if (!one.when.holds(m_asked)) continue;
        trace(node, portOf("cases", i), "case_matched", {one.words});
        m_at = one.to;
        return std::nullopt;
    }
    trace(node, "else", "no_case");
    m_at = match.otherwise;
    return std::nullopt;
}

std::uint64_t Walk::armHash(const Split::Arm& arm) const {
    return arm.to == kNoNode ? 0 : hashOf(m_graph.at(arm.to).id);
}

// The one it had, though the weights may be others now; an arm without any weight is never taken.
std::size_t Walk::keptArm(const Split& split, std::uint64_t subject) const {
    const auto had = m_world.remembered(subject, split.sticky_s * kSecond);
    if (!had) return split.arms.size();
    const auto at =
        std::ranges::find_if(split.arms, [&](const Split::Arm& arm) { return arm.weight > 0 && armHash(arm) == *had; });
    return static_cast<std::size_t>(at - split.arms.begin());
}

// A subject's lot is its own: by the same weights it comes out the same, after a restart and in a rehearsal too.
std::size_t Walk::drawn(const Split& split, std::optional<std::uint64_t> subject) {
    double total = 0;
    for (const Split::Arm& arm : split.arms) total += arm.weight;
    double mark = (subject ? routing::unitOf(*subject) : m_world.chance()) * total;
    std::size_t chosen = split.arms.size();
    for (std::size_t i = 0; i < split.arms.size(); ++i) {
        if (split.arms[i].weight <= 0) continue;
        chosen = i; // the last one with a weight takes what rounding leaves
        mark -= split.arms[i].weight;
        if (mark < 0) break;
    }
    return chosen;
}

std::optional<Decision> Walk::pass(const Node& node, const Split& split) {
    const auto subject = subjectOf(node, split.sticky);
    std::size_t chosen = subject ? keptArm(split, *subject) : split.arms.size();
    if (chosen == split.arms.size()) chosen = drawn(split, subject);
    if (chosen == split.arms.size()) return NobodyLeft{node.id};
    const Split::Arm& arm = split.arms[chosen];
    double total = 0;
    for (const Split::Arm& one : split.arms) total += one.weight;
    const std::string share = plain(std::round(arm.weight / total * 1000) / 10);
    if (subject) {
        m_stays.push_back({*subject, armHash(arm)});
        trace(node, portOf("arms", chosen), "arm_kept", {std::string(nameOf(split.sticky)), share});
    } else {
        trace(node, portOf("arms", chosen), "arm_drawn", {share});
    }
    m_at = arm.to;
    return std::nullopt;
}

std::optional<Decision> Walk::pass(const Node& node, const Gate& gate) {
    return AskGate{&gate, node.id};
}

// Refused by the check of a configuration (engine/prepare.cpp) until there is a cache to look into …
std::optional<Decision> Walk::pass(const Node& node, const Cache&) {
    return notEnforced(node);
}

// … and guardrails to run: what nobody has looked at does not pass.
std::optional<Decision> Walk::pass(const Node& node, const Guard&) {
    return notEnforced(node);
}

Decision Walk::notEnforced(const Node& node) {
    trace(node, "", "text", {"this kind of node is not enforced by this version"});
    return NobodyLeft{node.id};
}

std::optional<Decision> Walk::pass(const Node& node, const Transform& transform) {
    trace(node, "next", "transformed", {listOf(transform)});
    m_transforms.push_back(&transform);
    if (!transform.model.empty()) m_model = transform.model;
    m_at = transform.next;
    return std::nullopt;
}

std::optional<Decision> Walk::pass(const Node& node, const Pool& pool) {
    std::vector<PlanMember> members;
    std::vector<double> weights;
    members.reserve(pool.members.size());
    weights.reserve(pool.members.size());
    for (const Pool::Member& member : pool.members) {
        members.push_back(memberAt(member.target));
        weights.push_back(member.weight);
    }
    const auto subject = subjectOf(node, pool.sticky);
    record::TraceStep& step = trace(node, "", "");
    Plan plan{&pool, rankMembers(pool, nameHash(node), std::move(members), weights, m_world, subject, step),
              std::move(m_transforms), subject, std::move(m_stays)};
    if (plan.members.empty()) return NobodyLeft{node.id};
    if (step.reason == "picked_kept") step.arguments[1] = nameOf(pool.sticky);
    const auto chosen = std::find_if(pool.members.begin(), pool.members.end(), [&](const Pool::Member& member) {
        return std::get_if<TargetNode>(&m_graph.at(member.target).what) == plan.members.front().node;
    });
    step.port = portOf("members", static_cast<std::size_t>(chosen - pool.members.begin()));
    return plan;
}

std::optional<Decision> Walk::pass(const Node& node, const TargetNode&) {
    record::TraceStep& step = trace(node, "", "");
    Plan plan{&defaultPool(), {}, std::move(m_transforms), std::nullopt, std::move(m_stays)};
    plan.members = rankMembers(*plan.pool, nameHash(node), {memberAt(m_at)}, {}, m_world, std::nullopt, step);
    if (plan.members.empty()) return NobodyLeft{node.id};
    step.reason = "target_chosen";
    return plan;
}

std::optional<Decision> Walk::pass(const Node& node, const Deny& deny) {
    trace(node, "", "denied", {deny.message.empty() ? "the route ends here" : deny.message});
    return Stop{&deny, node.id};
}

} // namespace tollgate::routing
