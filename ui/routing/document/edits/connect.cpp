// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/document/edits/edits.h"
#include "ui/routing/document/kinds.h"
#include "ui/routing/document/ports.h"

#include <QCoreApplication>

#include <algorithm>

namespace tollgate::ui::edits {

namespace {

using config::Json;

class Words {
    Q_DECLARE_TR_FUNCTIONS(tollgate::ui::RouteEdits)
};

bool reaches(const RouteDraft& draft, const std::string& from, const std::string& wanted) {
    Ids open{from};
    for (std::size_t i = 0; i < open.size(); ++i) {
        if (open[i] == wanted) return true;
        const DraftNode* node = draft.find(open[i]);
        if (!node) continue;
        for (const Port& port : portsOf(*node))
            if (std::find(open.begin(), open.end(), port.target) == open.end()) open.push_back(port.target);
    }
    return false;
}

// The list that one more item is wanted of; "" for a port that is there.
std::string moreOf(const DraftNode& node, std::string_view path) {
    const std::string kind = node.kind();
    const std::string list = kind == "match" ? "cases" : kind == "split" ? "arms" : kind == "pool" ? "members" : "";
    if (list.empty() || !path.starts_with(list + "/")) return {};
    const Json* items = node.members.find(list);
    const std::string behind = list + "/" + std::to_string(items ? items->items.size() : 0);
    return path == list + "/+" || path == behind || path == behind + "/to" ? list : std::string();
}

bool isPort(const DraftNode& node, std::string_view path) {
    if (!moreOf(node, path).empty()) return true;
    const auto ports = portsOf(node);
    return std::any_of(ports.begin(), ports.end(), [&](const Port& port) { return port.path == path; });
}

Json object(std::string_view name, Json value, const std::string& target) {
    Json made = Json::object();
    made.add(name, std::move(value));
    made.add("to", Json::string(target));
    return made;
}

// Of a case that says nothing yet: the field that most ask about.
Json openCondition() {
    return *config::parseJson(R"({"model":{"eq":""}})");
}

} // namespace

QString whyNotConnect(const RouteDraft& draft, const std::string& node, std::string_view port,
                      const std::string& target) {
    const DraftNode* from = draft.find(node);
    const DraftNode* to = draft.find(target);
    if (!from || !to || !isPort(*from, port)) return Words::tr("There is no such step any more.");
    if (from->kind() == "pool" && to->kind() != "target")
        return Words::tr("Members of a pool are providers; %1 is none.").arg(titleOf(*to));
    if (reaches(draft, target, node))
        return Words::tr("%1 leads to %2 already; a request would go round in a circle.")
            .arg(titleOf(*to), titleOf(*from));
    if (from->kind() != "pool") return {};
    for (const Port& member : portsOf(*from))
        if (member.target == target && member.path != port)
            return Words::tr("%1 is a member already.").arg(titleOf(*to));
    return {};
}

RouteDraft connectPort(const RouteDraft& draft, const std::string& node, std::string_view port,
                       const std::string& target) {
    if (!whyNotConnect(draft, node, port, target).isEmpty()) return draft;
    RouteDraft next = draft;
    DraftNode& from = *next.find(node);
    const std::string more = moreOf(from, port);
    if (more.empty())
        lead(from, port, target);
    else if (more == "members")
        put(from.members, "members/+", Json::string(target));
    else if (more == "arms")
        put(from.members, "arms/+", object("weight", Json::number(std::int64_t{10}), target));
    else
        put(from.members, "cases/+", object("when", openCondition(), target));
    return next;
}

RouteDraft disconnect(const RouteDraft& draft, const std::string& node, std::string_view port) {
    RouteDraft next = draft;
    DraftNode* from = next.find(node);
    if (from && isPort(*from, port) && at(from->members, port)) lead(*from, port, {});
    return next;
}

RouteDraft setEntry(const RouteDraft& draft, const std::string& node) {
    RouteDraft next = draft;
    if (next.find(node)) next.entry = node;
    return next;
}

} // namespace tollgate::ui::edits
