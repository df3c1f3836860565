// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/style_parts.h"
#include "ui/theme/variant.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace tollgate::ui::parts {

namespace {

QColor inputLine(const QStyleOption& option, const QWidget* widget, const Theme& theme) {
    if (isInvalid(widget)) return theme.color(Role::Error);
    if (!option.state.testFlag(QStyle::State_Enabled)) return theme.color(Role::Border);
    return theme.color(Role::Control);
}

QColor inputFill(const QStyleOption& option, const Theme& theme) {
    return theme.color(option.state.testFlag(QStyle::State_Enabled) ? Role::Base : Role::Window);
}

QColor arrowColor(const QStyleOption& option, const Theme& theme) {
    return theme.color(option.state.testFlag(QStyle::State_Enabled) ? Role::Text : Role::Muted);
}

} // namespace

void inputPanel(const QStyleOption& option, QPainter& painter, const QWidget* widget) {
    const Theme theme = Theme::of(widget);
    drawBox(painter, option.rect, kControlRadius, inputFill(option, theme), inputLine(option, widget, theme));
}

void comboBox(const QStyleOptionComboBox& option, QPainter& painter, const QWidget* widget) {
    const Theme theme = Theme::of(widget);
    QColor fill = inputFill(option, theme);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    if (enabled && !option.editable && option.state.testFlag(QStyle::State_MouseOver)) fill = theme.color(Role::Hover);
    if (enabled && !option.editable && option.state.testFlag(QStyle::State_On)) fill = theme.color(Role::Pressed);
    drawBox(painter, option.rect, kControlRadius, fill, inputLine(option, widget, theme));
    const QRect arrow(option.rect.right() - 8 - kIcon + 2, option.rect.center().y() - kIcon / 2 + 1, kIcon, kIcon);
    drawIcon(painter, arrow, QStringLiteral("chevd"), arrowColor(option, theme));
}

void spinBox(const QStyleOptionSpinBox& option, QPainter& painter, const QWidget* widget, const QRect& up,
             const QRect& down) {
    const Theme theme = Theme::of(widget);
    drawBox(painter, option.rect, kControlRadius, inputFill(option, theme), inputLine(option, widget, theme));
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons) return;
    const QColor arrow = arrowColor(option, theme);
    const auto draw = [&](const QRect& place, bool upwards) {
        const QPoint middle = place.center();
        painter.save();
        painter.translate(middle.x() + 0.5, middle.y() + 0.5);
        if (upwards) painter.rotate(180);
        drawIcon(painter, {-5, -5, 10, 10}, QStringLiteral("chevd"), arrow);
        painter.restore();
    };
    draw(up, true);
    draw(down, false);
}

} // namespace tollgate::ui::parts
