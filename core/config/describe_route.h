// SPDX-License-Identifier: GPL-3.0-or-later
// The members of a route and of each kind of node.
#pragma once

#include "config/containers.h"
#include "config/route_form.h"

namespace tollgate::config {

template <class V, class Node>
constexpr void describeCommon(V& v, std::type_identity<Node>) {
    v("kind", &Node::kind, kLine, "Kind of node.", Need::Required);
    v("name", &Node::name, kLine, "Name that is shown.");
    v("note", &Node::note, kAnyText, "Note for people.");
}

template <class V>
constexpr void describe(V& v, std::type_identity<Case>) {
    v("when", &Case::when, Condition{}, "What must hold.", Need::Required);
    v("to", &Case::to, Port{}, "Node to go to then.", Need::Required);
}

template <class V>
constexpr void describe(V& v, std::type_identity<MatchNode> type) {
    describeCommon(v, type);
    v("cases", &MatchNode::cases, List{Object<Case>{}}, "Asked in order; the first that holds wins.", Need::Required);
    v("else", &MatchNode::otherwise, Port{}, "Node to go to when none holds.", Need::Required);
}

template <class V>
constexpr void describe(V& v, std::type_identity<Arm>) {
    v("weight", &Arm::weight, Real{0, 1e6}, "Share of the requests; 0: never taken.", Need::Required);
    v("to", &Arm::to, Port{}, "Node to go to.", Need::Required);
}

template <class V>
constexpr void describe(V& v, std::type_identity<SplitNode> type) {
    describeCommon(v, type);
    v("arms", &SplitNode::arms, List{Object<Arm>{}, 1}, "Ways by weight.", Need::Required);
    v("sticky", &SplitNode::sticky, Word{kStickies}, "What stays on the way it took once.");
    v("sticky_s", &SplitNode::sticky_s, Whole{1, kMostSeconds},
      "Seconds since its last request that it stays there, though the weights are others by then.");
}

template <class V>
constexpr void describe(V& v, std::type_identity<GateNode> type) {
    describeCommon(v, type);
    v("measure", &GateNode::measure, Word{kMeasures}, "What is counted.", Need::Required);
    v("amount", &GateNode::amount, GateAmount{}, "How much may pass in a window; dollars with usd.", Need::Required);
    v("window", &GateNode::window, Window{}, "Seconds, or minute, hour, day, month.", Need::Required);
    v("per", &GateNode::per, Text{perProblem, "^(all|key|team|tag:.+)$", "per_form"},
      "Whose requests are counted together.");
    v("ok", &GateNode::ok, Port{}, "Node to go to while there is room.", Need::Required);
    v("over", &GateNode::over, Port{}, "Node to go to when it is used up.", Need::Required);
}

template <class V>
constexpr void describe(V& v, std::type_identity<CacheNode> type) {
    describeCommon(v, type);
    v("mode", &CacheNode::mode, Word{kCacheModes}, "Same request or same meaning.");
    v("ttl_s", &CacheNode::ttl_s, Whole{1, kMostSeconds}, "Seconds an answer is kept.");
    v("miss", &CacheNode::miss, Port{}, "Node to go to when nothing fits.", Need::Required);
}

template <class V>
constexpr void describe(V& v, std::type_identity<GuardNode> type) {
    describeCommon(v, type);
    v("guardrails", &GuardNode::guardrails, List{Reference{&Names::guardrails, "guardrail"}, 1}, "Ids of guardrails.",
      Need::Required);
    v("pass", &GuardNode::pass, Port{}, "Node to go to when nothing is found.", Need::Required);
    v("blocked", &GuardNode::blocked, Port{}, "Node to go to instead of refusing.");
}

template <class V>
constexpr void describe(V& v, std::type_identity<TransformNode> type) {
    describeCommon(v, type);
    v("set", &TransformNode::set, Members{}, "Members to put into the request.");
    v("default", &TransformNode::defaults, Members{}, "Members to put in where there are none.");
    v("drop", &TransformNode::drop, List{kFilledLine}, "Members to take out.");
    v("model", &TransformNode::model, kModel, "Model to ask for instead.");
    v("system", &TransformNode::system, kAnyText, "Text to put before the conversation.");
    v("next", &TransformNode::next, Port{}, "Node to go to.", Need::Required);
}

template <class V>
constexpr void describe(V& v, std::type_identity<PoolNode> type) {
    describeCommon(v, type);
    constexpr Whole millis{0, kMostMillis};
    v("strategy", &PoolNode::strategy, Word{kStrategies}, "How the next member is chosen.");
    v("members", &PoolNode::members, List{PoolMember{}, 1}, "Targets, as names or {to, weight}.", Need::Required);
    v("failover_on", &PoolNode::failover_on, List{Word{kFailureClasses}}, "Failures that lead to the next member.");
    v("attempts", &PoolNode::attempts, Whole{1, 100}, "Members that are tried at most.");
    v("hedge_after_ms", &PoolNode::hedge_after_ms, millis,
      "Starts the next member beside the first after so long; 0: never.");
    v("sticky", &PoolNode::sticky, Word{kStickies}, "What stays with the member it had.");
    v("sticky_s", &PoolNode::sticky_s, Whole{1, kMostSeconds}, "Seconds since its last answer that it stays there.");
    v("first_byte_ms", &PoolNode::first_byte_ms, millis,
      "Goes on to the next member without an answer by then; 0: never.");
    v("return_after_s", &PoolNode::return_after_s, Whole{0, kMostSeconds},
      "Goes back to the first member when healthy that long.");
}

template <class V>
constexpr void describe(V& v, std::type_identity<TargetTimeouts>) {
    constexpr Whole millis{1, kMostMillis};
    v("connect_ms", &TargetTimeouts::connect_ms, millis, "Time to connect, TLS included.");
    v("first_byte_ms", &TargetTimeouts::first_byte_ms, millis, "Time until the answer begins.");
    v("idle_ms", &TargetTimeouts::idle_ms, millis, "Longest silence within an answer.");
}

template <class V>
constexpr void describe(V& v, std::type_identity<TargetNode> type) {
    describeCommon(v, type);
    v("provider", &TargetNode::provider, Reference{&Names::providers, "provider"}, "Id of a provider.", Need::Required);
    v("model", &TargetNode::model, Text{targetModelProblem, {}, "model_form"}, "Model there; absent: as asked for.");
    v("retries", &TargetNode::retries, Whole{0, 20}, "Times it is tried again.");
    v("set", &TargetNode::set, Members{}, "Members to put into the request.");
    v("max_output_tokens", &TargetNode::max_output_tokens, Whole{0, kMostCount},
      "Longest answer in tokens; 0: as asked for.");
    v("timeouts", &TargetNode::timeouts, Object<TargetTimeouts>{}, "How long it may take, over the provider's.");
}

template <class V>
constexpr void describe(V& v, std::type_identity<DenyNode> type) {
    describeCommon(v, type);
    v("status", &DenyNode::status, Whole{400, 599}, "HTTP status of the answer.");
    v("message", &DenyNode::message, kAnyText, "What the client is told.");
}

template <class V>
constexpr void describe(V& v, std::type_identity<RouteForm>) {
    v("id", &RouteForm::id, kId, "Name of the route in the log.", Need::Required);
    v("name", &RouteForm::name, kLine, "Name that is shown.");
    v("enabled", &RouteForm::enabled, Switch{}, "Whether it is used.");
    v("models", &RouteForm::models, List{kModel}, "Models it takes; * stands for any text.");
    v("entry", &RouteForm::entry, Port{}, "Node where it begins.", Need::Required);
    v("nodes", &RouteForm::nodes, Nodes{}, "Its nodes by name.", Need::Required);
    v("layout", &RouteForm::layout, Layout{}, "Where nodes stand on the canvas: [x, y].");
    v("note", &RouteForm::note, kAnyText, "Note for people.");
}

} // namespace tollgate::config
