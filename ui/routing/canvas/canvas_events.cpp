// SPDX-License-Identifier: GPL-3.0-or-later
// What reaches the canvas from outside: mouse, wheel, keys, drags, the context menu.
#include "ui/routing/canvas/canvas_keys.h"
#include "ui/routing/canvas/canvas_pointer.h"
#include "ui/routing/canvas/canvas_scene.h"
#include "ui/routing/canvas/canvas_view.h"
#include "ui/routing/canvas/layout.h"
#include "ui/routing/canvas/node_metrics.h"
#include "ui/routing/canvas/ports.h"
#include "ui/theme/icons.h"

#include <QContextMenuEvent>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace tollgate::ui {

namespace {

constexpr qreal kWheelStep = 0.1;
constexpr int kNotch = 120;

StepKind draggedKind(const QMimeData* data) {
    const QByteArray key = data->data(QString::fromLatin1(kStepMime));
    return stepKindFromKey(QString::fromLatin1(key));
}

QPointF onGrid(const QPointF& place) {
    return {std::round(place.x() / kCanvasGrid) * kCanvasGrid, std::round(place.y() / kCanvasGrid) * kCanvasGrid};
}

} // namespace

void CanvasView::mousePressEvent(QMouseEvent* event) {
    m_pointer->press(*event);
    event->accept();
}

void CanvasView::mouseMoveEvent(QMouseEvent* event) {
    m_pointer->move(*event);
    event->accept();
}

void CanvasView::mouseReleaseEvent(QMouseEvent* event) {
    m_pointer->release(*event);
    event->accept();
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent* event) {
    const QString node = m_scene->nodeAt(mapToScene(event->position().toPoint()));
    if (event->button() == Qt::LeftButton && !node.isEmpty()) Q_EMIT activated(node);
    event->accept();
}

// A wheel zooms around the pointer; with shift, and by touch pads that tell pixels, it scrolls.
void CanvasView::wheelEvent(QWheelEvent* event) {
    const bool pad = !event->pixelDelta().isNull() && !event->modifiers().testFlag(Qt::ControlModifier);
    leaveAll();
    if (pad || event->modifiers().testFlag(Qt::ShiftModifier)) return QGraphicsView::wheelEvent(event);
    const qreal notches = static_cast<qreal>(event->angleDelta().y()) / kNotch;
    changeZoom(std::round((zoom() + notches * kWheelStep) * 20) / 20, event->position().toPoint());
    event->accept();
}

bool CanvasView::event(QEvent* event) {
    // Keys of ours that a shortcut of the window would take: they mean the canvas while it has the focus.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool letter = key->modifiers() == Qt::NoModifier && key->key() < Qt::Key_Escape;
        if (letter || key->matches(QKeySequence::Copy) || key->matches(QKeySequence::Paste) ||
            key->matches(QKeySequence::Cut)) {
            event->accept();
            return true;
        }
    }
    return QGraphicsView::event(event);
}

bool CanvasView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) m_pointer->leave();
    return QGraphicsView::viewportEvent(event);
}

void CanvasView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space) {
        m_pointer->setPanning(true);
        return event->accept();
    }
    if (event->key() == Qt::Key_Escape && m_pointer->cancel()) return event->accept();
    event->setAccepted(m_keys->press(*event));
}

void CanvasView::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) m_pointer->setPanning(false);
    event->accept();
}

bool CanvasView::focusNextPrevChild(bool next) {
    return m_keys->step(next) || QGraphicsView::focusNextPrevChild(next);
}

void CanvasView::focusInEvent(QFocusEvent* event) {
    QGraphicsView::focusInEvent(event);
    if (current().isEmpty() && (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason))
        m_keys->step(event->reason() == Qt::TabFocusReason);
}

void CanvasView::focusOutEvent(QFocusEvent* event) {
    QGraphicsView::focusOutEvent(event);
    m_pointer->setPanning(false);
}

void CanvasView::dragEnterEvent(QDragEnterEvent* event) {
    if (isReadOnly() || !event->mimeData()->hasFormat(QString::fromLatin1(kStepMime))) return event->ignore();
    event->acceptProposedAction();
}

void CanvasView::dragMoveEvent(QDragMoveEvent* event) {
    markDrop(*event);
    event->acceptProposedAction();
}

void CanvasView::dragLeaveEvent(QDragLeaveEvent* event) {
    m_pointer->leave();
    event->accept();
}

// The edge on which a step would be put in.
void CanvasView::markDrop(const QDropEvent& event) {
    CanvasMarks marks = m_scene->marks();
    const bool passes = canPassThrough(draggedKind(event.mimeData()));
    const QPointF place = mapToScene(event.position().toPoint());
    marks.hovered_edge = passes ? m_scene->edgeAt(place, kPortTarget / 2 / zoom()) : std::nullopt;
    m_scene->setMarks(marks);
}

void CanvasView::dropEvent(QDropEvent* event) {
    markDrop(*event);
    const std::optional<EdgeKey> edge = m_scene->marks().hovered_edge;
    const StepKind kind = draggedKind(event->mimeData());
    m_pointer->leave();
    if (isReadOnly() || kind == StepKind::Unknown) return event->ignore();
    event->acceptProposedAction();
    setFocus(Qt::MouseFocusReason);
    if (edge)
        Q_EMIT insertRequested(kind, edge->from, edge->port);
    else // its middle where the pointer is
        Q_EMIT addRequested(kind, onGrid(mapToScene(event->position().toPoint()) - QPointF(80, 25)));
}

void CanvasView::contextMenuEvent(QContextMenuEvent* event) {
    const bool keyboard = event->reason() == QContextMenuEvent::Keyboard;
    const QPointF place = mapToScene(event->pos());
    const QString node = keyboard ? current() : m_scene->nodeAt(place);
    if (!node.isEmpty() && !selection().contains(node)) choose({node}, node);
    QMenu* menu = contextMenu(node, keyboard ? mapToScene(viewport()->rect().center()) : place);
    const QRectF rect = m_scene->nodeRect(node);
    menu->popup(keyboard && !rect.isEmpty() ? viewport()->mapToGlobal(mapFromScene(rect.bottomLeft()))
                                            : event->globalPos());
}

QMenu* CanvasView::contextMenu(const QString& node, const QPointF& place) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu, this](const QString& words, bool edits, auto act) {
        QAction* action = menu->addAction(words);
        action->setEnabled(!edits || !isReadOnly());
        connect(action, &QAction::triggered, this, act);
    };
    const QStringList ids = selection();
    if (!node.isEmpty()) {
        add(tr("Properties"), false, [this, node] { Q_EMIT activated(node); });
        add(tr("Rename"), true, [this, node] { Q_EMIT renameRequested(node); });
        add(tr("Add a step after it…"), true, [this] { m_keys->askForStep(); });
        add(tr("Connect…"), true, [this] { m_keys->askForEdge(); });
        menu->addSeparator();
        add(tr("Cut"), true, [this, ids] { Q_EMIT cutRequested(ids); });
        add(tr("Copy"), false, [this, ids] { Q_EMIT copyRequested(ids); });
        add(tr("Duplicate"), true, [this, ids] { Q_EMIT duplicateRequested(ids); });
        add(tr("Delete"), true, [this, ids] { Q_EMIT removeRequested(ids); });
        return menu;
    }
    if (const auto edge = m_scene->edgeAt(place, kPortTarget / 2 / zoom()))
        add(tr("Take this edge off"), true, [this, edge] { Q_EMIT portReleased(edge->from, edge->port); });
    QMenu* steps = menu->addMenu(tr("Add"));
    steps->setEnabled(!isReadOnly());
    for (const StepKind kind : paletteKinds())
        connect(steps->addAction(icon(stepIcon(kind)), stepWord(kind)), &QAction::triggered, this,
                [this, kind, place] { Q_EMIT addRequested(kind, onGrid(place)); });
    add(tr("Paste"), true, [this, place] { Q_EMIT pasteRequested(onGrid(place)); });
    add(tr("Tidy up"), true, [this] { Q_EMIT tidyRequested(); });
    add(tr("Fit into the window"), false, [this] { fit(); });
    return menu;
}

} // namespace tollgate::ui
