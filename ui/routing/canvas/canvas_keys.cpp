// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/canvas/canvas_keys.h"

#include "ui/routing/canvas/canvas_scene.h"
#include "ui/routing/canvas/canvas_view.h"
#include "ui/routing/canvas/layout.h"
#include "ui/routing/canvas/ports.h"
#include "ui/theme/icons.h"

#include <QKeyEvent>
#include <QMenu>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace tollgate::ui {

namespace {

// Left to right, then down: as people read the picture.
QStringList readingOrder(const CanvasGraph& graph) {
    QList<const CanvasNode*> nodes;
    for (const CanvasNode& node : graph.nodes) nodes.append(&node);
    std::sort(nodes.begin(), nodes.end(), [](const CanvasNode* a, const CanvasNode* b) {
        return std::tuple(a->position.x(), a->position.y(), a) < std::tuple(b->position.x(), b->position.y(), b);
    });
    QStringList ids;
    for (const CanvasNode* node : nodes) ids.append(node->id);
    return ids;
}

// The strongest edge out of a step, or into it; the first of equals.
const CanvasEdge* strongest(const CanvasGraph& graph, const QString& node, bool out) {
    const CanvasEdge* found = nullptr;
    for (const CanvasEdge& edge : graph.edges) {
        if ((out ? edge.from : edge.to) != node || graph.node(out ? edge.to : edge.from) == nullptr) continue;
        if (found == nullptr || edge.share > found->share) found = &edge;
    }
    return found;
}

QPointF unit(int key) {
    switch (key) {
    case Qt::Key_Left: return {-1, 0};
    case Qt::Key_Right: return {1, 0};
    case Qt::Key_Up: return {0, -1};
    case Qt::Key_Down: return {0, 1};
    default: return {};
    }
}

} // namespace

CanvasKeys::CanvasKeys(CanvasView& view, CanvasScene& scene) : QObject(&view), m_view(view), m_scene(scene) {}

bool CanvasKeys::press(const QKeyEvent& event) {
    const bool ctrl = event.modifiers().testFlag(Qt::ControlModifier);
    const bool arrow = !unit(event.key()).isNull();
    if (arrow && event.modifiers().testFlag(Qt::AltModifier)) return false;
    if (arrow) return ctrl ? shift(event.key()) : walk(event.key());
    return look(event) || edit(event);
}

bool CanvasKeys::step(bool forward) {
    const QStringList order = readingOrder(m_scene.graph());
    const qsizetype now = order.indexOf(m_scene.marks().current);
    const qsizetype next = now < 0 ? (forward ? 0 : order.size() - 1) : now + (forward ? 1 : -1);
    if (next < 0 || next >= order.size()) return false;
    m_view.reveal(order[next]);
    return true;
}

// What never changes the route.
bool CanvasKeys::look(const QKeyEvent& event) {
    const QString current = m_scene.marks().current;
    if (event.matches(QKeySequence::SelectAll)) {
        QStringList all;
        for (const CanvasNode& node : m_scene.graph().nodes) all.append(node.id);
        m_view.choose(all, all.value(0));
        return true;
    }
    if (event.matches(QKeySequence::Copy)) {
        if (!chosen().isEmpty()) Q_EMIT m_view.copyRequested(chosen());
        return true;
    }
    if (event.matches(QKeySequence::Find)) {
        Q_EMIT m_view.findRequested();
        return true;
    }
    switch (event.key()) {
    case Qt::Key_Plus: m_view.zoomIn(); return true;
    case Qt::Key_Minus: m_view.zoomOut(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!current.isEmpty()) Q_EMIT m_view.activated(current);
        return !current.isEmpty();
    case Qt::Key_Escape:
        if (chosen().isEmpty() && !m_scene.marks().edge) return false;
        m_view.choose({}, {});
        m_view.chooseEdge({});
        return true;
    default: return false;
    }
}

bool CanvasKeys::edit(const QKeyEvent& event) {
    if (m_view.isReadOnly()) return false;
    const QStringList ids = chosen();
    if (event.matches(QKeySequence::Cut)) {
        if (!ids.isEmpty()) Q_EMIT m_view.cutRequested(ids);
        return true;
    }
    if (event.matches(QKeySequence::Paste)) {
        Q_EMIT m_view.pasteRequested(m_view.mapToScene(m_view.viewport()->rect().center()));
        return true;
    }
    const bool ctrl = event.modifiers() == Qt::ControlModifier;
    const bool plain = event.modifiers() == Qt::NoModifier;
    if (ctrl && event.key() == Qt::Key_D) {
        if (!ids.isEmpty()) Q_EMIT m_view.duplicateRequested(ids);
        return true;
    }
    if (ctrl && event.key() == Qt::Key_L) {
        Q_EMIT m_view.tidyRequested();
        return true;
    }
    if (!plain) return false;
    switch (event.key()) {
    case Qt::Key_A: askForStep(); return true;
    case Qt::Key_E: askForEdge(); return true;
    case Qt::Key_F2:
        if (!m_scene.marks().current.isEmpty()) Q_EMIT m_view.renameRequested(m_scene.marks().current);
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace: remove(); return true;
    default: return false;
    }
}

void CanvasKeys::remove() {
    if (!chosen().isEmpty())
        Q_EMIT m_view.removeRequested(chosen());
    else if (const auto edge = m_scene.marks().edge)
        Q_EMIT m_view.portReleased(edge->from, edge->port);
}

QStringList CanvasKeys::chosen() const {
    return m_scene.marks().selected;
}

// Right and left go along the strongest edge, up and down among the steps beside.
bool CanvasKeys::walk(int key) {
    const QString current = m_scene.marks().current;
    if (current.isEmpty()) return step(true);
    QString next;
    if (key == Qt::Key_Right) {
        if (const CanvasEdge* edge = strongest(m_scene.graph(), current, true)) next = edge->to;
    } else if (key == Qt::Key_Left) {
        if (const CanvasEdge* edge = strongest(m_scene.graph(), current, false)) next = edge->from;
    } else {
        next = besideInColumn(key == Qt::Key_Down);
    }
    if (!next.isEmpty()) m_view.reveal(next);
    return true;
}

// The nearest step above or below that shares some of the column; else the nearest at all on that side.
QString CanvasKeys::besideInColumn(bool below) const {
    const QRectF own = m_scene.nodeRect(m_scene.marks().current);
    QString found;
    qreal least = 1e9;
    for (const CanvasNode& node : m_scene.graph().nodes) {
        const QRectF rect(node.position, node.size);
        const qreal down = (rect.center().y() - own.center().y()) * (below ? 1 : -1);
        if (down <= 1) continue;
        const bool column = rect.left() < own.right() && rect.right() > own.left();
        const qreal far = down + std::abs(rect.center().x() - own.center().x()) * 2 + (column ? 0 : 10'000);
        if (far >= least) continue;
        least = far;
        found = node.id;
    }
    return found;
}

bool CanvasKeys::shift(int key) {
    if (m_view.isReadOnly() || chosen().isEmpty()) return false;
    QHash<QString, QPointF> moved;
    for (const QString& id : chosen())
        if (const CanvasNode* node = m_scene.node(id)) moved.insert(id, node->position + unit(key) * kCanvasGrid);
    Q_EMIT m_view.nodesMoved(moved);
    return true;
}

void CanvasKeys::askForStep() {
    auto* menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Add a step"));
    const QString after = m_scene.marks().current;
    for (const StepKind kind : paletteKinds())
        connect(menu->addAction(icon(stepIcon(kind)), stepWord(kind)), &QAction::triggered, &m_view,
                [this, kind, after] { Q_EMIT m_view.addAfterRequested(kind, after); });
    const QRectF beside = m_scene.nodeRect(after);
    const QPoint place = beside.isEmpty() ? m_view.viewport()->rect().center()
                                          : m_view.mapFromScene(QPointF(beside.right() + 8, beside.top()));
    menu->popup(m_view.viewport()->mapToGlobal(place));
    menu->setActiveAction(menu->actions().value(0));
}

void CanvasKeys::askForEdge() {
    const CanvasNode* node = m_scene.node(m_scene.marks().current);
    if (node == nullptr) return;
    QList<CanvasPort> ports = node->ports;
    if (!nextPort(*node).isEmpty()) ports.append({nextPort(*node), tr("One more"), {}});
    if (ports.isEmpty()) return;
    if (ports.size() == 1) return Q_EMIT m_view.edgeWanted(node->id, ports.first().path);
    auto* menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Which way out?"));
    for (const CanvasPort& port : std::as_const(ports)) {
        QAction* action = menu->addAction(port.label.isEmpty() ? port.path : port.label);
        connect(action, &QAction::triggered, &m_view,
                [this, id = node->id, path = port.path] { Q_EMIT m_view.edgeWanted(id, path); });
    }
    const QRectF rect(node->position, node->size);
    menu->popup(m_view.viewport()->mapToGlobal(m_view.mapFromScene(rect.topRight() + QPointF(8, 0))));
    menu->setActiveAction(menu->actions().value(0));
}

} // namespace tollgate::ui
