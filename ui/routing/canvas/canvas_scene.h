// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on the canvas: items of steps by id, the shapes of edges, and which of them are marked. Edges are painted
// with the ground, which the view keeps as a picture and only scrolls. Also answers what is at a place. Owned by
// CanvasView; UI thread.
#pragma once

#include "ui/routing/canvas/node_item.h"

#include <QGraphicsScene>

#include <vector>

namespace tollgate::ui {

// What the pointer and the keyboard have marked.
struct CanvasMarks {
    QStringList selected;
    QString current; // has the keyboard
    QString hovered;
    std::optional<EdgeKey> edge;         // chosen
    std::optional<EdgeKey> hovered_edge; // under the pointer, or where a step would be put in
    QString target;                      // where the edge that is being drawn would end
    bool connecting = false;
    QSet<QString> possible; // while connecting: where it may end
    bool read_only = false;
};

class CanvasScene : public QGraphicsScene {
    Q_OBJECT

public:
    CanvasScene(const Theme& theme, QObject* parent);

    // Items are reused by id. What is marked and gone is marked no more.
    void setGraph(CanvasGraph graph);

    const CanvasGraph& graph() const { return m_graph; }

    void setTheme(const Theme& theme);

    const Theme& theme() const { return m_theme; }

    // Shows steps elsewhere while they are dragged; the next graph decides.
    void moveNodes(const QHash<QString, QPointF>& positions);

    const CanvasMarks& marks() const { return m_marks; }

    void setMarks(const CanvasMarks& marks);

    const CanvasNode* node(const QString& id) const;
    QRectF nodeRect(const QString& id) const;
    QRectF nodesRect() const; // of all, empty without any
    const EdgeShape* shape(const EdgeKey& key) const;

    // What is at a place of the scene; `reach` in scene units. Empty: nothing.
    QString nodeAt(const QPointF& place) const;
    QString inputAt(const QPointF& place, qreal reach) const;
    std::optional<EdgeKey> portAt(const QPointF& place, qreal reach) const; // with the place for one more
    std::optional<EdgeKey> edgeAt(const QPointF& place, qreal reach) const;
    // The edge whose end is there: the chosen one first, then the one that ends nearest.
    std::optional<EdgeKey> edgeEndAt(const QPointF& place, qreal reach) const;
    QStringList nodesWithin(const QRectF& rect) const;

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;

private:
    struct DrawnEdge {
        const CanvasEdge* edge;
        const EdgeShape* shape;
        QRectF bounds;
    };

    void syncItems();
    void syncShapes(bool keep_known);
    void orderEdges();
    void paintWithin(QPainter& painter, const QRectF& rect);
    void repaintChanged(const CanvasGraph& before);
    void refreshLooks();
    void repaintEdge(const EdgeKey& key);
    NodeLook lookOf(const CanvasNode& node) const;
    EdgeLook edgeLookOf(const EdgeKey& key) const;

    Theme m_theme;
    CanvasGraph m_graph;
    CanvasMarks m_marks;
    QHash<QString, NodeItem*> m_items;
    QHash<EdgeKey, EdgeShape> m_shapes;
    std::vector<DrawnEdge> m_drawn; // into m_graph and m_shapes, in the order of painting
    QSet<QString> m_lit_nodes;
    QSet<EdgeKey> m_lit_edges;
};

} // namespace tollgate::ui
