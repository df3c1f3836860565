// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/describe_config.h"
#include "config/describe_route.h"

namespace tollgate::config {

namespace {

struct NodeKind {
    std::string_view name;
    void (*read)(const At& at);
    Json (*schema)();
};

template <class Node>
void readNode(const At& at) {
    Node node;
    readObject(at, node);
}

constexpr NodeKind kKinds[] = {
    {"match", readNode<MatchNode>, schemaOf<MatchNode>},
    {"split", readNode<SplitNode>, schemaOf<SplitNode>},
    {"gate", readNode<GateNode>, schemaOf<GateNode>},
    {"cache", readNode<CacheNode>, schemaOf<CacheNode>},
    {"guard", readNode<GuardNode>, schemaOf<GuardNode>},
    {"transform", readNode<TransformNode>, schemaOf<TransformNode>},
    {"pool", readNode<PoolNode>, schemaOf<PoolNode>},
    {"target", readNode<TargetNode>, schemaOf<TargetNode>},
    {"deny", readNode<DenyNode>, schemaOf<DenyNode>},
};

std::vector<std::string> kindNames() {
    std::vector<std::string> names;
    for (const NodeKind& kind : kKinds) names.emplace_back(kind.name);
    return names;
}

std::vector<std::string> nodeNames(const Names& names) {
    std::vector<std::string> list;
    list.reserve(names.nodes.size());
    for (const auto& [name, kind] : names.nodes) list.push_back(name);
    return list;
}

void unknownNode(const At& at, const std::string& name) {
    const std::vector<std::string> nodes = nodeNames(at.names());
    at.problem(unknown("node", name, nodes), unknownCause("node", name, nodes));
}

void readNodeByKind(const At& at) {
    if (!at.is(Json::Kind::Object)) return;
    const Json* kind = at.json().find("kind");
    if (kind == nullptr) return at.problemIn("kind", "is missing", {"missing", {}});
    const At place = at.member("kind", *kind);
    if (!place.is(Json::Kind::String)) return;
    for (const NodeKind& entry : kKinds)
        if (entry.name == kind->text) return entry.read(at);
    place.problem(unknown("kind of node", kind->text, kindNames()),
                  unknownCause("kind of node", kind->text, kindNames()));
}

// The kinds of the route's nodes, for those that name them.
std::map<std::string, std::string, std::less<>> nodesIn(const Json& route) {
    std::map<std::string, std::string, std::less<>> nodes;
    const Json* list = route.find("nodes");
    if (list == nullptr) return nodes;
    for (const Json::Member& member : list->members) {
        const Json* kind = member.value.find("kind");
        nodes.emplace(member.name, kind != nullptr ? kind->text : "");
    }
    return nodes;
}

Json oneOf(std::vector<Json> schemas) {
    Json list = Json::array();
    list.items = std::move(schemas);
    Json schema = Json::object();
    schema.add("oneOf", std::move(list));
    return schema;
}

// Fixes `kind`, which is described first, in the schema of a node.
Json withKind(Json schema, std::string_view kind) {
    for (Json::Member& member : schema.members) {
        if (member.name != "properties") continue;
        Json::Member& type = member.value.members.front().value.members.front();
        type = {"const", Json::string(kind)};
    }
    return schema;
}

} // namespace

void Port::read(const At& at, std::string& out) const {
    if (!at.is(Json::Kind::String)) return;
    const auto& nodes = at.names().nodes;
    auto node = nodes.find(at.json().text);
    if (node == nodes.end()) return unknownNode(at, at.json().text);
    if (!kind.empty() && node->second != kind)
        at.problem(quoted(at.json().text) + " is a " + node->second + "; only nodes of kind " + std::string(kind) +
                       " can stand here",
                   {"wrong_kind_of_node", {quoted(at.json().text), node->second, std::string(kind)}});
    out = at.json().text;
}

void PoolMember::read(const At& at, Checked&) const {
    std::string target;
    if (at.json().kind == Json::Kind::String) return Port{"target"}.read(at, target);
    if (at.json().kind != Json::Kind::Object)
        return at.problem("must be the name of a target or {\"to\": …, \"weight\": …}", {"no_member", {}});
    Arm arm;
    readObject(at, arm);
    if (const Json* to = at.json().find("to"); to != nullptr && at.names().nodes.contains(to->text))
        Port{"target"}.read(at.member("to", *to), target);
}

Json PoolMember::schema() const {
    return oneOf({schemaOfType("string"), schemaOf<Arm>()});
}

void GateAmount::read(const At& at, double& out) const {
    Real{0, 1e15}.read(at, out);
    if (at.json().kind == Json::Kind::Number && at.json().text.find_first_of("123456789") == std::string::npos)
        at.problem("must be more than 0", {"not_more_than_0", {}});
}

Json GateAmount::schema() const {
    Json schema = schemaOfType("number");
    schema.add("exclusiveMinimum", Json::number(std::int64_t{0}));
    return schema;
}

void Window::read(const At& at, Checked&) const {
    if (at.json().kind == Json::Kind::Number)
        Whole{1, kMostSeconds}.number(at);
    else if (at.json().kind == Json::Kind::String)
        Word{kWindows}.index(at);
    else
        at.problem("must be seconds, or minute, hour, day or month", {"no_window", {}});
}

Json Window::schema() const {
    return oneOf({Whole{1, kMostSeconds}.schema(), Word{kWindows}.schema()});
}

std::string perProblem(std::string_view text) {
    constexpr std::string_view tag = "tag:";
    if (text == "all" || text == "key" || text == "team") return "";
    if (text.starts_with(tag)) return tagNameProblem(text.substr(tag.size()));
    return "must be all, key, team or tag:NAME, is " + quoted(text);
}

std::string targetModelProblem(std::string_view text) {
    return text.empty() ? "" : modelProblem(text);
}

void Nodes::read(const At& at, Checked&) const {
    if (!at.is(Json::Kind::Object)) return;
    for (const Json::Member& member : at.json().members) {
        const At place = at.member(member.name, member.value);
        if (place.check(idProblem(member.name), {"id_form", {quoted(member.name)}})) readNodeByKind(place);
    }
}

Json Nodes::schema() const {
    std::vector<Json> kinds;
    for (const NodeKind& kind : kKinds) kinds.push_back(withKind(kind.schema(), kind.name));
    Json schema = schemaOfType("object");
    schema.add("propertyNames", kId.schema());
    schema.add("additionalProperties", oneOf(std::move(kinds)));
    return schema;
}

void Layout::read(const At& at, Checked&) const {
    if (!at.is(Json::Kind::Object)) return;
    constexpr Real coordinate{-1e6, 1e6};
    for (const Json::Member& member : at.json().members) {
        const At place = at.member(member.name, member.value);
        if (!at.names().nodes.contains(member.name)) {
            unknownNode(place, member.name);
        } else if (place.is(Json::Kind::Array)) {
            std::vector<double> position;
            List{coordinate}.read(place, position);
            if (position.size() != 2) place.problem("must be [x, y]", {"no_position", {}});
        }
    }
}

Json Layout::schema() const {
    Json position = List{Real{-1e6, 1e6}}.schema();
    position.add("minItems", Json::number(std::int64_t{2}));
    position.add("maxItems", Json::number(std::int64_t{2}));
    Json schema = schemaOfType("object");
    schema.add("additionalProperties", std::move(position));
    return schema;
}

void RouteEntry::read(const At& at, Route& out) const {
    at.context().names.nodes = nodesIn(at.json());
    RouteForm form;
    if (!readObject(at, form)) return;
    out = {std::move(form.id), compactText(at.json())};
}

Json RouteEntry::write(const Route& value, const Presets&) const {
    auto json = parseJson(value.json);
    if (json.has_value()) return std::move(*json);
    Json only = Json::object();
    only.add("id", Json::string(value.id));
    return only;
}

Json RouteEntry::schema() const {
    return schemaOf<RouteForm>();
}

} // namespace tollgate::config
