// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart_tip.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tollgate::ui {

namespace {

constexpr int kPadding = 10;
constexpr int kNameLeft = 16;
constexpr int kBetween = 24;

} // namespace

ChartTip::ChartTip(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void ChartTip::setLines(const QString& title, const QList<ChartTipLine>& lines) {
    m_title = title;
    m_lines = lines;
    update();
}

QString ChartTip::words() const {
    QStringList parts{m_title};
    for (const ChartTipLine& line : m_lines) parts.append(line.name + u' ' + line.value);
    return parts.join(QStringLiteral(", "));
}

QSize ChartTip::sizeHint() const {
    const QFont caption = ui::font(Type::Caption, font()), strong = ui::font(Type::Strong, font());
    qreal width = QFontMetrics(strong).horizontalAdvance(m_title);
    for (const ChartTipLine& line : m_lines) {
        const qreal name = QFontMetrics(strong).horizontalAdvance(line.name);
        width = std::max(width, kNameLeft + name + kBetween + tabularWidth(line.value, strong));
    }
    return {static_cast<int>(std::ceil(width)) + 2 * kPadding,
            static_cast<int>(m_lines.size() + 1) * lineHeight() + kPadding + 4};
}

void ChartTip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    drawBox(painter, rect(), kControlRadius, theme.color(Role::Base), theme.color(Role::Control));
    const QFont caption = ui::font(Type::Caption, font());
    QFont strong = caption;
    strong.setWeight(QFont::DemiBold);
    QRect line(kPadding, kPadding - 4, width() - 2 * kPadding, lineHeight());
    painter.setFont(strong);
    painter.setPen(theme.color(Role::Text));
    painter.drawText(line, Qt::AlignVCenter, m_title);
    for (const ChartTipLine& one : m_lines) {
        line.translate(0, lineHeight());
        if (one.total) drawRule(painter, line.left(), line.top() + 1, line.width(), theme.color(Role::Grid));
        const bool named = one.swatch != Role::Count;
        if (one.slot >= 0 || named)
            drawSwatch(painter, {line.left(), line.center().y() - kSwatch / 2 + 1, kSwatch, kSwatch},
                       named ? theme.color(one.swatch) : theme.slot(one.slot));
        painter.setFont(one.total ? strong : caption);
        const int indent = one.slot >= 0 || named ? kNameLeft : 0;
        painter.drawText(line.adjusted(indent, 0, 0, 0), Qt::AlignVCenter, one.name);
        drawTabular(painter, line, Qt::AlignRight | Qt::AlignVCenter, one.value);
    }
}

int ChartTip::lineHeight() const {
    return std::max(20, fontMetrics().height() + 2);
}

} // namespace tollgate::ui
