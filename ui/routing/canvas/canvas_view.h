// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas of a route (DESIGN-LANGUAGE.md §11 Routing): shows a CanvasGraph and tells what a person wants done to it.
// It never edits: whoever owns it changes the document and gives back a new graph. Every intent has a key and a way by
// mouse. Owned by the routing page; UI thread.
#pragma once

#include "ui/routing/canvas/canvas_graph.h"

#include <QGraphicsView>

namespace tollgate::ui {

class CanvasView : public QGraphicsView {
    Q_OBJECT

public:
    explicit CanvasView(QWidget* parent = nullptr);
    ~CanvasView() override;

    // Items are kept by id, so that selection, focus and pointer survive. Nodes without a size get one.
    void setGraph(const CanvasGraph& graph);
    const CanvasGraph& graph() const;

    // In the order of the graph. Setting it emits nothing.
    QStringList selection() const;
    void setSelection(const QStringList& ids);
    // The one that has the keyboard: the last one chosen. Empty when nothing is.
    QString current() const;
    // Brings it into sight and selects it (a click on a problem).
    void reveal(const QString& id);

    // No intents but selection, activation and copying (a document of a newer version).
    void setReadOnly(bool read_only);

    bool isReadOnly() const { return m_read_only; }

    // Zoom control and legend in the corners; narrow pages show the control in the palette bar instead.
    void setOverlaysShown(bool shown);

    // 1 is 100 %; within 0.25 to 2.
    qreal zoom() const;
    void setZoom(qreal zoom);
    void zoomIn();
    void zoomOut();
    void fit();

    // Dots and flow may move. Off: widths and numbers stay (DESIGN-LANGUAGE.md §7).
    void setMotion(bool allowed);
    // Requests that passed now: a dot each up to 10 a second on an edge, a flow above. Costs nothing while hidden.
    void showTraffic(const QList<CanvasPath>& requests);

Q_SIGNALS:
    void selectionChanged(const QStringList& ids);
    void activated(const QString& id); // Enter, double click: show its properties
    void nodesMoved(const QHash<QString, QPointF>& positions);
    void portConnected(const QString& node, const QString& port, const QString& target);
    void portReleased(const QString& node, const QString& port); // the edge was taken off
    // An edge was drawn into the void: a step is wanted there.
    void edgeDropped(const QString& node, const QString& port, const QPointF& position);
    void edgeWanted(const QString& node, const QString& port); // E: choose a target from a list
    void addRequested(tollgate::ui::StepKind kind, const QPointF& position);
    void addAfterRequested(tollgate::ui::StepKind kind, const QString& node); // A; node may be empty
    void insertRequested(tollgate::ui::StepKind kind, const QString& edge_from, const QString& port);
    void insertNodeRequested(const QString& node, const QString& edge_from, const QString& port);
    void removeRequested(const QStringList& ids);
    void copyRequested(const QStringList& ids);
    void cutRequested(const QStringList& ids);
    void pasteRequested(const QPointF& position);
    void duplicateRequested(const QStringList& ids);
    void renameRequested(const QString& id);
    void tidyRequested();
    void findRequested();
    void zoomChanged(qreal zoom);

private:
    bool m_read_only = false;
};

} // namespace tollgate::ui
