// SPDX-License-Identifier: GPL-3.0-or-later
// The graph of the routing page: palette and canvas, and what becomes of the wishes the canvas tells. UI thread.
#pragma once

#include "ui/routing/canvas/canvas_graph.h"
#include "ui/routing/route_session.h"

#include <QWidget>

namespace tollgate::ui {

class CanvasView;
class PaletteBar;
class RouteEditor;

class GraphPane : public QWidget {
    Q_OBJECT
public:
    GraphPane(RouteSession& session, RouteEditor& editor, QWidget* parent = nullptr);

    CanvasView* canvas() const { return m_canvas; }

    PaletteBar* palette() const { return m_palette; }

    void show(); // anew, from the session
    // The path of a simulated request; empty puts everything back.
    void light(const CanvasPath& path);
    void setNarrow(bool narrow);

Q_SIGNALS:
    void propertiesWanted(const QString& node);
    void renameWanted(const QString& node);
    void noteWanted();

private:
    void connectCanvas();
    void connectPalette();
    void add(StepKind kind, const QString& node);
    void chooseTarget(const QString& node, const QString& port);
    void chooseStep(const QString& node, const QString& port, const QPointF& at);
    void chooseFound();
    void tidy();

    RouteSession& m_session;
    RouteEditor& m_editor;
    PaletteBar* m_palette;
    CanvasView* m_canvas;
    CanvasPath m_lit;
};

} // namespace tollgate::ui
