// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas of a route (DESIGN-LANGUAGE.md §11 Routing): shows a CanvasGraph and tells what a person wants done to it.
// It never edits: whoever owns it changes the document and gives back a new graph. Every intent has a key and a way by
// mouse. Owned by the routing page; UI thread.
#pragma once

#include "ui/routing/canvas/canvas_graph.h"

#include <QGraphicsView>

class QMenu;

namespace tollgate::ui {

class CanvasKeys;
class CanvasOverlay;
class CanvasPointer;
class CanvasScene;
class TrafficLayer;

class CanvasView : public QGraphicsView {
    Q_OBJECT

public:
    explicit CanvasView(QWidget* parent = nullptr);
    ~CanvasView() override;

    // Items are kept by id, so that selection, focus and pointer survive. Nodes without a size get one.
    void setGraph(const CanvasGraph& graph);
    // As it is shown: with sizes.
    const CanvasGraph& graph() const;

    // In the order of choosing. Setting it emits nothing.
    QStringList selection() const;
    void setSelection(const QStringList& ids);
    // The one that has the keyboard: the last one chosen. Empty when nothing is.
    QString current() const;
    // The edge that is chosen, if one is.
    std::optional<EdgeKey> selectedEdge() const;
    // Brings it into sight and selects it (a click on a problem).
    void reveal(const QString& id);

    // No intents but selection, activation, copying and finding (a document of a newer version).
    void setReadOnly(bool read_only);
    bool isReadOnly() const;

    // Zoom control and legend in the corners; narrow pages show the control in the palette bar instead.
    void setOverlaysShown(bool shown);
    // What the width of edges measures ("requests, last hour"); empty: nothing, the overlay is off.
    void setMeasure(const QString& words);

    // 1 is 100 %; within 0.1 to 2.
    qreal zoom() const;
    void setZoom(qreal zoom);
    void zoomIn();
    void zoomOut();
    // Everything in sight, at most at 100 %, and so it stays while the window grows and shrinks.
    void fit();
    // The person looks at a part now.
    void leaveAll();

    // Dots and flow may move. Off: widths and numbers stay (DESIGN-LANGUAGE.md §7).
    void setMotion(bool allowed);
    // Requests that passed now: a dot each up to 10 a second on an edge, a flow above. Costs nothing while hidden.
    void showTraffic(const QList<CanvasPath>& requests);

    // For pointer, keys and assistive programs: choose and tell. `current` is one of `ids` or empty.
    void choose(const QStringList& ids, const QString& current);
    void chooseEdge(const std::optional<EdgeKey>& edge);
    // The edge that a step without edges of its own would stand in where it is now.
    std::optional<EdgeKey> edgeToEnter(const QString& node) const;

    CanvasScene* canvasScene() const { return m_scene; }

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

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
    void updateSceneRect(qreal zoom);
    void updateSceneRect();
    void showAll(bool from_corner);
    void changeZoom(qreal zoom, const QPoint& spot);
    void markDrop(const QDropEvent& event);
    QMenu* contextMenu(const QString& node, const QPointF& place);

    CanvasScene* m_scene;
    CanvasPointer* m_pointer;
    CanvasKeys* m_keys;
    TrafficLayer* m_traffic;
    CanvasOverlay* m_overlay;
    bool m_was_shown = false;   // with something to see; the first time everything is brought into sight
    bool m_all_in_sight = true; // and stays there until the person zooms, pans or goes to a step
};

} // namespace tollgate::ui
