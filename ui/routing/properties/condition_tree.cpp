// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/properties/condition_tree.h"

#include <algorithm>
#include <utility>

namespace tollgate::ui {

namespace {

using config::Json;
using Kind = ConditionNode::Kind;

std::optional<std::vector<ConditionNode>> partsOf(const Json& list) {
    if (list.kind != Json::Kind::Array) return std::nullopt;
    std::vector<ConditionNode> parts;
    for (const Json& item : list.items) {
        auto part = conditionFromJson(item);
        if (!part) return std::nullopt;
        parts.push_back(std::move(*part));
    }
    return parts;
}

std::optional<ConditionNode> fromField(const std::string& field, const Json& operators) {
    if (operators.kind != Json::Kind::Object || operators.members.empty()) return std::nullopt;
    std::vector<ConditionNode> terms;
    terms.reserve(operators.members.size());
    for (const Json::Member& each : operators.members)
        terms.push_back(ConditionNode::term(field, each.name, each.value));
    return simplified(ConditionNode::group(Kind::All, std::move(terms)));
}

std::optional<ConditionNode> fromMember(const Json::Member& member) {
    if (member.name == "not") {
        auto part = conditionFromJson(member.value);
        if (!part) return std::nullopt;
        return ConditionNode::group(Kind::Not, {std::move(*part)});
    }
    if (member.name != "all" && member.name != "any") return fromField(member.name, member.value);
    auto parts = partsOf(member.value);
    if (!parts || parts->empty()) return std::nullopt;
    return simplified(ConditionNode::group(member.name == "all" ? Kind::All : Kind::Any, std::move(*parts)));
}

} // namespace

ConditionNode ConditionNode::term(std::string field, std::string op, config::Json value) {
    ConditionNode node;
    node.field = std::move(field);
    node.op = std::move(op);
    node.value = std::move(value);
    return node;
}

ConditionNode ConditionNode::group(Kind kind, std::vector<ConditionNode> parts) {
    ConditionNode node;
    node.kind = kind;
    node.parts = std::move(parts);
    return node;
}

bool operator==(const ConditionNode& a, const ConditionNode& b) {
    return a.kind == b.kind && a.parts == b.parts && a.field == b.field && a.op == b.op &&
           config::compactText(a.value) == config::compactText(b.value);
}

std::optional<ConditionNode> conditionFromJson(const Json& json) {
    if (json.kind != Json::Kind::Object || json.members.empty()) return std::nullopt;
    std::vector<ConditionNode> parts;
    for (const Json::Member& member : json.members) {
        auto part = fromMember(member);
        if (!part) return std::nullopt;
        parts.push_back(std::move(*part));
    }
    return simplified(ConditionNode::group(Kind::All, std::move(parts)));
}

Json conditionToJson(const ConditionNode& node) {
    Json out = Json::object();
    if (node.kind == Kind::Term) {
        Json comparison = Json::object();
        comparison.add(node.op, node.value);
        out.add(node.field, std::move(comparison));
    } else if (node.kind == Kind::Not) {
        out.add("not", node.parts.empty() ? Json::object() : conditionToJson(node.parts.front()));
    } else {
        Json list = Json::array();
        for (const ConditionNode& part : node.parts) list.items.push_back(conditionToJson(part));
        out.add(node.kind == Kind::All ? "all" : "any", std::move(list));
    }
    return out;
}

ConditionNode simplified(ConditionNode node) {
    if (node.kind == Kind::Term) return node;
    std::vector<ConditionNode> parts;
    for (ConditionNode& part : node.parts) {
        ConditionNode simple = simplified(std::move(part));
        if (simple.kind == Kind::Term || !simple.parts.empty()) parts.push_back(std::move(simple));
    }
    node.parts = std::move(parts);
    if (node.kind == Kind::Not || node.parts.size() != 1) return node;
    ConditionNode only = std::move(node.parts.front());
    return only;
}

} // namespace tollgate::ui
