// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/nav_item.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"
#include "ui/widgets/tag.h"

#include <QPainter>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr int kIconLeft = 8;
constexpr int kTextLeft = 34;

} // namespace

NavItem::NavItem(const PageInfo& info, QWidget* parent) : QPushButton(parent), m_info(info) {
    setCheckable(true);
    setAutoDefault(false);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    rename();
}

void NavItem::setBadge(const QString& badge, bool warning) {
    m_badge = badge;
    m_warning = warning;
    rename();
    update();
}

void NavItem::setCollapsed(bool collapsed) {
    m_collapsed = collapsed;
    rename();
    updateGeometry();
    update();
}

QSize NavItem::sizeHint() const {
    const int height = std::max(kNavItemHeight, fontMetrics().height() + 10);
    return {m_collapsed ? kNavItemHeight + 2 : kNavWidth - kPagePadding, height};
}

void NavItem::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    if (isChecked())
        drawBox(painter, rect(), kControlRadius, theme.color(Role::Selected), Qt::transparent);
    else if (isDown())
        drawBox(painter, rect(), kControlRadius, theme.color(Role::Pressed), Qt::transparent);
    else if (underMouse())
        drawBox(painter, rect(), kControlRadius, theme.color(Role::Hover), Qt::transparent);
    const int left = m_collapsed ? (width() - kIcon) / 2 : kIconLeft;
    drawIcon(painter, {left, (height() - kIcon) / 2, kIcon, kIcon}, m_info.icon,
             theme.color(isChecked() ? Role::Accent : Role::Muted));
    if (!m_collapsed)
        drawTitle(painter, theme);
    else if (!m_badge.isEmpty())
        drawBox(painter, {width() - 11.0, 5, 6, 6}, 3, theme.color(m_warning ? Role::Warning : Role::Muted),
                Qt::transparent);
}

void NavItem::drawTitle(QPainter& painter, const Theme& theme) const {
    int right = width() - kSpace2;
    if (!m_badge.isEmpty()) {
        const QSize size = tagSize(m_badge, font());
        right -= size.width();
        drawTag(painter, {right, (height() - size.height()) / 2, size.width(), size.height()}, m_badge,
                m_warning ? Role::Warning : Role::Muted, theme, font());
        right -= kSpace1;
    }
    painter.setFont(ui::font(isChecked() ? Type::Strong : Type::Body, font()));
    painter.setPen(theme.color(Role::Text));
    const QRect area(kTextLeft, 0, right - kTextLeft, height());
    painter.drawText(area, Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_info.title, Qt::ElideRight, area.width()));
}

void NavItem::rename() {
    setAccessibleName(m_info.title);
    setAccessibleDescription(m_badge);
    setToolTip(m_collapsed ? m_info.title : QString());
}

} // namespace tollgate::ui
