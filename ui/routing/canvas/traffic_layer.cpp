// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/canvas/traffic_layer.h"

#include "ui/routing/canvas/canvas_scene.h"
#include "ui/routing/canvas/canvas_view.h"

#include <QPainter>
#include <QtMath>

#include <cmath>

namespace tollgate::ui {

namespace {

constexpr int kFrameMillis = 50; // DESIGN-LANGUAGE.md §7: 20 Hz at most
constexpr qreal kRadius = 3;
constexpr double kFlowPitch = 24;     // between the dots of a flow, in the scene
constexpr double kFlowPerSecond = 60; // how far they move
constexpr qsizetype kManyDots = 40;   // from here on the whole viewport is quicker than its parts

QPixmap renderDot(const QColor& color, qreal radius, qreal ratio) {
    const int size = 2 * qCeil(radius + 1);
    QPixmap dot(qCeil(size * ratio), qCeil(size * ratio));
    dot.setDevicePixelRatio(ratio);
    dot.fill(Qt::transparent);
    QPainter painter(&dot);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QPointF(size / 2.0, size / 2.0), radius, radius);
    return dot;
}

} // namespace

TrafficLayer::TrafficLayer(CanvasView& view, CanvasScene& scene) : QObject(&view), m_view(view), m_scene(scene) {
    m_timer.setInterval(kFrameMillis);
    connect(&m_timer, &QTimer::timeout, this, &TrafficLayer::tick);
    m_clock.start();
}

void TrafficLayer::add(const QList<CanvasPath>& requests) {
    if (!m_motion || !m_visible) return;
    for (const CanvasPath& path : requests) m_traffic.add(path, m_clock.elapsed());
    if (!m_traffic.isIdle() && !m_timer.isActive()) m_timer.start();
}

void TrafficLayer::setMotion(bool allowed) {
    m_motion = allowed;
    if (!allowed) stop();
}

void TrafficLayer::setVisible(bool visible) {
    m_visible = visible;
    if (!visible) stop();
}

void TrafficLayer::stop() {
    m_timer.stop();
    m_traffic.clear();
    m_places.clear();
    m_view.viewport()->update();
}

void TrafficLayer::tick() {
    const QList<QPointF> before = std::exchange(m_places, {});
    m_traffic.advance(m_clock.elapsed());
    m_places = places();
    if (m_traffic.isIdle()) m_timer.stop();
    if (before.size() + m_places.size() > kManyDots) return m_view.viewport()->update();
    const int reach = qCeil(kRadius * m_view.zoom()) + 2;
    for (const QPointF& place : before + m_places) {
        const QPoint spot = m_view.mapFromScene(place);
        m_view.viewport()->update(spot.x() - reach, spot.y() - reach, 2 * reach, 2 * reach);
    }
}

QList<QPointF> TrafficLayer::places() const {
    const qint64 now = m_clock.elapsed();
    QList<QPointF> places;
    for (const Traffic::Dot& dot : m_traffic.dots(now))
        if (const EdgeShape* shape = m_scene.shape(dot.edge)) places.append(shape->at(dot.part));
    const double shift = std::fmod(static_cast<double>(now) * kFlowPerSecond / 1000, kFlowPitch);
    for (const EdgeKey& edge : m_traffic.flowing()) {
        const EdgeShape* shape = m_scene.shape(edge);
        if (shape == nullptr) continue;
        const double length = shape->length();
        for (double along = shift; along < length; along += kFlowPitch) places.append(shape->at(along / length));
    }
    return places;
}

void TrafficLayer::paint(QPainter& painter, const QRectF& rect) {
    if (m_places.isEmpty()) return;
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QColor color = m_scene.theme().color(Role::Accent);
    const QString look = color.name() + QString::number(m_view.zoom()) + QString::number(ratio);
    if (look != m_look) {
        m_look = look;
        m_dot = renderDot(color, std::max(2.0, kRadius * m_view.zoom()), ratio);
    }
    const QTransform place = painter.worldTransform();
    const qreal half = m_dot.width() / ratio / 2;
    painter.save();
    painter.resetTransform();
    for (const QPointF& each : std::as_const(m_places))
        if (rect.contains(each)) painter.drawPixmap(place.map(each) - QPointF(half, half), m_dot);
    painter.restore();
}

} // namespace tollgate::ui
