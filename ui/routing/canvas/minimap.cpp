// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/canvas/minimap.h"

#include "ui/routing/canvas/canvas_scene.h"
#include "ui/routing/canvas/canvas_view.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr qreal kInset = 6;
constexpr qreal kSmallest = 2; // of a step, in px

} // namespace

Minimap::Minimap(CanvasView& view, QWidget* parent) : QWidget(parent), m_view(view) {
    setAccessibleName(tr("Overview of the route"));
    setToolTip(tr("Overview; click to go there"));
    setCursor(Qt::PointingHandCursor);
}

QTransform Minimap::place() const {
    const QRectF all = m_view.canvasScene()->nodesRect(),
                 room = QRectF(rect()).adjusted(kInset, kInset, -kInset, -kInset);
    if (all.isEmpty()) return {};
    const qreal scale = std::min(room.width() / all.width(), room.height() / all.height());
    QTransform to;
    to.translate(room.center().x(), room.center().y());
    to.scale(scale, scale);
    to.translate(-all.center().x(), -all.center().y());
    return to;
}

void Minimap::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    drawBox(painter, rect(), kControlRadius, theme.color(Role::Base), theme.color(Role::Border));
    painter.setClipRect(rect().adjusted(1, 1, -1, -1));
    const QTransform to = place();
    const QStringList selected = m_view.selection();
    for (const CanvasNode& node : m_view.graph().nodes) {
        QRectF small = to.mapRect(QRectF(node.position, node.size));
        small.setSize(small.size().expandedTo({kSmallest, kSmallest}));
        Role role = Role::Control;
        if (node.problem_level == ProblemLevel::Error) role = Role::Error;
        if (selected.contains(node.id)) role = Role::Accent;
        painter.fillRect(small, node.color_slot > 0 && role == Role::Control ? theme.slot(node.color_slot)
                                                                             : theme.color(role));
    }
    const QRectF seen = m_view.mapToScene(m_view.viewport()->rect()).boundingRect();
    QColor fill = theme.color(Role::Accent);
    fill.setAlphaF(0.10F);
    painter.setPen(theme.color(Role::Accent));
    painter.setBrush(fill);
    painter.drawRect(to.mapRect(seen).adjusted(0, 0, -1, -1));
}

void Minimap::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) goTo(event->position().toPoint());
}

void Minimap::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons().testFlag(Qt::LeftButton)) goTo(event->position().toPoint());
}

void Minimap::goTo(const QPoint& spot) {
    m_view.leaveAll();
    m_view.centerOn(place().inverted().map(QPointF(spot)));
}

} // namespace tollgate::ui
