// SPDX-License-Identifier: GPL-3.0-or-later
// What the ways out of a step may lead to, and the one a further member, case or arm would have. Pure values.
#pragma once

#include "ui/routing/canvas/canvas_graph.h"

namespace tollgate::ui {

// The port that one more member ("members/2"), case ("cases/3/to") or arm would have; "" for steps with fixed ports.
QString nextPort(const CanvasNode& node);
// Where that port stands: at the lower right corner.
QPointF nextPortPlace(const CanvasNode& node);

// Whether a step can stand in the middle of an edge: something comes in, something goes on.
bool canPassThrough(StepKind kind);
// The steps an edge from this port may lead to: a pool's members are targets, nothing leads back to where it came from.
QSet<QString> possibleTargets(const CanvasGraph& graph, const QString& node);

} // namespace tollgate::ui
