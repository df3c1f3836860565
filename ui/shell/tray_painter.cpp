// SPDX-License-Identifier: GPL-3.0-or-later
// The tray icon: the barrier of the mark in one colour for the panel, a shape in the corner for the state. Strokes are
// laid on whole pixels for 16 to 32 px.
#include "ui/shell/tray_icon.h"

#include <QPainter>

namespace tollgate::ui {

namespace {

constexpr qreal kGrid = 16;

void drawBarrier(QPainter& painter, const QColor& color, bool dot) {
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(QPointF(4, 13), QPointF(4, 5));
    painter.drawLine(QPointF(2.5, 13), QPointF(5.5, 13));
    painter.drawLine(QPointF(4, 6.5), QPointF(13.5, 3.5));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    if (dot) painter.drawEllipse(QPointF(11, 11.5), 1.5, 1.5);
}

void drawState(QPainter& painter, TrayState state, bool dark_panel) {
    const Scheme scheme = dark_panel ? Scheme::Dark : Scheme::Light;
    painter.setPen(Qt::NoPen);
    if (state == TrayState::Look) {
        painter.setBrush(roleColor(scheme, Role::Warning));
        painter.drawPolygon(QPolygonF{{11.5, 7.5}, {15.5, 15}, {7.5, 15}});
    } else if (state == TrayState::Failing) {
        painter.setBrush(roleColor(scheme, Role::Error));
        painter.drawRect(QRectF(8.5, 8.5, 6.5, 6.5));
    }
}

} // namespace

void drawTrayIcon(QPainter& painter, const QRect& rect, TrayState state, bool dark_panel) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / kGrid, rect.height() / kGrid);
    const Scheme scheme = dark_panel ? Scheme::Dark : Scheme::Light;
    const bool off = state == TrayState::Off;
    const QColor line = roleColor(scheme, off ? Role::Control : Role::Text);
    drawBarrier(painter, line, state == TrayState::Normal || off);
    drawState(painter, state, dark_panel);
    if (off) {
        painter.setPen(QPen(line, 1.5, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(2.5, 14), QPointF(14, 2.5));
    }
    painter.restore();
}

QIcon trayIcon(TrayState state, bool dark_panel) {
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        drawTrayIcon(painter, pixmap.rect(), state, dark_panel);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace tollgate::ui
