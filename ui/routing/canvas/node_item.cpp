// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/canvas/node_item.h"

#include <QtMath>

#include <cmath>
#include <utility>

namespace tollgate::ui {

namespace {

// The same but for where it stands looks the same.
bool looksLike(CanvasNode a, const CanvasNode& b) {
    a.position = b.position;
    return a == b;
}

} // namespace

NodeItem::NodeItem(CanvasNode node, const Theme& theme) : m_node(std::move(node)), m_theme(theme) {
    setAcceptedMouseButtons(Qt::NoButton);
    setPos(m_node.position);
    setToolTip(m_node.problem);
}

void NodeItem::setNode(const CanvasNode& node) {
    if (!looksLike(node, m_node)) {
        if (node.size != m_node.size) prepareGeometryChange();
        forgetPicture();
    }
    m_node = node;
    setPos(node.position);
    setToolTip(node.problem);
}

void NodeItem::setLook(const NodeLook& look) {
    if (look == m_look) return;
    m_look = look;
    forgetPicture();
}

void NodeItem::setTheme(const Theme& theme) {
    m_theme = theme;
    forgetPicture();
}

QRectF NodeItem::boundingRect() const {
    return QRectF({0, 0}, m_node.size).adjusted(-kNodeMargin, -kNodeMargin, kNodeMargin, kNodeMargin);
}

void NodeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const QTransform place = painter->worldTransform();
    const qreal ratio = painter->device()->devicePixelRatioF();
    if (m_picture.isNull() || !qFuzzyCompare(m_zoom, place.m11()) || !qFuzzyCompare(m_ratio, ratio)) {
        m_zoom = place.m11();
        m_ratio = ratio;
        m_picture = render(m_zoom, m_ratio);
    }
    const QPointF corner = place.map(boundingRect().topLeft());
    painter->save();
    painter->resetTransform();
    // On whole pixels, so that lines and letters stay sharp.
    painter->drawPixmap(QPointF(std::round(corner.x() * ratio) / ratio, std::round(corner.y() * ratio) / ratio),
                        m_picture);
    painter->restore();
}

void NodeItem::forgetPicture() {
    m_picture = {};
    update();
}

QPixmap NodeItem::render(qreal zoom, qreal ratio) const {
    const QRectF rect = boundingRect();
    QPixmap picture(qCeil(rect.width() * zoom * ratio) + 1, qCeil(rect.height() * zoom * ratio) + 1);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(zoom, zoom);
    painter.translate(-rect.topLeft());
    paintNode(painter, m_node, m_look, m_theme);
    return picture;
}

} // namespace tollgate::ui
