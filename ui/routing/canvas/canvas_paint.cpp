// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/canvas/canvas_paint.h"

#include "ui/routing/canvas/layout.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"

#include <algorithm>
#include <cmath>

namespace tollgate::ui {

namespace {

constexpr qreal kThinnest = 1.5;
constexpr qreal kThickest = 8;
constexpr double kQuiet = 0.6; // of the accent in an edge, so that its dots stand out
constexpr double kFaded = 0.35;
constexpr qsizetype kLongEdge = 80; // points; from here on only the part in sight is painted
constexpr qreal kSmallestDots = 10; // nearer than this the dots of the ground would be noise

Role edgeRole(EdgeStyle style) {
    switch (style) {
    case EdgeStyle::Fallback: return Role::Warning;
    case EdgeStyle::Idle: return Role::Control;
    case EdgeStyle::Over: return Role::Denied;
    case EdgeStyle::Normal: break;
    }
    return Role::Accent;
}

QColor edgeColor(const CanvasEdge& edge, const EdgeLook& look, const Theme& theme) {
    const QColor full = theme.color(edgeRole(edge.style)), ground = theme.color(Role::Window);
    if (look.lit || look.hovered || look.selected) return look.lit ? theme.color(Role::Accent) : full;
    const QColor quiet = edge.style == EdgeStyle::Normal ? mixed(full, ground, kQuiet) : full;
    return look.faded ? mixed(quiet, ground, kFaded) : quiet;
}

} // namespace

QColor mixed(const QColor& color, const QColor& ground, double part) {
    const auto blend = [part](int a, int b) { return static_cast<int>(std::lround(a * part + b * (1 - part))); };
    return {blend(color.red(), ground.red()), blend(color.green(), ground.green()), blend(color.blue(), ground.blue())};
}

qreal edgeWidth(const CanvasEdge& edge) {
    if (edge.style == EdgeStyle::Fallback) return 2;
    if (edge.style != EdgeStyle::Normal) return kThinnest;
    return std::clamp(edge.share * kThickest, kThinnest, kThickest);
}

QPen edgePen(const CanvasEdge& edge, const EdgeLook& look, const Theme& theme) {
    qreal width = edgeWidth(edge);
    if (look.lit) width = std::max(width, 3.0);
    if (look.hovered || look.selected) width += 1;
    QPen pen(edgeColor(edge, look, theme), width, Qt::SolidLine, Qt::FlatCap);
    if (edge.style != EdgeStyle::Normal && !look.lit) pen.setDashPattern({5 / width, 4 / width});
    return pen;
}

void paintEdge(QPainter& painter, const CanvasEdge& edge, const EdgeShape& shape, const EdgeLook& look,
               const Theme& theme, const QRectF& rect) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    QPen pen = edgePen(edge, look, theme);
    if (shape.points.size() < kLongEdge) {
        painter.setPen(pen);
        painter.drawPath(shape.path);
    } else if (const auto [from, to] = shape.pointsWithin(rect); from < to) {
        pen.setDashOffset(static_cast<double>(from) * EdgeShape::kStep / pen.widthF());
        painter.setPen(pen);
        painter.drawPolyline(shape.points.constData() + from, static_cast<int>(to - from + 1));
    }
    if (look.selected) {
        painter.setPen(QPen(theme.color(Role::Accent), 1.5));
        painter.setBrush(theme.color(Role::Base));
        painter.drawEllipse(shape.end(), kPortHandle, kPortHandle);
    }
    painter.restore();
}

void paintEdgeLabel(QPainter& painter, const CanvasEdge& edge, const EdgeShape& shape, const EdgeLook& look,
                    const Theme& theme) {
    if (shape.label.isEmpty()) return;
    painter.save();
    if (!shape.down) drawBox(painter, shape.label, 3, theme.color(Role::Window), theme.color(Role::Border));
    painter.setFont(font(Type::Caption));
    painter.setPen(theme.color(look.faded ? Role::Muted : Role::Text));
    drawTabular(painter, shape.label, Qt::AlignCenter, edge.label);
    painter.restore();
}

void paintGround(QPainter& painter, const QRectF& rect, const Theme& theme) {
    painter.save();
    const QTransform scene = painter.worldTransform();
    painter.fillRect(rect, theme.color(Role::Window));
    const qreal pitch = kCanvasGrid * scene.m11();
    int every = 1;
    while (pitch * every < kSmallestDots) every *= 4;
    const qreal step = kCanvasGrid * every;
    painter.resetTransform();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const int size = scene.m11() > 1.5 ? 3 : 2;
    QList<QRect> dots;
    for (qreal y = std::floor(rect.top() / step) * step; y <= rect.bottom(); y += step)
        for (qreal x = std::floor(rect.left() / step) * step; x <= rect.right(); x += step) {
            const QPointF place = scene.map(QPointF(x, y));
            dots.append(
                {static_cast<int>(std::lround(place.x())), static_cast<int>(std::lround(place.y())), size, size});
        }
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Role::Grid));
    painter.drawRects(dots);
    painter.restore();
}

} // namespace tollgate::ui
