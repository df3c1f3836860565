// SPDX-License-Identifier: GPL-3.0-or-later
// How steps, edges and the ground look (DESIGN-LANGUAGE.md §11 Routing). Shared by the canvas, the minimap and the
// picture of a drag; each call leaves the painter as it found it. UI thread.
#pragma once

#include "ui/routing/canvas/edge_shape.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace tollgate::ui {

inline constexpr qreal kNodeMargin = 8;   // around a step: ports, ring, the dot of a change
inline constexpr qreal kPortHandle = 4.5; // radius of what can be taken hold of

struct NodeLook {
    bool selected = false;
    bool current = false; // has the keyboard
    bool hovered = false;
    bool faded = false;     // not on the path that is shown
    bool target = false;    // an edge would end here
    bool ports = false;     // all ways out show their circles, and the place for one more
    bool read_only = false; // no place for one more
    QSet<QString> open;     // ways out that lead nowhere
    bool operator==(const NodeLook&) const = default;
};

// At (0, 0), with kNodeMargin around it.
void paintNode(QPainter& painter, const CanvasNode& node, const NodeLook& look, const Theme& theme);

struct EdgeLook {
    bool hovered = false;
    bool selected = false;
    bool faded = false;
    bool lit = false;
    bool operator==(const EdgeLook&) const = default;
};

qreal edgeWidth(const CanvasEdge& edge);
QPen edgePen(const CanvasEdge& edge, const EdgeLook& look, const Theme& theme);
// Only what is seen in `rect`, for long dashed lines are dear.
void paintEdge(QPainter& painter, const CanvasEdge& edge, const EdgeShape& shape, const EdgeLook& look,
               const Theme& theme, const QRectF& rect);
void paintEdgeLabel(QPainter& painter, const CanvasEdge& edge, const EdgeShape& shape, const EdgeLook& look,
                    const Theme& theme);

// The ground and its dots, one each 16 px of the scene, sharp at every zoom. `rect` in scene coordinates.
void paintGround(QPainter& painter, const QRectF& rect, const Theme& theme);

// `color` over `ground`, `part` of it.
QColor mixed(const QColor& color, const QColor& ground, double part);

} // namespace tollgate::ui
