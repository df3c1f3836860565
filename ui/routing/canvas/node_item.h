// SPDX-License-Identifier: GPL-3.0-or-later
// A step on the canvas: a picture that is painted once per zoom and then only copied, so that panning hundreds of them
// stays smooth. Owned by CanvasScene; UI thread.
#pragma once

#include "ui/routing/canvas/canvas_paint.h"

#include <QGraphicsItem>
#include <QPixmap>

namespace tollgate::ui {

class NodeItem : public QGraphicsItem {
public:
    NodeItem(CanvasNode node, const Theme& theme);

    const CanvasNode& node() const { return m_node; }

    const NodeLook& look() const { return m_look; }

    void setNode(const CanvasNode& node);
    void setLook(const NodeLook& look);
    void setTheme(const Theme& theme);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void forgetPicture();
    QPixmap render(qreal zoom, qreal ratio) const;

    CanvasNode m_node;
    NodeLook m_look;
    Theme m_theme;
    QPixmap m_picture;
    qreal m_zoom = 0, m_ratio = 0; // of the picture
};

} // namespace tollgate::ui
