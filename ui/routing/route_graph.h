// SPDX-License-Identifier: GPL-3.0-or-later
// A draft and what is known beside it as the canvas shows them, and the way back for tests. Pure; UI thread.
#pragma once

#include "ui/routing/canvas/canvas_graph.h"
#include "ui/routing/route_facts.h"

namespace tollgate::ui {

// The id of the box that stands for the route's entry; no step can be called so.
inline const QString kEntryNode = QStringLiteral("@entry");
inline const QString kEntryPort = QStringLiteral("entry");

CanvasGraph canvasGraph(const RouteDraft& draft, const RouteFacts& facts);

// The edges a finished or imagined request takes through a route, for dots and for lighting up.
CanvasPath pathOf(const RouteDraft& draft, const std::vector<record::TraceStep>& trace, const std::string& provider,
                  const std::string& model);

} // namespace tollgate::ui
