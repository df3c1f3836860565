// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/search_button.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"

#include <QKeySequence>
#include <QPainter>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr int kWidth = 220;

} // namespace

SearchButton::SearchButton(QWidget* parent) : QPushButton(parent) {
    setAccessibleName(tr("Search or run"));
    setToolTip(tr("Search or run (Ctrl+K)"));
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SearchButton::setNarrow(bool narrow) {
    m_narrow = narrow;
    updateGeometry();
    update();
}

QSize SearchButton::sizeHint() const {
    const int height = std::max(kControlHeight, fontMetrics().height() + 8);
    return {m_narrow ? height : kWidth, height};
}

void SearchButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    const Role fill = isDown() ? Role::Pressed : underMouse() ? Role::Hover : Role::Base;
    drawBox(painter, rect(), kControlRadius, theme.color(fill), theme.color(Role::Control));
    const int left = m_narrow ? (width() - kIcon) / 2 : kSpace2 + 1;
    drawIcon(painter, {left, (height() - kIcon) / 2, kIcon, kIcon}, QStringLiteral("search"),
             theme.color(m_narrow ? Role::Text : Role::Muted));
    if (m_narrow) return;
    painter.setPen(theme.color(Role::Muted));
    painter.drawText(rect().adjusted(left + kIcon + kSpace2 - 2, 0, 0, 0), Qt::AlignVCenter, tr("Search or run"));
    painter.setFont(ui::font(Type::Caption, font()));
    const QString keys = tr("Ctrl K");
    const int wide = painter.fontMetrics().horizontalAdvance(keys) + 10;
    const QRect box(width() - wide - 6, (height() - 18) / 2, wide, 18);
    drawBox(painter, box, 3, theme.color(Role::Alternate), theme.color(Role::Border));
    painter.drawText(box, Qt::AlignCenter, keys);
}

} // namespace tollgate::ui
