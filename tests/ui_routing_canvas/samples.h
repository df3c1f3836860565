// SPDX-License-Identifier: GPL-3.0-or-later
// Graphs to show and to test with: the route of the design pictures, and large ones.
#pragma once

#include "config/json.h"
#include "ui/routing/canvas/canvas_graph.h"
#include "ui/routing/properties/choices.h"

namespace tollgate::ui::sample {

CanvasNode node(const QString& id, StepKind kind, const QString& title, const QString& line, QPointF position,
                const QStringList& ports = {});
CanvasEdge edge(const QString& from, const QString& port, const QString& to, double share = 0,
                EdgeStyle style = EdgeStyle::Normal, const QString& label = {});

// As in routing-light.png, with Claude pool changed and Cheap with a warning.
CanvasGraph picture();
// What its forms offer.
Choices choices();
// The members of a step, from JSON text.
config::Json members(const char* json);
// Matches, pools and targets, `nodes` of them in all.
CanvasGraph large(int nodes);

} // namespace tollgate::ui::sample
