// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/canvas/canvas_scene.h"

#include "ui/routing/canvas/node_metrics.h"

#include <algorithm>
#include <utility>

namespace tollgate::ui {

namespace {

constexpr int kMostStrips = 8; // more are painted as one

// Where all steps stand.
QList<QRectF> stand(const CanvasGraph& graph) {
    QList<QRectF> rects;
    for (const CanvasNode& node : graph.nodes) rects.append({node.position, node.size});
    return rects;
}

} // namespace

CanvasScene::CanvasScene(const Theme& theme, QObject* parent) : QGraphicsScene(parent), m_theme(theme) {
    setItemIndexMethod(NoIndex); // a few hundred items that move; an index costs more than it saves
}

void CanvasScene::setGraph(CanvasGraph graph) {
    fitSizes(graph);
    const CanvasGraph before = std::exchange(m_graph, std::move(graph));
    m_lit_nodes = QSet<QString>(m_graph.lit_nodes.begin(), m_graph.lit_nodes.end());
    m_lit_edges = QSet<EdgeKey>(m_graph.lit_edges.begin(), m_graph.lit_edges.end());
    syncItems();
    syncShapes(stand(before) == stand(m_graph));
    repaintChanged(before);
    const auto gone = [this](const QString& id) { return !m_items.contains(id); };
    m_marks.selected.removeIf(gone);
    if (gone(m_marks.current)) m_marks.current = m_marks.selected.value(m_marks.selected.size() - 1);
    if (gone(m_marks.hovered)) m_marks.hovered.clear();
    if (m_marks.edge && !m_shapes.contains(*m_marks.edge)) m_marks.edge.reset();
    if (m_marks.hovered_edge && !m_shapes.contains(*m_marks.hovered_edge)) m_marks.hovered_edge.reset();
    refreshLooks();
}

void CanvasScene::setTheme(const Theme& theme) {
    m_theme = theme;
    for (NodeItem* item : std::as_const(m_items)) item->setTheme(theme);
    invalidate({}, BackgroundLayer);
}

void CanvasScene::moveNodes(const QHash<QString, QPointF>& positions) {
    for (CanvasNode& node : m_graph.nodes) {
        const auto moved = positions.constFind(node.id);
        if (moved == positions.constEnd()) continue;
        node.position = *moved;
        m_items[node.id]->setNode(node);
    }
    syncShapes(true);
}

void CanvasScene::setMarks(const CanvasMarks& marks) {
    const CanvasMarks before = std::exchange(m_marks, marks);
    refreshLooks();
    if (before.edge == marks.edge && before.hovered_edge == marks.hovered_edge) return;
    for (const auto& edge : {before.edge, before.hovered_edge, marks.edge, marks.hovered_edge})
        if (edge) repaintEdge(*edge);
}

const CanvasNode* CanvasScene::node(const QString& id) const {
    const NodeItem* item = m_items.value(id);
    return item != nullptr ? &item->node() : nullptr;
}

QRectF CanvasScene::nodeRect(const QString& id) const {
    const CanvasNode* found = node(id);
    return found != nullptr ? QRectF(found->position, found->size) : QRectF();
}

QRectF CanvasScene::nodesRect() const {
    QRectF all;
    for (const CanvasNode& each : m_graph.nodes) all |= QRectF(each.position, each.size);
    return all;
}

const EdgeShape* CanvasScene::shape(const EdgeKey& key) const {
    const auto found = m_shapes.constFind(key);
    return found != m_shapes.constEnd() ? &*found : nullptr;
}

// Scrolling in both directions uncovers two strips, whose bounding rectangle is the whole window: each is painted for
// itself.
void CanvasScene::drawBackground(QPainter* painter, const QRectF& rect) {
    const QTransform back = painter->worldTransform().inverted();
    painter->save();
    const QTransform scene = painter->worldTransform();
    painter->resetTransform();
    const QRegion uncovered = painter->hasClipping() ? painter->clipRegion() : QRegion();
    painter->setTransform(scene);
    if (uncovered.isEmpty() || uncovered.rectCount() > kMostStrips) {
        paintWithin(*painter, rect);
    } else {
        for (const QRect& strip : uncovered) {
            const QRectF place = back.mapRect(QRectF(strip));
            painter->setClipRect(place);
            paintWithin(*painter, place);
        }
    }
    painter->restore();
}

void CanvasScene::paintWithin(QPainter& painter, const QRectF& rect) {
    paintGround(painter, rect, m_theme);
    for (const DrawnEdge& each : m_drawn)
        if (each.bounds.intersects(rect))
            paintEdge(painter, *each.edge, *each.shape, edgeLookOf(each.edge->key()), m_theme, rect);
    for (const DrawnEdge& each : m_drawn)
        if (each.bounds.intersects(rect))
            paintEdgeLabel(painter, *each.edge, *each.shape, edgeLookOf(each.edge->key()), m_theme);
}

// Broad ones first: thin ones and dashes stay visible over them.
void CanvasScene::orderEdges() {
    m_drawn.clear();
    for (const CanvasEdge& edge : std::as_const(m_graph.edges))
        if (const EdgeShape* found = shape(edge.key())) m_drawn.push_back({&edge, found, found->bounds()});
    std::sort(m_drawn.begin(), m_drawn.end(), [](const DrawnEdge& a, const DrawnEdge& b) {
        return std::pair(edgeWidth(*b.edge), a.edge) < std::pair(edgeWidth(*a.edge), b.edge);
    });
}

void CanvasScene::syncItems() {
    QHash<QString, NodeItem*> before = std::exchange(m_items, {});
    for (const CanvasNode& each : m_graph.nodes) {
        NodeItem* item = before.take(each.id);
        if (item == nullptr) {
            item = new NodeItem(each, m_theme);
            addItem(item);
        }
        item->setNode(each);
        m_items.insert(each.id, item);
    }
    qDeleteAll(before); // an item leaves its scene with its death
}

// Only what differs is painted anew. `keep_known`: no step that an edge avoids has come or gone.
void CanvasScene::syncShapes(bool keep_known) {
    const QHash<EdgeKey, EdgeShape> before = m_shapes;
    m_shapes = edgeShapes(m_graph, keep_known ? before : QHash<EdgeKey, EdgeShape>());
    for (auto it = before.begin(); it != before.end(); ++it) {
        const EdgeShape* now = shape(it.key());
        if (now == nullptr || now->path != it->path || now->label != it->label)
            invalidate(it->bounds(), BackgroundLayer);
    }
    for (auto it = m_shapes.begin(); it != m_shapes.end(); ++it) {
        const auto old = before.constFind(it.key());
        if (old == before.constEnd() || old->path != it->path || old->label != it->label)
            invalidate(it->bounds(), BackgroundLayer);
    }
    orderEdges();
}

// Edges that run as before but carry something else.
void CanvasScene::repaintChanged(const CanvasGraph& before) {
    if (before.lit_edges != m_graph.lit_edges || before.lit_nodes != m_graph.lit_nodes)
        return invalidate({}, BackgroundLayer);
    QHash<EdgeKey, const CanvasEdge*> old;
    for (const CanvasEdge& edge : before.edges) old.insert(edge.key(), &edge);
    for (const CanvasEdge& edge : std::as_const(m_graph.edges)) {
        const CanvasEdge* was = old.value(edge.key());
        if (was != nullptr && *was != edge) repaintEdge(edge.key());
    }
}

void CanvasScene::refreshLooks() {
    for (NodeItem* item : std::as_const(m_items)) item->setLook(lookOf(item->node()));
}

void CanvasScene::repaintEdge(const EdgeKey& key) {
    if (const EdgeShape* found = shape(key)) invalidate(found->bounds(), BackgroundLayer);
}

NodeLook CanvasScene::lookOf(const CanvasNode& each) const {
    NodeLook look;
    look.selected = m_marks.selected.contains(each.id);
    look.current = m_marks.current == each.id;
    look.hovered = m_marks.hovered == each.id && !m_marks.connecting;
    look.target = m_marks.target == each.id;
    look.faded = m_marks.connecting ? !m_marks.possible.contains(each.id)
                                    : !m_lit_nodes.isEmpty() && !m_lit_nodes.contains(each.id);
    look.read_only = m_marks.read_only;
    look.ports = !m_marks.connecting && !m_marks.read_only &&
                 (look.hovered || (look.selected && m_marks.selected.size() == 1 && look.current));
    for (const CanvasPort& port : each.ports)
        if (!m_shapes.contains({each.id, port.path})) look.open.insert(port.path);
    return look;
}

EdgeLook CanvasScene::edgeLookOf(const EdgeKey& key) const {
    EdgeLook look;
    look.hovered = m_marks.hovered_edge == key;
    look.selected = m_marks.edge == key;
    look.lit = m_lit_edges.contains(key);
    look.faded = !m_lit_nodes.isEmpty() && !look.lit;
    return look;
}

} // namespace tollgate::ui
