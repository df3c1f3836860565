// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of a step stand: text lines, rows of cases, ports. One place for painting, hit tests and edges.
// Coordinates are relative to the top left of the node. UI thread (fonts).
#pragma once

#include "ui/routing/canvas/canvas_graph.h"

#include <QRectF>

namespace tollgate::ui {

inline constexpr qreal kNodeLeast = 130;
inline constexpr qreal kNodeMost = 200;
inline constexpr qreal kNodePadding = 10;
inline constexpr qreal kPortSize = 8;
inline constexpr qreal kPortTarget = 24; // what the pointer has to hit

// The height of title and one line, 50 px in the console's own font size.
qreal headHeight();
qreal rowHeight(); // of a case
qreal titleHeight();
qreal lineHeight();

// Whether its ports have rows of their own (a match), rather than only places on the right edge.
bool hasRows(const CanvasNode& node);
// Whether edges may lead to it.
bool hasInput(const CanvasNode& node);
QSizeF sizeFor(const CanvasNode& node);

QPointF inputPlace(const CanvasNode& node);
// The centre of a port on the right edge; an unknown port's is that of the only one.
QPointF portPlace(const CanvasNode& node, const QString& port);
QRectF rowRect(const CanvasNode& node, int row);

} // namespace tollgate::ui
