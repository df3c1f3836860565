// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/canvas/canvas_graph.h"

#include "ui/routing/canvas/node_metrics.h"

#include <algorithm>

namespace tollgate::ui {

const CanvasNode* CanvasGraph::node(const QString& id) const {
    const auto found =
        std::find_if(nodes.begin(), nodes.end(), [&id](const CanvasNode& each) { return each.id == id; });
    return found != nodes.end() ? &*found : nullptr;
}

const CanvasEdge* CanvasGraph::edge(const EdgeKey& key) const {
    const auto found =
        std::find_if(edges.begin(), edges.end(), [&key](const CanvasEdge& each) { return each.key() == key; });
    return found != edges.end() ? &*found : nullptr;
}

void fitSizes(CanvasGraph& graph) {
    for (CanvasNode& node : graph.nodes)
        if (node.size.isEmpty()) node.size = sizeFor(node);
}

} // namespace tollgate::ui
