// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas for assistive programs: it is painted, so each step answers through an interface of its own, with a name
// like "Claude pool, pool, in order, 2 members" and the actions of a person (DESIGN-LANGUAGE.md §8). UI thread.
#pragma once

#include <QString>

namespace tollgate::ui {

struct CanvasNode;
struct CanvasGraph;
class CanvasView;

// Once per process; called by every canvas.
void installCanvasAccess();
// Tells that another step has the keyboard.
void announceCurrent(CanvasView& view);
// "Claude pool, pool, in order, 2 members"
QString spokenName(const CanvasNode& node);
// "Leads to Anthropic, OpenRouter. Warning: …"
QString spokenDescription(const CanvasGraph& graph, const CanvasNode& node);

} // namespace tollgate::ui
