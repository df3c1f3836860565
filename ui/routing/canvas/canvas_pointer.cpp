// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/canvas/canvas_pointer.h"

#include "ui/routing/canvas/canvas_scene.h"
#include "ui/routing/canvas/canvas_view.h"
#include "ui/routing/canvas/layout.h"
#include "ui/routing/canvas/node_metrics.h"
#include "ui/routing/canvas/ports.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <cmath>
#include <utility>

namespace tollgate::ui {

namespace {

constexpr int kBorder = 24; // of the viewport, where a drag scrolls it
constexpr int kAlong = 12;  // px each time
constexpr int kAlongMillis = 16;

bool addsTo(Qt::KeyboardModifiers keys) {
    return keys.testFlag(Qt::ControlModifier) || keys.testFlag(Qt::ShiftModifier);
}

QPointF onGrid(const QPointF& place) {
    return {std::round(place.x() / kCanvasGrid) * kCanvasGrid, std::round(place.y() / kCanvasGrid) * kCanvasGrid};
}

} // namespace

CanvasPointer::CanvasPointer(CanvasView& view, CanvasScene& scene) : QObject(&view), m_view(view), m_scene(scene) {
    m_along.setInterval(kAlongMillis);
    connect(&m_along, &QTimer::timeout, this, &CanvasPointer::scrollAlong);
}

qreal CanvasPointer::reach() const {
    return kPortTarget / 2 / m_view.zoom();
}

void CanvasPointer::press(const QMouseEvent& event) {
    if (isBusy()) return;
    m_pressed = m_last = event.position().toPoint();
    m_origin = m_place = m_view.mapToScene(m_pressed);
    if (event.button() == Qt::MiddleButton || (event.button() == Qt::LeftButton && m_space)) {
        m_mode = Mode::Pan;
    } else if (event.button() == Qt::LeftButton) {
        m_mode = Mode::Pressed;
        m_chose = false;
        m_kept = m_scene.marks().selected;
        chooseAt(m_origin, event.modifiers());
    }
    updateCursor();
}

// A press chooses at once what was not chosen, so that it can be dragged in one go.
void CanvasPointer::chooseAt(const QPointF& place, Qt::KeyboardModifiers keys) {
    const QString node = m_scene.nodeAt(place);
    if (node.isEmpty() || m_scene.marks().selected.contains(node)) return;
    m_view.choose(addsTo(keys) ? m_scene.marks().selected + QStringList{node} : QStringList{node}, node);
    m_chose = true;
}

void CanvasPointer::move(const QMouseEvent& event) {
    const QPoint spot = event.position().toPoint();
    m_place = m_view.mapToScene(spot);
    if (m_mode == Mode::Pressed && (spot - m_pressed).manhattanLength() >= QApplication::startDragDistance())
        begin(m_origin);
    if (m_mode == Mode::Pan) return pan(spot);
    m_last = spot;
    const bool dragging = m_mode == Mode::Move || m_mode == Mode::Lasso || m_mode == Mode::Connect;
    if (dragging && !m_view.viewport()->rect().adjusted(kBorder, kBorder, -kBorder, -kBorder).contains(spot))
        m_along.start();
    else
        m_along.stop();
    follow();
}

// What the gesture does with the place where the pointer is now.
void CanvasPointer::follow() {
    switch (m_mode) {
    case Mode::Idle: hover(m_place); break;
    case Mode::Move: moveNodes(m_place); break;
    case Mode::Lasso: lassoTo(m_place); break;
    case Mode::Connect: connectTo(m_place); break;
    case Mode::Pan:
    case Mode::Pressed: break;
    }
}

void CanvasPointer::scrollAlong() {
    m_view.leaveAll();
    const QRect inside = m_view.viewport()->rect().adjusted(kBorder, kBorder, -kBorder, -kBorder);
    const auto beyond = [](int at, int least, int most) { return at < least ? -kAlong : at > most ? kAlong : 0; };
    const int x = beyond(m_last.x(), inside.left(), inside.right());
    const int y = beyond(m_last.y(), inside.top(), inside.bottom());
    m_view.horizontalScrollBar()->setValue(m_view.horizontalScrollBar()->value() + x);
    m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->value() + y);
    m_place = m_view.mapToScene(m_last);
    follow();
}

void CanvasPointer::begin(const QPointF& place) {
    const bool editable = !m_view.isReadOnly();
    const auto port = m_scene.portAt(place, reach());
    const auto end = m_scene.edgeEndAt(place, reach());
    if (editable && port) return beginConnect(*port, false);
    if (editable && end) return beginConnect(*end, true);
    if (!m_scene.nodeAt(place).isEmpty()) return editable ? beginMove() : finish();
    m_mode = Mode::Lasso;
    const bool adds = addsTo(QApplication::keyboardModifiers());
    if (!adds) m_kept.clear();
}

void CanvasPointer::beginMove() {
    m_mode = Mode::Move;
    m_held = m_scene.nodeAt(m_origin);
    m_before.clear();
    for (const QString& id : m_scene.marks().selected)
        if (const CanvasNode* node = m_scene.node(id)) m_before.insert(id, node->position);
    updateCursor();
}

void CanvasPointer::beginConnect(const EdgeKey& edge, bool taken_off) {
    m_mode = Mode::Connect;
    m_edge = edge;
    m_taken_off = taken_off;
    CanvasMarks marks = m_scene.marks();
    marks.connecting = true;
    marks.possible = possibleTargets(m_scene.graph(), edge.from);
    marks.possible.insert(edge.from);
    marks.hovered_edge = edge;
    m_scene.setMarks(marks);
    updateCursor();
}

void CanvasPointer::pan(const QPoint& place) {
    m_view.leaveAll();
    const QPoint by = place - std::exchange(m_last, place);
    m_view.horizontalScrollBar()->setValue(m_view.horizontalScrollBar()->value() - by.x());
    m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->value() - by.y());
}

// The step that was taken hold of goes to the grid, the others keep their distance to it.
void CanvasPointer::moveNodes(const QPointF& place) {
    const QPointF first = m_before.value(m_held);
    const QPointF by = onGrid(first + place - m_origin) - first;
    QHash<QString, QPointF> positions;
    for (auto it = m_before.cbegin(); it != m_before.cend(); ++it) positions.insert(it.key(), it.value() + by);
    m_scene.moveNodes(positions);
    CanvasMarks marks = m_scene.marks();
    marks.hovered_edge = m_before.size() == 1 ? m_view.edgeToEnter(m_before.cbegin().key()) : std::nullopt;
    m_scene.setMarks(marks);
    m_view.viewport()->update();
}

void CanvasPointer::lassoTo(const QPointF& place) {
    QStringList within = m_kept;
    for (const QString& id : m_scene.nodesWithin(QRectF(m_origin, place).normalized()))
        if (!within.contains(id)) within.append(id);
    m_view.choose(within, within.isEmpty() ? QString() : within.last());
    m_view.viewport()->update();
}

void CanvasPointer::connectTo(const QPointF& place) {
    CanvasMarks marks = m_scene.marks();
    QString target = m_scene.nodeAt(place);
    if (target.isEmpty()) target = m_scene.inputAt(place, reach());
    marks.target = target != m_edge.from && marks.possible.contains(target) ? target : QString();
    m_scene.setMarks(marks);
    m_view.viewport()->update();
}

void CanvasPointer::hover(const QPointF& place) {
    CanvasMarks marks = m_scene.marks();
    marks.hovered = m_scene.nodeAt(place);
    // A port reaches beyond its step.
    if (marks.hovered.isEmpty())
        if (const auto port = m_scene.portAt(place, reach())) marks.hovered = port->from;
    marks.hovered_edge = marks.hovered.isEmpty() ? m_scene.edgeAt(place, reach() / 2) : std::nullopt;
    m_scene.setMarks(marks);
    updateCursor();
}

void CanvasPointer::release(const QMouseEvent& event) {
    m_place = m_view.mapToScene(event.position().toPoint());
    const Mode mode = m_mode;
    if (mode == Mode::Pan && event.button() != Qt::MiddleButton && event.button() != Qt::LeftButton) return;
    if (mode != Mode::Pan && event.button() != Qt::LeftButton) return;
    if (mode == Mode::Move) finishMove();
    if (mode == Mode::Connect) finishConnect(m_place);
    if (mode == Mode::Pressed) click(m_place, event.modifiers());
    finish();
}

void CanvasPointer::click(const QPointF& place, Qt::KeyboardModifiers keys) {
    const QString node = m_scene.nodeAt(place);
    if (node.isEmpty()) {
        m_view.choose({}, {});
        m_view.chooseEdge(m_scene.edgeAt(place, reach() / 2));
    } else if (!m_chose && addsTo(keys)) {
        QStringList rest = m_scene.marks().selected;
        rest.removeAll(node);
        m_view.choose(rest, rest.value(rest.size() - 1));
    } else if (!m_chose) {
        m_view.choose({node}, node);
    }
}

void CanvasPointer::finishMove() {
    QHash<QString, QPointF> moved;
    for (auto it = m_before.cbegin(); it != m_before.cend(); ++it) {
        const CanvasNode* node = m_scene.node(it.key());
        if (node != nullptr && node->position != it.value()) moved.insert(it.key(), node->position);
    }
    const auto edge = m_before.size() == 1 ? m_view.edgeToEnter(m_before.cbegin().key()) : std::nullopt;
    const QString only = m_before.size() == 1 ? m_before.cbegin().key() : QString();
    if (moved.isEmpty()) return;
    Q_EMIT m_view.nodesMoved(moved);
    if (edge) Q_EMIT m_view.insertNodeRequested(only, edge->from, edge->port);
}

void CanvasPointer::finishConnect(const QPointF& place) {
    const QString target = m_scene.marks().target;
    const CanvasEdge* before = m_scene.graph().edge(m_edge);
    if (!target.isEmpty()) {
        if (before == nullptr || before->to != target) Q_EMIT m_view.portConnected(m_edge.from, m_edge.port, target);
    } else if (m_scene.nodeAt(place).isEmpty()) {
        if (m_taken_off)
            Q_EMIT m_view.portReleased(m_edge.from, m_edge.port);
        else
            Q_EMIT m_view.edgeDropped(m_edge.from, m_edge.port, onGrid(place));
    }
}

bool CanvasPointer::cancel() {
    if (!isBusy()) return false;
    if (m_mode == Mode::Move) m_scene.moveNodes(m_before);
    if (m_mode == Mode::Lasso) m_view.choose(m_kept, m_kept.value(m_kept.size() - 1));
    finish();
    return true;
}

void CanvasPointer::finish() {
    m_mode = Mode::Idle;
    m_along.stop();
    m_before.clear();
    CanvasMarks marks = m_scene.marks();
    marks.connecting = false;
    marks.possible.clear();
    marks.target.clear();
    marks.hovered_edge.reset();
    m_scene.setMarks(marks);
    updateCursor();
    m_view.viewport()->update();
}

void CanvasPointer::leave() {
    if (isBusy()) return;
    CanvasMarks marks = m_scene.marks();
    marks.hovered.clear();
    marks.hovered_edge.reset();
    m_scene.setMarks(marks);
}

void CanvasPointer::setPanning(bool panning) {
    m_space = panning;
    updateCursor();
}

void CanvasPointer::updateCursor() {
    Qt::CursorShape shape = Qt::ArrowCursor;
    if (m_mode == Mode::Pan)
        shape = Qt::ClosedHandCursor;
    else if (m_space)
        shape = Qt::OpenHandCursor;
    else if (m_mode == Mode::Move)
        shape = Qt::SizeAllCursor;
    else if (m_mode == Mode::Connect || (!m_view.isReadOnly() && !isBusy() && m_scene.portAt(m_place, reach())))
        shape = Qt::CrossCursor;
    if (m_view.viewport()->cursor().shape() != shape) m_view.viewport()->setCursor(shape);
}

void CanvasPointer::paint(QPainter& painter) const {
    const Theme& theme = m_scene.theme();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(theme.color(Role::Accent), 2);
    if (m_mode == Mode::Lasso) {
        pen.setCosmetic(true);
        pen.setWidth(1);
        QColor fill = theme.color(Role::Accent);
        fill.setAlphaF(0.12F);
        painter.setPen(pen);
        painter.setBrush(fill);
        painter.drawRect(QRectF(m_origin, m_place).normalized());
    } else if (m_mode == Mode::Connect) {
        const CanvasNode* from = m_scene.node(m_edge.from);
        const CanvasNode* to = m_scene.node(m_scene.marks().target);
        if (from != nullptr) {
            const bool further = m_edge.port == nextPort(*from);
            const QPointF start = from->position + (further ? nextPortPlace(*from) : portPlace(*from, m_edge.port));
            painter.setPen(pen);
            painter.setBrush(Qt::NoBrush);
            painter.drawPath(edgeCurve(start, to != nullptr ? to->position + inputPlace(*to) : m_place));
        }
    }
    painter.restore();
}

} // namespace tollgate::ui
