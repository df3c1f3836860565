// SPDX-License-Identifier: GPL-3.0-or-later
// Tidies a route: layers from left to right by longest path, rows by sweeps over the middle of the neighbours, on the
// canvas's grid of 16 px. The same graph always gives the same picture. Pure; any thread.
#pragma once

#include "ui/routing/canvas/canvas_graph.h"

namespace tollgate::ui {

inline constexpr int kCanvasGrid = 16;

// Top left of every node, the first near (16, 16). Nodes without a size count as 200 × 50; edges to unknown nodes are
// left out, an edge that closes a circle is turned round. Steps without any edge stand in rows below.
QHash<QString, QPointF> layered(const CanvasGraph& graph);

} // namespace tollgate::ui
