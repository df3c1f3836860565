// SPDX-License-Identifier: GPL-3.0-or-later
// The first half of layered(): which layer each step stands in and in which order, with a placeholder in every layer
// that an edge crosses. Counted from the right, so that providers share the last column and pools the one before. Pure.
#pragma once

#include "ui/routing/canvas/canvas_graph.h"

#include <vector>

namespace tollgate::ui {

struct LayerNode {
    QString id;
    QSizeF size;
    bool dummy = false;
    int layer = 0;
    std::vector<int> in, out; // in the order of the ports
    qreal label = 0;          // widest word on an edge to the next layer
    qreal top = 0;
};

struct Layers {
    std::vector<LayerNode> nodes;
    std::vector<std::vector<int>> order; // of each layer, from top to bottom
    QList<const CanvasNode*> alone;      // without any edge; into the graph that was given
};

QSizeF sizeOrUsual(const CanvasNode& node);
Layers makeLayers(const CanvasGraph& graph);
// How many pairs of edges cross between neighbouring layers.
int crossings(const Layers& layers);

} // namespace tollgate::ui
