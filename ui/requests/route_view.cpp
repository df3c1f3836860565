// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/route_view.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace tollgate::ui {

namespace {

constexpr int kTextLeft = 24;

} // namespace

RouteView::RouteView(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RouteView::setLines(const QList<RouteLine>& lines) {
    if (lines == m_lines) return;
    m_lines = lines;
    QStringList words;
    for (const RouteLine& line : lines) words << QStringLiteral("%1 %2, %3").arg(line.title, line.detail, line.time);
    setAccessibleName(tr("Route: %1").arg(words.join(QStringLiteral("; "))));
    updateGeometry();
    update();
}

QSize RouteView::sizeHint() const {
    return {320, static_cast<int>(m_lines.size()) * lineHeight()};
}

int RouteView::lineHeight() const {
    return std::max(22, fontMetrics().height() + 6);
}

void RouteView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    int top = 0;
    for (const RouteLine& line : m_lines) {
        const QRect row(line.under ? kTextLeft : 0, top, width() - (line.under ? kTextLeft : 0), lineHeight());
        top += lineHeight();
        drawIcon(painter, {row.left(), row.top() + (row.height() - kIcon) / 2, kIcon, kIcon}, line.icon,
                 theme.color(line.role));
        painter.setPen(theme.color(line.time_role));
        drawTabular(painter, row, Qt::AlignRight | Qt::AlignVCenter, line.time);
        int right = row.right() - static_cast<int>(std::ceil(tabularWidth(line.time, font()))) - kSpace2;
        const int left = row.left() + kTextLeft;
        QRect area(left, row.top(), right - left, row.height());
        painter.setPen(theme.color(line.under ? Role::Muted : Role::Text));
        const QString title = fontMetrics().elidedText(line.title, Qt::ElideRight, area.width());
        painter.drawText(area, Qt::AlignVCenter | Qt::TextSingleLine, title);
        area.setLeft(area.left() + fontMetrics().horizontalAdvance(title + u' '));
        if (area.width() <= 0) continue;
        painter.setPen(theme.color(Role::Muted));
        painter.drawText(area, Qt::AlignVCenter | Qt::TextSingleLine,
                         fontMetrics().elidedText(line.detail, Qt::ElideRight, area.width()));
    }
}

bool RouteView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto at = help->pos().y() / lineHeight();
    if (at >= 0 && at < m_lines.size())
        QToolTip::showText(help->globalPos(), m_lines[at].title + u' ' + m_lines[at].detail, this);
    return true;
}

} // namespace tollgate::ui
