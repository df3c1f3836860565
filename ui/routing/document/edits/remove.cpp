// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/document/edits/edits.h"
#include "ui/routing/document/ports.h"

#include <algorithm>

namespace tollgate::ui::edits {

namespace {

std::string targetOf(const DraftNode& node, const std::string& port) {
    for (const Port& one : portsOf(node))
        if (one.path == port) return one.target;
    return {};
}

// Where those who led to a removed step lead now: along main ports to the first that stays; "" when there is none.
std::string heir(const RouteDraft& draft, std::string node, const Ids& gone) {
    for (std::size_t steps = 0; steps <= draft.nodes.size(); ++steps) {
        if (std::find(gone.begin(), gone.end(), node) == gone.end()) return node;
        const DraftNode* removed = draft.find(node);
        if (!removed) return {};
        node = targetOf(*removed, mainPort(*removed));
        if (node.empty()) return {};
    }
    return {}; // a circle of removed ones
}

// From the last port to the first, for members of a pool that go away move those behind them.
void heal(DraftNode& node, const RouteDraft& before, const Ids& gone) {
    std::vector<Port> ports = portsOf(node);
    std::reverse(ports.begin(), ports.end());
    for (const Port& port : ports) {
        if (std::find(gone.begin(), gone.end(), port.target) == gone.end()) continue;
        const bool member = port.path.starts_with("members/");
        lead(node, port.path, member ? std::string() : heir(before, port.target, gone));
    }
}

} // namespace

RouteDraft removeNodes(const RouteDraft& draft, const Ids& ids) {
    RouteDraft next = draft;
    const auto gone = [&](const std::string& id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); };
    std::erase_if(next.nodes, [&](const DraftNode& node) { return gone(node.id); });
    std::erase_if(next.positions, [&](const auto& position) { return gone(position.first); });
    for (DraftNode& node : next.nodes) heal(node, draft, ids);
    if (gone(draft.entry)) next.entry = heir(draft, draft.entry, ids);
    return next;
}

} // namespace tollgate::ui::edits
