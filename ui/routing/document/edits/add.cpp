// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/document/edits/edits.h"
#include "ui/routing/document/kinds.h"
#include "ui/routing/document/ports.h"

#include <algorithm>

namespace tollgate::ui::edits {

namespace {

// The port of a step that an added one is joined to: the first that leads nowhere, else one more of its list.
std::string openPort(const DraftNode& node) {
    for (const Port& port : portsOf(node))
        if (port.target.empty() && port.path != "blocked") return port.path;
    const std::string kind = node.kind();
    if (kind == "match") return "cases/+";
    if (kind == "split") return "arms/+";
    if (kind == "pool") return "members/+";
    return {};
}

} // namespace

std::string freeId(const RouteDraft& draft, std::string_view wanted) {
    std::string id(wanted.empty() ? "step" : wanted);
    for (int number = 2; draft.find(id); ++number) id = std::string(wanted) + "-" + std::to_string(number);
    return id;
}

Made addNode(const RouteDraft& draft, StepKind kind, std::optional<Position> at) {
    Made made{draft, {}, {}};
    config::Json members = newMembers(kind);
    if (members.kind != config::Json::Kind::Object) return made;
    DraftNode node{freeId(draft, stepKey(kind).toStdString()), std::move(members)};
    if (at) made.draft.positions[node.id] = *at;
    if (made.draft.entry.empty()) made.draft.entry = node.id;
    made.ids = {node.id};
    made.draft.nodes.push_back(std::move(node));
    return made;
}

Made addAfter(const RouteDraft& draft, StepKind kind, const std::string& node, std::optional<Position> at) {
    Made made = addNode(draft, kind, at);
    const DraftNode* before = made.draft.find(node);
    if (!before || made.ids.empty()) return made;
    const std::string port = openPort(*before);
    if (port.empty()) made.draft = insertExisting(made.draft, made.ids.front(), node, mainPort(*before));
    if (!port.empty() && whyNotConnect(made.draft, node, port, made.ids.front()).isEmpty())
        made.draft = connectPort(made.draft, node, port, made.ids.front());
    return made;
}

Made insertOnEdge(const RouteDraft& draft, StepKind kind, const std::string& node, std::string_view port,
                  std::optional<Position> at) {
    Made made = addNode(draft, kind, at);
    if (!made.ids.empty()) made.draft = insertExisting(made.draft, made.ids.front(), node, port);
    return made;
}

RouteDraft insertExisting(const RouteDraft& draft, const std::string& inserted, const std::string& node,
                          std::string_view port) {
    const DraftNode* from = draft.find(node);
    const DraftNode* between = draft.find(inserted);
    if (!between || (!from && port != "entry")) return draft;
    std::string target = from ? std::string() : draft.entry;
    if (from)
        for (const Port& one : portsOf(*from))
            if (one.path == port) target = one.target;
    const std::string on = mainPort(*between);
    if (target.empty() || on.empty() || !whyNotConnect(draft, inserted, on, target).isEmpty()) return draft;
    const RouteDraft joined = connectPort(draft, inserted, on, target);
    if (!from) return setEntry(joined, inserted);
    return whyNotConnect(joined, node, port, inserted).isEmpty() ? connectPort(joined, node, port, inserted) : draft;
}

} // namespace tollgate::ui::edits
