// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/style_parts.h"
#include "ui/theme/type.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace tollgate::ui::parts {

namespace {

constexpr int kHandle = 6; // thickness at rest

} // namespace

void scrollBar(const QStyleOptionSlider& option, QPainter& painter, const QWidget* widget, const QRect& handle) {
    const Theme theme = Theme::of(widget);
    if (option.maximum <= option.minimum) return;
    const bool active = option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_Sunken);
    const int thickness = active ? kHandle + 2 : kHandle;
    QRectF bar = handle;
    if (option.orientation == Qt::Vertical)
        bar = QRectF(handle.center().x() + 1 - thickness / 2.0, handle.top() + 2, thickness, handle.height() - 4);
    else
        bar = QRectF(handle.left() + 2, handle.center().y() + 1 - thickness / 2.0, handle.width() - 4, thickness);
    drawBox(painter, bar, thickness / 2.0, theme.color(active ? Role::Muted : Role::Control), Qt::transparent);
}

void tabShape(const QStyleOptionTab& option, QPainter& painter, const QWidget* widget) {
    const Theme theme = Theme::of(widget);
    if (!option.state.testFlag(QStyle::State_Selected)) return;
    const QRect& rect = option.rect;
    painter.fillRect(rect.left(), rect.bottom() - 1, rect.width(), 2, theme.color(Role::Accent));
}

void tabLabel(const QStyleOptionTab& option, QPainter& painter, const QWidget* widget) {
    const Theme theme = Theme::of(widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter.save();
    painter.setFont(font(selected ? Type::Strong : Type::Body, widget ? widget->font() : painter.font()));
    painter.setPen(theme.color(selected || hovered ? Role::Text : Role::Muted));
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextHideMnemonic, option.text);
    painter.restore();
    if (option.state.testFlag(QStyle::State_HasFocus) && selected &&
        option.state.testFlag(QStyle::State_KeyboardFocusChange))
        drawFocusRing(painter, option.rect.adjusted(0, 3, 0, -3), kControlRadius, theme);
}

void headerSection(const QStyleOptionHeader& option, QPainter& painter, const QWidget* widget) {
    const Theme theme = Theme::of(widget);
    painter.fillRect(option.rect, theme.color(Role::Alternate));
    drawRule(painter, option.rect.left(), option.rect.bottom(), option.rect.width(), theme.color(Role::Border));
}

void progress(const QStyleOptionProgressBar& option, QPainter& painter, const QWidget* widget) {
    const Theme theme = Theme::of(widget);
    const int range = option.maximum - option.minimum;
    const qreal part = range > 0 ? static_cast<qreal>(option.progress - option.minimum) / range : 0;
    const QRectF bar(option.rect.left(), option.rect.center().y() - kBarHeight / 2 + 0.0, option.rect.width(),
                     kBarHeight);
    drawBar(painter, bar, part, theme.color(Role::Accent), theme);
}

} // namespace tollgate::ui::parts
