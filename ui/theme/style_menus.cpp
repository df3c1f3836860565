// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/style_parts.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace tollgate::ui::parts {

namespace {

constexpr int kMenuInset = 4;
constexpr int kTextLeft = 38; // after tick or icon
constexpr int kMenuRight = 14;
constexpr int kShortcutGap = 32;
constexpr int kSeparatorHeight = 9;

void separator(const QStyleOptionMenuItem& option, QPainter& painter, const Theme& theme) {
    const QRect& rect = option.rect;
    drawRule(painter, rect.left() + kMenuInset, rect.center().y(), rect.width() - 2 * kMenuInset,
             theme.color(Role::Border));
}

void mark(const QStyleOptionMenuItem& option, QPainter& painter, const QColor& color) {
    const QRect place(option.rect.left() + 14, option.rect.center().y() - kIcon / 2 + 1, kIcon, kIcon);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (option.checked) drawIcon(painter, place, QStringLiteral("check"), color);
        return;
    }
    const auto mode = option.state.testFlag(QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled;
    if (!option.icon.isNull()) option.icon.paint(&painter, place, Qt::AlignCenter, mode);
}

} // namespace

void menuPanel(const QStyleOption& option, QPainter& painter, const QWidget* widget) {
    const Theme theme = Theme::of(widget);
    painter.fillRect(option.rect, theme.color(Role::Base));
    drawBox(painter, option.rect, 0, Qt::transparent, theme.color(Role::Control));
}

void menuItem(const QStyleOptionMenuItem& option, QPainter& painter, const QWidget* widget) {
    const Theme theme = Theme::of(widget);
    if (option.menuItemType == QStyleOptionMenuItem::Separator) return separator(option, painter, theme);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor text = theme.color(enabled ? Role::Text : Role::Muted);
    if (enabled && option.state.testFlag(QStyle::State_Selected))
        drawBox(painter, option.rect.adjusted(kMenuInset, 0, -kMenuInset, 0), kControlRadius,
                theme.color(Role::Selected), Qt::transparent);
    mark(option, painter, text);
    painter.save();
    painter.setFont(option.font);
    painter.setPen(text);
    QRect area = option.rect.adjusted(kTextLeft, 0, -kMenuRight, 0);
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextHideMnemonic;
    const qsizetype tab = option.text.indexOf(u'\t');
    painter.drawText(area, flags | Qt::AlignLeft, tab < 0 ? option.text : option.text.left(tab));
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        drawIcon(painter, {area.right() - 12, area.center().y() - 5, 12, 12}, QStringLiteral("chevr"), text);
        area.setRight(area.right() - 20);
    }
    painter.setPen(theme.color(Role::Muted));
    if (tab >= 0) {
        const QString state = option.text.mid(tab + 1);
        painter.drawText(area, flags | Qt::AlignRight, state);
        if (option.checkType != QStyleOptionMenuItem::NotCheckable && !option.icon.isNull()) {
            const int x = area.right() - painter.fontMetrics().horizontalAdvance(state) - kStatusIcon - 5;
            option.icon.paint(&painter, {x, area.center().y() - kStatusIcon / 2 + 1, kStatusIcon, kStatusIcon});
        }
    }
    painter.restore();
}

QSize menuItemSize(const QStyleOptionMenuItem& option, const QSize& contents) {
    if (option.menuItemType == QStyleOptionMenuItem::Separator) return {contents.width(), kSeparatorHeight};
    const QFontMetrics metrics(option.font);
    const qsizetype tab = option.text.indexOf(u'\t');
    int width = kTextLeft + metrics.horizontalAdvance(tab < 0 ? option.text : option.text.left(tab)) + kMenuRight;
    // QMenu adds the shortcut column by itself (reservedShortcutWidth); room for a gap before it.
    if (tab >= 0) width += kShortcutGap;
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) width += 20;
    return {std::max(width, 160), std::max(kControlHeight, metrics.height() + 8)};
}

void viewItemPanel(const QStyleOptionViewItem& option, QPainter& painter, const QWidget* widget) {
    const Theme theme = Theme::of(widget);
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, theme.color(Role::Selected));
    else if (option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled))
        painter.fillRect(option.rect, theme.color(Role::Hover));
    else if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, option.backgroundBrush);
}

} // namespace tollgate::ui::parts
