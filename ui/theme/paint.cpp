// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/paint.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace tollgate::ui {

namespace {

class Saved {
public:
    explicit Saved(QPainter& painter) : m_painter(painter) {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
    }

    ~Saved() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(Saved)

private:
    QPainter& m_painter;
};

} // namespace

void drawBox(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& line) {
    const Saved saved(painter);
    const bool outlined = line.alpha() > 0;
    painter.setPen(outlined ? QPen(line, 1) : QPen(Qt::NoPen));
    painter.setBrush(fill.alpha() > 0 ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(outlined ? rect.adjusted(0.5, 0.5, -0.5, -0.5) : rect, radius, radius);
}

void drawFocusRing(QPainter& painter, const QRectF& rect, qreal radius, const Theme& theme) {
    const Saved saved(painter);
    painter.setPen(QPen(theme.color(Role::Accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
}

void drawRule(QPainter& painter, int x, int y, int width, const QColor& color) {
    painter.fillRect(x, y, width, 1, color);
}

void drawSwatch(QPainter& painter, const QRect& rect, const QColor& color) {
    drawBox(painter, rect, 2, color, Qt::transparent);
}

void drawSwitch(QPainter& painter, const QRectF& rect, const SwitchLook& look, const Theme& theme) {
    const Saved saved(painter);
    const qreal radius = rect.height() / 2;
    const QColor accent = theme.color(look.enabled ? Role::Accent : Role::Border);
    const QColor line = theme.color(look.enabled ? Role::Control : Role::Border);
    if (look.on)
        drawBox(painter, rect, radius, accent, Qt::transparent);
    else
        drawBox(painter, rect, radius, theme.color(look.hovered ? Role::Hover : Role::Base), line);
    const qreal knob = look.on ? rect.height() - 6 : rect.height() - 7;
    const qreal inset = (rect.height() - knob) / 2;
    const qreal x = look.on ? rect.right() - inset - knob : rect.left() + inset;
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.on ? theme.color(Role::OnAccent) : line);
    painter.drawEllipse(QRectF(x, rect.top() + inset, knob, knob));
}

void drawBar(QPainter& painter, const QRectF& rect, qreal fraction, const QColor& fill, const Theme& theme) {
    const Saved saved(painter);
    QPainterPath shape;
    shape.addRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    painter.fillPath(shape, theme.color(Role::Track));
    painter.setClipPath(shape, Qt::IntersectClip);
    const qreal part = std::clamp(fraction, 0.0, 1.0) * rect.width();
    painter.fillRect(QRectF(rect.left(), rect.top(), part, rect.height()), fill);
}

} // namespace tollgate::ui
