// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/document/draft.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace tollgate::ui {

namespace {

using config::Json;

// A whole number without a fraction, as people write positions.
Json coordinate(double value) {
    if (value == std::round(value)) return Json::number(static_cast<std::int64_t>(value));
    char text[40];
    const auto end = std::to_chars(std::begin(text), std::end(text), value).ptr;
    return Json::number(std::string_view(text, static_cast<std::size_t>(end - text)));
}

Json listOf(const std::vector<std::string>& texts) {
    Json list = Json::array();
    for (const std::string& text : texts) list.items.push_back(Json::string(text));
    return list;
}

Json nodesOf(const RouteDraft& draft) {
    Json nodes = Json::object();
    for (const DraftNode& node : draft.nodes) nodes.add(node.id, node.members);
    return nodes;
}

Json layoutOf(const RouteDraft& draft) {
    Json layout = Json::object();
    for (const auto& [node, position] : draft.positions) {
        Json place = Json::array();
        place.items = {coordinate(position.x), coordinate(position.y)};
        layout.add(node, std::move(place));
    }
    return layout;
}

} // namespace

std::string DraftNode::textOf(std::string_view member) const {
    const Json* value = members.find(member);
    return value && value->kind == Json::Kind::String ? value->text : std::string();
}

const DraftNode* RouteDraft::find(std::string_view node) const {
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const DraftNode& one) { return one.id == node; });
    return found == nodes.end() ? nullptr : &*found;
}

DraftNode* RouteDraft::find(std::string_view node) {
    return const_cast<DraftNode*>(std::as_const(*this).find(node));
}

bool RouteDraft::operator==(const RouteDraft& other) const {
    return toJson(*this) == toJson(other);
}

std::string shownName(const RouteDraft& draft) {
    return draft.name.empty() ? draft.id : draft.name;
}

Json toJson(const RouteDraft& draft) {
    Json route = Json::object();
    route.add("id", Json::string(draft.id));
    if (!draft.name.empty()) route.add("name", Json::string(draft.name));
    if (!draft.enabled) route.add("enabled", Json::boolean(false));
    if (!draft.models.empty()) route.add("models", listOf(draft.models));
    route.add("entry", Json::string(draft.entry));
    route.add("nodes", nodesOf(draft));
    if (!draft.positions.empty()) route.add("layout", layoutOf(draft));
    if (!draft.note.empty()) route.add("note", Json::string(draft.note));
    for (const Json::Member& member : draft.unknown) route.add(member.name, member.value);
    return route;
}

std::string toText(const RouteDraft& draft) {
    return config::prettyText(toJson(draft));
}

} // namespace tollgate::ui
