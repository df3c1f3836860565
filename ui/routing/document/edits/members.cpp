// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/document/edits/edits.h"
#include "ui/routing/document/ports.h"

#include <algorithm>

namespace tollgate::ui::edits {

namespace {

using config::Json;

void setOfRoute(RouteDraft& draft, std::string_view member, const Json& value) {
    if (member == "name") draft.name = value.text;
    if (member == "note") draft.note = value.text;
    if (member == "enabled") draft.enabled = value.truth;
    if (member != "models") return;
    draft.models.clear();
    for (const Json& item : value.items) draft.models.push_back(item.text);
}

// An optional port that is emptied goes away; `kind` stays what it is.
bool mayPut(const DraftNode& node, std::string_view path, const Json& value) {
    return path != "kind" && !(value.kind == Json::Kind::Null && !at(node.members, path));
}

} // namespace

RouteDraft setMember(const RouteDraft& draft, const std::string& node, std::string_view path, Json value) {
    RouteDraft next = draft;
    if (node.empty()) {
        setOfRoute(next, path, value);
        return next;
    }
    DraftNode* of = next.find(node);
    if (of && !path.empty() && mayPut(*of, path, value)) put(of->members, path, std::move(value));
    return next;
}

RouteDraft rename(const RouteDraft& draft, const std::string& node, const std::string& name) {
    return setMember(draft, node, "name", name.empty() ? Json() : Json::string(name));
}

RouteDraft reorder(const RouteDraft& draft, const std::string& node, std::string_view list, std::size_t from,
                   std::size_t to) {
    RouteDraft next = draft;
    DraftNode* of = next.find(node);
    Json* items = of ? at(of->members, list) : nullptr;
    if (!items || from >= items->items.size() || to >= items->items.size()) return next;
    const auto begin = items->items.begin();
    const auto place = [&](std::size_t index) { return begin + static_cast<std::ptrdiff_t>(index); };
    if (from < to)
        std::rotate(place(from), place(from) + 1, place(to) + 1);
    else
        std::rotate(place(to), place(from), place(from) + 1);
    return next;
}

RouteDraft moveNodes(const RouteDraft& draft, const std::map<std::string, Position>& positions) {
    RouteDraft next = draft;
    for (const auto& [node, position] : positions)
        if (next.find(node)) next.positions[node] = position;
    return next;
}

} // namespace tollgate::ui::edits
