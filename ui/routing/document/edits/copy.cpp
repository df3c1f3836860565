// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/document/edits/edits.h"
#include "ui/routing/document/kinds.h"
#include "ui/routing/document/ports.h"

#include <QCoreApplication>

#include <algorithm>

namespace tollgate::ui::edits {

namespace {

constexpr double kBeside = 32; // where a copy stands, right of and below its original

class Words {
    Q_DECLARE_TR_FUNCTIONS(tollgate::ui::RouteEdits)
};

// "cheap-2" → "cheap".
std::string stem(const std::string& id) {
    const std::size_t dash = id.rfind('-');
    const bool number = dash != std::string::npos && dash + 1 < id.size() &&
                        id.find_first_not_of("0123456789", dash + 1) == std::string::npos;
    return number ? id.substr(0, dash) : id;
}

using NewIds = std::map<std::string, std::string>;

// A copied step leads to the copies, to what the draft has, or nowhere. From the last port to the first, for members
// of a pool that go away move those behind them.
void reconnect(DraftNode& node, const RouteDraft& draft, const NewIds& ids) {
    std::vector<Port> ports = portsOf(node);
    std::reverse(ports.begin(), ports.end());
    for (const Port& port : ports) {
        if (const auto copied = ids.find(port.target); copied != ids.end())
            lead(node, port.path, copied->second);
        else if (!port.target.empty() && !draft.find(port.target))
            lead(node, port.path, {});
    }
}

Made add(const RouteDraft& draft, const RouteDraft& from, Position by) {
    Made made{draft, {}, {}};
    NewIds ids;
    for (const DraftNode& node : from.nodes) {
        const std::string id = freeId(made.draft, draft.find(node.id) ? stem(node.id) : node.id);
        ids[node.id] = id;
        made.ids.push_back(id);
        made.draft.nodes.push_back({id, node.members});
        if (const auto place = from.positions.find(node.id); place != from.positions.end())
            made.draft.positions[id] = {place->second.x + by.x, place->second.y + by.y};
    }
    for (const std::string& id : made.ids) reconnect(*made.draft.find(id), draft, ids);
    if (made.draft.entry.empty() && !made.ids.empty()) {
        const auto entry = ids.find(from.entry);
        made.draft.entry = entry == ids.end() ? made.ids.front() : entry->second;
    }
    return made;
}

Position topLeft(const RouteDraft& draft) {
    Position least{1e9, 1e9};
    for (const auto& [node, place] : draft.positions) least = {std::min(least.x, place.x), std::min(least.y, place.y)};
    return draft.positions.empty() ? Position{} : least;
}

RouteDraft part(const RouteDraft& draft, const Ids& ids) {
    RouteDraft some;
    for (const DraftNode& node : draft.nodes) {
        if (std::find(ids.begin(), ids.end(), node.id) == ids.end()) continue;
        some.nodes.push_back(node);
        if (const auto place = draft.positions.find(node.id); place != draft.positions.end())
            some.positions[node.id] = place->second;
    }
    return some;
}

} // namespace

std::string copyText(const RouteDraft& draft, const Ids& ids) {
    config::Json all = toJson(part(draft, ids));
    std::erase_if(all.members, [](const auto& member) { return member.name != "nodes" && member.name != "layout"; });
    return config::prettyText(all);
}

Made paste(const RouteDraft& draft, std::string_view text, std::optional<Position> at) {
    const RouteText read = readRoute(text);
    if (!read.problem.empty())
        return {draft, {}, Words::tr("This cannot be pasted here: %1").arg(QString::fromStdString(read.problem))};
    if (read.draft->nodes.empty()) return {draft, {}, Words::tr("There is no step in it.")};
    const Position corner = topLeft(*read.draft);
    const Position by = at ? Position{at->x - corner.x, at->y - corner.y} : Position{kBeside, kBeside};
    return add(draft, *read.draft, by);
}

Made duplicate(const RouteDraft& draft, const Ids& ids) {
    return add(draft, part(draft, ids), {kBeside, kBeside});
}

} // namespace tollgate::ui::edits
