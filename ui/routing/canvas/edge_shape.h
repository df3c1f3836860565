// SPDX-License-Identifier: GPL-3.0-or-later
// How edges run: from a port on the right edge to the left edge of the next step, where several that end there stand
// one below the other; straight down to a step right below. Values in scene coordinates; UI thread.
#pragma once

#include "ui/routing/canvas/canvas_graph.h"

#include <QPainterPath>
#include <QPolygonF>

#include <utility>

namespace tollgate::ui {

struct EdgeShape {
    QPainterPath path;
    QPolygonF points;  // along it, about 6 px apart
    bool down = false; // to a step right below
    QRectF label;      // empty without one

    QPointF start() const { return points.isEmpty() ? QPointF() : points.first(); }

    QPointF end() const { return points.isEmpty() ? QPointF() : points.last(); }

    // 0 is the start, 1 the end.
    QPointF at(double part) const;
    double length() const;
    double distanceTo(const QPointF& place) const;
    QRectF bounds() const; // with its widest line and its label
    // First and last of the points that matter for a rectangle; last before first: none.
    std::pair<qsizetype, qsizetype> pointsWithin(const QRectF& rect) const;

    static constexpr double kStep = 6; // between the points, in px
};

// The curve of an edge that leaves to the right and arrives from the left. Long ones may turn where they begin or where
// they end instead of half way.
enum class Turn { Middle, Early, Late };
QPainterPath edgeCurve(const QPointF& from, const QPointF& to, Turn turn = Turn::Middle);
EdgeShape shapeAlong(const QPainterPath& path);
// Of every edge whose steps exist. Those of `known` that begin and end where they did stay as they are.
QHash<EdgeKey, EdgeShape> edgeShapes(const CanvasGraph& graph, const QHash<EdgeKey, EdgeShape>& known = {});

} // namespace tollgate::ui
