// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/style_parts.h"
#include "ui/theme/type.h"
#include "ui/theme/variant.h"

#include <QPainter>
#include <QPushButton>

namespace tollgate::ui::parts {

namespace {

constexpr int kButtonPadding = 10; // line included
constexpr int kIconGap = 6;
constexpr int kChevron = 12;

struct Look {
    QColor fill;
    QColor line;
    QColor text;
};

bool has(const QStyleOption& option, QStyle::StateFlag flag) {
    return option.state.testFlag(flag);
}

QColor restFill(const QStyleOption& option, const Theme& theme, const QColor& rest) {
    if (has(option, QStyle::State_Sunken)) return theme.color(Role::Pressed);
    if (has(option, QStyle::State_On)) return theme.color(Role::Selected);
    if (has(option, QStyle::State_MouseOver)) return theme.color(Role::Hover);
    return rest;
}

// Darker or lighter accent under the pointer, towards the text colour.
QColor accentFill(const QStyleOption& option, const Theme& theme) {
    const QColor accent = theme.color(Role::Accent);
    const bool dark = theme.scheme() == Scheme::Dark;
    if (has(option, QStyle::State_Sunken)) return dark ? accent.darker(118) : accent.darker(125);
    if (has(option, QStyle::State_MouseOver)) return dark ? accent.lighter(106) : accent.darker(112);
    return accent;
}

Look lookOf(const QStyleOption& option, ButtonVariant variant, const Theme& theme) {
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool bare =
        variant == ButtonVariant::Flat || variant == ButtonVariant::Quiet || variant == ButtonVariant::Link;
    if (!enabled) {
        const QColor line = bare ? QColor(Qt::transparent) : theme.color(Role::Border);
        return {bare ? QColor(Qt::transparent) : theme.color(Role::Window), line, theme.color(Role::Muted)};
    }
    const QColor base = theme.color(Role::Base);
    switch (variant) {
    case ButtonVariant::Primary:
        return {accentFill(option, theme), accentFill(option, theme), theme.color(Role::OnAccent)};
    case ButtonVariant::Danger:
        return {restFill(option, theme, base), theme.color(Role::Error), theme.color(Role::Error)};
    case ButtonVariant::Flat:
        return {restFill(option, theme, Qt::transparent), Qt::transparent, theme.color(Role::Text)};
    case ButtonVariant::Quiet:
        return {restFill(option, theme, Qt::transparent), Qt::transparent, theme.color(Role::Muted)};
    case ButtonVariant::Link: return {Qt::transparent, Qt::transparent, theme.color(Role::Accent)};
    case ButtonVariant::Secondary: break;
    }
    return {restFill(option, theme, base), theme.color(Role::Control), theme.color(Role::Text)};
}

QFont buttonFont(const QWidget* widget, ButtonVariant variant) {
    const QFont base = widget ? widget->font() : QFont();
    return font(variant == ButtonVariant::Primary ? Type::Strong : Type::Body, base);
}

bool hasMenu(const QStyleOptionButton& option) {
    return option.features.testFlag(QStyleOptionButton::HasMenu);
}

int contentWidth(const QStyleOptionButton& option, const QFontMetrics& metrics) {
    int width = option.text.isEmpty() ? 0 : metrics.horizontalAdvance(option.text.simplified().remove(u'&'));
    if (!option.icon.isNull()) width += kIcon + (option.text.isEmpty() ? 0 : kIconGap);
    if (hasMenu(option)) width += kIconGap + kChevron;
    return width;
}

} // namespace

void buttonPanel(const QStyleOptionButton& option, QPainter& painter, const QWidget* widget) {
    const Look look = lookOf(option, variantOf(widget), Theme::of(widget));
    drawBox(painter, option.rect, kControlRadius, look.fill, look.line);
}

void buttonLabel(const QStyleOptionButton& option, QPainter& painter, const QWidget* widget) {
    const ButtonVariant variant = variantOf(widget);
    const QColor text = lookOf(option, variant, Theme::of(widget)).text;
    painter.save();
    painter.setFont(buttonFont(widget, variant));
    const int wanted = contentWidth(option, painter.fontMetrics());
    int x = option.rect.left() + std::max(0, (option.rect.width() - wanted) / 2);
    if (!option.icon.isNull()) {
        const QRect place(x, option.rect.center().y() - kIcon / 2 + 1, kIcon, kIcon);
        const QPixmap shape = option.icon.pixmap(QSize(kIcon, kIcon), painter.device()->devicePixelRatioF());
        QPixmap tinted = shape;
        QPainter tint(&tinted);
        tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
        tint.fillRect(QRect(QPoint(), place.size()), text);
        tint.end();
        painter.drawPixmap(place.topLeft(), tinted);
        x += kIcon + kIconGap;
    }
    const int right = option.rect.right() + 1 - (hasMenu(option) ? kChevron + kIconGap : 0);
    painter.setPen(text);
    const QRect area(x, option.rect.top(), std::max(0, right - x), option.rect.height());
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic | Qt::TextSingleLine, option.text);
    if (hasMenu(option)) {
        const int end = std::min(x + wanted, option.rect.right() + 1 - kButtonPadding);
        drawIcon(painter, {end - kChevron, option.rect.center().y() - kChevron / 2 + 1, kChevron, kChevron},
                 QStringLiteral("chevd"), text);
    }
    painter.restore();
}

QSize buttonSize(const QStyleOptionButton& option, const QWidget* widget) {
    const ButtonVariant variant = variantOf(widget);
    const QFontMetrics metrics(buttonFont(widget, variant));
    const int height = std::max(kControlHeight, metrics.height() + 8);
    const int width = contentWidth(option, metrics);
    if (variant == ButtonVariant::Link) return {width + 2, std::max(kTarget, metrics.height())};
    if (option.text.isEmpty() && !hasMenu(option)) return {height, height};
    return {width + 2 * kButtonPadding + 2, height};
}

void toolPanel(const QStyleOption& option, QPainter& painter, const QWidget* widget) {
    const Theme theme = Theme::of(widget);
    if (!has(option, QStyle::State_Enabled)) return;
    drawBox(painter, option.rect, kControlRadius, restFill(option, theme, Qt::transparent), Qt::transparent);
}

void check(const QStyleOption& option, QPainter& painter, const QWidget* widget) {
    const Theme theme = Theme::of(widget);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    const bool partly = has(option, QStyle::State_NoChange);
    const QRect box = QStyle::alignedRect(option.direction, Qt::AlignCenter, {kCheckSize, kCheckSize}, option.rect);
    const QColor line = theme.color(enabled ? Role::Control : Role::Border);
    if (!on && !partly) {
        drawBox(painter, box, 3, enabled ? restFill(option, theme, theme.color(Role::Base)) : theme.color(Role::Window),
                line);
        return;
    }
    const QColor fill = enabled ? theme.color(Role::Accent) : line;
    drawBox(painter, box, 3, fill, fill);
    const QColor mark = theme.color(enabled ? Role::OnAccent : Role::Muted);
    if (partly)
        painter.fillRect(box.adjusted(4, 7, -4, -7), mark);
    else
        drawIcon(painter, box.adjusted(2, 2, -2, -2), QStringLiteral("check"), mark);
}

void radio(const QStyleOption& option, QPainter& painter, const QWidget* widget) {
    const Theme theme = Theme::of(widget);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    const QRect box = QStyle::alignedRect(option.direction, Qt::AlignCenter, {kCheckSize, kCheckSize}, option.rect);
    const QColor active = theme.color(enabled ? Role::Accent : Role::Border);
    const QColor rest = enabled ? restFill(option, theme, theme.color(Role::Base)) : theme.color(Role::Window);
    drawBox(painter, box, kCheckSize / 2.0, on ? theme.color(Role::Base) : rest,
            on ? active : theme.color(enabled ? Role::Control : Role::Border));
    if (on) drawBox(painter, box.adjusted(4, 4, -4, -4), 4, active, Qt::transparent);
}

} // namespace tollgate::ui::parts
