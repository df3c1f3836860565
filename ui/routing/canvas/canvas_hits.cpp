// SPDX-License-Identifier: GPL-3.0-or-later
// What is at a place of the canvas.
#include "ui/routing/canvas/canvas_scene.h"
#include "ui/routing/canvas/node_metrics.h"
#include "ui/routing/canvas/ports.h"

#include <QLineF>

namespace tollgate::ui {

namespace {

// Keeps the nearest of what is offered.
template <class T>
class Nearest {
public:
    explicit Nearest(qreal reach) : m_least(reach) {}

    void offer(qreal distance, const T& what) {
        if (distance > m_least) return;
        m_least = distance;
        m_found = what;
    }

    const std::optional<T>& found() const { return m_found; }

private:
    qreal m_least;
    std::optional<T> m_found;
};

} // namespace

// The last one in the graph is painted last and so lies on top.
QString CanvasScene::nodeAt(const QPointF& place) const {
    for (auto each = m_graph.nodes.crbegin(); each != m_graph.nodes.crend(); ++each)
        if (QRectF(each->position, each->size).contains(place)) return each->id;
    return {};
}

QString CanvasScene::inputAt(const QPointF& place, qreal reach) const {
    Nearest<QString> nearest(reach);
    for (const CanvasNode& each : m_graph.nodes)
        if (hasInput(each)) nearest.offer(QLineF(place, each.position + inputPlace(each)).length(), each.id);
    return nearest.found().value_or(QString());
}

std::optional<EdgeKey> CanvasScene::portAt(const QPointF& place, qreal reach) const {
    Nearest<EdgeKey> nearest(reach);
    for (const CanvasNode& each : m_graph.nodes) {
        for (const CanvasPort& port : each.ports)
            nearest.offer(QLineF(place, each.position + portPlace(each, port.path)).length(), {each.id, port.path});
        const NodeItem* item = m_items.value(each.id);
        const bool shows_more = item != nullptr && item->look().ports;
        if (shows_more && !nextPort(each).isEmpty())
            nearest.offer(QLineF(place, each.position + nextPortPlace(each)).length(), {each.id, nextPort(each)});
    }
    return nearest.found();
}

std::optional<EdgeKey> CanvasScene::edgeAt(const QPointF& place, qreal reach) const {
    Nearest<EdgeKey> nearest(reach);
    const QRectF around(place.x() - reach, place.y() - reach, 2 * reach, 2 * reach);
    for (const CanvasEdge& edge : m_graph.edges) {
        const EdgeShape* found = shape(edge.key());
        if (found == nullptr || !found->bounds().intersects(around)) continue;
        const bool label = found->label.contains(place);
        nearest.offer(label ? 0 : found->distanceTo(place), edge.key());
    }
    return nearest.found();
}

std::optional<EdgeKey> CanvasScene::edgeEndAt(const QPointF& place, qreal reach) const {
    if (m_marks.edge) {
        const EdgeShape* chosen = shape(*m_marks.edge);
        if (chosen != nullptr && QLineF(place, chosen->end()).length() <= reach) return m_marks.edge;
    }
    Nearest<EdgeKey> nearest(reach);
    for (const CanvasEdge& edge : m_graph.edges)
        if (const EdgeShape* found = shape(edge.key())) nearest.offer(QLineF(place, found->end()).length(), edge.key());
    return nearest.found();
}

QStringList CanvasScene::nodesWithin(const QRectF& rect) const {
    QStringList within;
    for (const CanvasNode& each : m_graph.nodes)
        if (rect.intersects(QRectF(each.position, each.size))) within.append(each.id);
    return within;
}

} // namespace tollgate::ui
