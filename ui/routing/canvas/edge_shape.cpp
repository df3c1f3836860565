// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/canvas/edge_shape.h"

#include "ui/routing/canvas/node_metrics.h"
#include "ui/theme/type.h"

#include <QFontMetricsF>
#include <QLineF>

#include <algorithm>
#include <cmath>

namespace tollgate::ui {

namespace {

constexpr qreal kFan = 12; // between two edges that end at one step
constexpr qreal kWidestLine = 8;
constexpr qreal kLabelPadding = 5;
constexpr qreal kTurn = 64;     // from where a turn begins to where it ends
constexpr qreal kLongWay = 160; // from here on other steps may stand between

using NodeIndex = QHash<QString, const CanvasNode*>;

NodeIndex indexOf(const CanvasGraph& graph) {
    NodeIndex index;
    index.reserve(graph.nodes.size());
    for (const CanvasNode& node : graph.nodes) index.insert(node.id, &node);
    return index;
}

QRectF rectOf(const CanvasNode& node) {
    return {node.position, node.size};
}

// The step stands below with its middle under the other, near enough for nothing to come between.
bool isRightBelow(const CanvasNode& upper, const CanvasNode& lower) {
    if (hasRows(upper)) return false;
    const QRectF above = rectOf(upper), below = rectOf(lower);
    const qreal gap = below.top() - above.bottom();
    return gap >= 8 && gap <= 2 * above.height() && std::abs(above.center().x() - below.center().x()) < 24;
}

struct Arrival {
    const CanvasEdge* edge;
    qreal from_y;
};

// Where each edge ends on the left side of a step: the strongest in the middle, the others above or below it as they
// come.
void fanOut(const CanvasNode& to, QList<Arrival>& arrivals, QHash<EdgeKey, qreal>& offsets) {
    std::sort(arrivals.begin(), arrivals.end(), [](const Arrival& a, const Arrival& b) {
        return std::pair(a.from_y, a.edge) < std::pair(b.from_y, b.edge);
    });
    qsizetype main = 0;
    for (qsizetype i = 1; i < arrivals.size(); ++i)
        if (arrivals[i].edge->share > arrivals[main].edge->share) main = i;
    const qreal room = to.size.height() / 2 - 6;
    const auto most = static_cast<qreal>(std::max(main, arrivals.size() - 1 - main));
    const qreal pitch = most > 0 ? std::min(kFan, room / most) : 0;
    for (qsizetype i = 0; i < arrivals.size(); ++i)
        offsets.insert(arrivals[i].edge->key(), static_cast<qreal>(i - main) * pitch);
}

QHash<EdgeKey, qreal> offsetsOf(const CanvasGraph& graph, const NodeIndex& index) {
    QHash<QString, QList<Arrival>> arrivals;
    for (const CanvasEdge& edge : graph.edges) {
        const CanvasNode* from = index.value(edge.from);
        const CanvasNode* to = index.value(edge.to);
        if (from == nullptr || to == nullptr || isRightBelow(*from, *to)) continue;
        arrivals[edge.to].append({&edge, from->position.y() + portPlace(*from, edge.port).y()});
    }
    QHash<EdgeKey, qreal> offsets;
    for (auto it = arrivals.begin(); it != arrivals.end(); ++it) fanOut(*index.value(it.key()), it.value(), offsets);
    return offsets;
}

EdgeShape downward(const CanvasNode& from, const CanvasNode& to) {
    const QRectF upper = rectOf(from), lower = rectOf(to);
    const qreal x = std::round((upper.center().x() + lower.center().x()) / 2);
    QPainterPath path({x, upper.bottom()});
    path.lineTo(x, lower.top());
    EdgeShape shape = shapeAlong(path);
    shape.down = true;
    return shape;
}

// How many points of an edge lie under steps.
qsizetype hidden(const EdgeShape& shape, const QList<QRectF>& steps) {
    const QRectF bounds = shape.path.boundingRect();
    qsizetype count = 0;
    for (const QRectF& step : steps) {
        if (!step.intersects(bounds.adjusted(0, -1, 0, 1))) continue;
        count += std::count_if(shape.points.begin(), shape.points.end(),
                               [&step](const QPointF& each) { return step.contains(each); });
    }
    return count;
}

// Of the ways a long edge can turn the one that is hidden least.
EdgeShape clearest(const QPointF& from, const QPointF& to, const QList<QRectF>& steps) {
    EdgeShape best = shapeAlong(edgeCurve(from, to));
    if (to.x() - from.x() < kLongWay) return best;
    qsizetype least = hidden(best, steps);
    for (const Turn turn : {Turn::Early, Turn::Late}) {
        if (least == 0) break;
        EdgeShape other = shapeAlong(edgeCurve(from, to, turn));
        const qsizetype now = hidden(other, steps);
        if (now >= least) continue;
        least = now;
        best = std::move(other);
    }
    return best;
}

QRectF labelRect(const EdgeShape& shape, const QString& label) {
    if (label.isEmpty()) return {};
    const QFontMetricsF metrics(font(Type::Caption));
    const QSizeF size(std::ceil(metrics.horizontalAdvance(label)) + 2 * kLabelPadding, std::ceil(metrics.height()) + 4);
    const QPointF middle = shape.at(0.5);
    if (shape.down) return {{middle.x() + 3, std::round(middle.y() - size.height() / 2)}, size};
    return {{std::round(middle.x() - size.width() / 2), std::round(middle.y() - size.height() / 2)}, size};
}

} // namespace

QPointF EdgeShape::at(double part) const {
    if (points.isEmpty()) return {};
    const double place = std::clamp(part, 0.0, 1.0) * static_cast<double>(points.size() - 1);
    const auto before = static_cast<qsizetype>(place);
    if (before + 1 >= points.size()) return points.last();
    const double rest = place - static_cast<double>(before);
    return points[before] * (1 - rest) + points[before + 1] * rest;
}

double EdgeShape::length() const {
    double sum = 0;
    for (qsizetype i = 1; i < points.size(); ++i) sum += QLineF(points[i - 1], points[i]).length();
    return sum;
}

double EdgeShape::distanceTo(const QPointF& place) const {
    double least = 1e9;
    for (qsizetype i = 1; i < points.size(); ++i) {
        const QPointF a = points[i - 1], along = points[i] - a;
        const double squared = QPointF::dotProduct(along, along);
        const double part = squared > 0 ? std::clamp(QPointF::dotProduct(place - a, along) / squared, 0.0, 1.0) : 0;
        least = std::min(least, QLineF(place, a + along * part).length());
    }
    return least;
}

QRectF EdgeShape::bounds() const {
    return path.boundingRect().adjusted(-kWidestLine, -kWidestLine, kWidestLine, kWidestLine).united(label);
}

// Every curve of ours only falls or only rises, so that the part at a height is found by halving.
std::pair<qsizetype, qsizetype> EdgeShape::pointsWithin(const QRectF& rect) const {
    const QRectF around = rect.adjusted(-2 * kWidestLine, -2 * kWidestLine, 2 * kWidestLine, 2 * kWidestLine);
    const bool falls = start().y() <= end().y();
    const qreal near = falls ? around.top() : around.bottom(), far = falls ? around.bottom() : around.top();
    const auto before = [falls](qreal a, qreal b) { return falls ? a < b : a > b; };
    const auto first =
        std::partition_point(points.begin(), points.end(), [&](const QPointF& each) { return before(each.y(), near); });
    const auto last =
        std::partition_point(first, points.end(), [&](const QPointF& each) { return !before(far, each.y()); });
    qsizetype from = std::max<qsizetype>(0, first - points.begin() - 1);
    qsizetype to = std::min<qsizetype>(points.size() - 1, last - points.begin());
    const auto beside = [&](qsizetype a, qsizetype b) {
        return std::max(points[a].x(), points[b].x()) < around.left() ||
               std::min(points[a].x(), points[b].x()) > around.right();
    };
    while (from < to && beside(from, from + 1)) ++from;
    while (to > from && beside(to - 1, to)) --to;
    return from == to ? std::pair<qsizetype, qsizetype>(1, 0) : std::pair(from, to);
}

QPainterPath edgeCurve(const QPointF& from, const QPointF& to, Turn turn) {
    const qreal across = to.x() - from.x();
    QPainterPath path(from);
    if (turn != Turn::Middle && across > kTurn) {
        const QPointF bend =
            turn == Turn::Early ? QPointF(from.x() + kTurn, to.y()) : QPointF(to.x() - kTurn, from.y());
        const QPointF reach(kTurn / 2, 0);
        if (turn == Turn::Late) path.lineTo(bend);
        path.cubicTo(path.currentPosition() + reach, (turn == Turn::Early ? bend : to) - reach,
                     turn == Turn::Early ? bend : to);
        if (turn == Turn::Early) path.lineTo(to);
        return path;
    }
    const qreal reach = across > 0 ? std::max(across / 2, std::min(24.0, std::abs(to.y() - from.y()) / 2))
                                   : std::min(160.0, 48 - across / 2);
    path.cubicTo(from + QPointF(reach, 0), to - QPointF(reach, 0), to);
    return path;
}

// Even steps along the curve: Qt's own percentages are even too, but each costs a walk from the start.
EdgeShape shapeAlong(const QPainterPath& path) {
    EdgeShape shape;
    shape.path = path;
    const QList<QPolygonF> parts = path.toSubpathPolygons();
    if (parts.isEmpty()) return shape;
    const QPolygonF& flat = parts.first();
    shape.points.append(flat.first());
    double left = EdgeShape::kStep;
    for (qsizetype i = 1; i < flat.size(); ++i) {
        QPointF from = flat[i - 1];
        double length = QLineF(from, flat[i]).length();
        while (length > left) {
            from += (flat[i] - from) * (left / length);
            shape.points.append(from);
            length -= left;
            left = EdgeShape::kStep;
        }
        left -= length;
    }
    shape.points.append(flat.last());
    return shape;
}

QHash<EdgeKey, EdgeShape> edgeShapes(const CanvasGraph& graph, const QHash<EdgeKey, EdgeShape>& known) {
    const NodeIndex index = indexOf(graph);
    const QHash<EdgeKey, qreal> offsets = offsetsOf(graph, index);
    QList<QRectF> steps;
    for (const CanvasNode& node : graph.nodes) steps.append(rectOf(node).adjusted(2, 0, -2, 0));
    QHash<EdgeKey, EdgeShape> shapes;
    shapes.reserve(graph.edges.size());
    for (const CanvasEdge& edge : graph.edges) {
        const CanvasNode* from = index.value(edge.from);
        const CanvasNode* to = index.value(edge.to);
        if (from == nullptr || to == nullptr) continue;
        const bool down = isRightBelow(*from, *to);
        const QPointF start = from->position + portPlace(*from, edge.port);
        const QPointF end = to->position + inputPlace(*to) + QPointF(0, offsets.value(edge.key()));
        const auto old = known.constFind(edge.key());
        const bool same = old != known.constEnd() && !down && !old->down && old->start() == start && old->end() == end;
        EdgeShape shape = same ? *old : down ? downward(*from, *to) : clearest(start, end, steps);
        shape.label = labelRect(shape, edge.label);
        shapes.insert(edge.key(), shape);
    }
    return shapes;
}

} // namespace tollgate::ui
