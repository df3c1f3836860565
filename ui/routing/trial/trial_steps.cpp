// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/trial/trial_steps.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace tollgate::ui {

namespace {

constexpr int kTextLeft = 24;
constexpr int kGap = 4; // above and below the words
constexpr int kUsualWidth = 320;
constexpr int kReasonFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

// What is under a step is part of its reason and has no name to read first.
QFont nameFont(const RouteLine& line, const QFont& base) {
    return font(line.under ? Type::Body : Type::Strong, base);
}

} // namespace

TrialSteps::TrialSteps(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TrialSteps::setLines(const QList<RouteLine>& lines) {
    if (lines == m_lines) return;
    m_lines = lines;
    QStringList words;
    for (const RouteLine& line : lines) words << QStringLiteral("%1 %2").arg(line.title, line.detail);
    setAccessibleName(tr("Route: %1").arg(words.join(QStringLiteral("; "))));
    updateGeometry();
    update();
}

QSize TrialSteps::sizeHint() const {
    return {kUsualWidth, heightForWidth(kUsualWidth)};
}

int TrialSteps::lineHeight() const {
    return std::max(22, fontMetrics().height() + 2 * kGap);
}

// As wide as the longest name, but the reasons have more than half.
int TrialSteps::nameWidth(int width) const {
    int widest = 0;
    for (const RouteLine& line : m_lines) {
        const int left = line.under ? kTextLeft : 0;
        widest = std::max(widest, left + QFontMetrics(nameFont(line, font())).horizontalAdvance(line.title));
    }
    return std::min(widest + kSpace4, width * 2 / 5);
}

QRect TrialSteps::reasonRect(const RouteLine& line, int width) const {
    const int left = kTextLeft + nameWidth(width);
    const QRect room(left, kGap, std::max(1, width - left), 10'000);
    QRect rect = fontMetrics().boundingRect(room, kReasonFlags, line.detail);
    rect.setWidth(room.width());
    return rect;
}

int TrialSteps::heightForWidth(int width) const {
    return std::accumulate(m_lines.begin(), m_lines.end(), 0, [&](int sum, const RouteLine& line) {
        return sum + std::max(lineHeight(), reasonRect(line, width).bottom() + 1 + kGap);
    });
}

void TrialSteps::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    const int names = nameWidth(width());
    int top = 0;
    for (const RouteLine& line : m_lines) {
        const QRect reason = reasonRect(line, width()).translated(0, top);
        const int left = line.under ? kTextLeft : 0;
        const QRect name(left + kTextLeft, reason.top(), names - left - kSpace2, fontMetrics().height());
        drawIcon(painter, {left, name.center().y() - kIcon / 2, kIcon, kIcon}, line.icon, theme.color(line.role));
        painter.setFont(nameFont(line, font()));
        painter.setPen(theme.color(line.under ? Role::Muted : Role::Text));
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(line.title, Qt::ElideRight, name.width()));
        painter.setFont(font());
        painter.setPen(theme.color(Role::Muted));
        painter.drawText(reason, kReasonFlags, line.detail);
        top += std::max(lineHeight(), reason.bottom() + 1 + kGap - top);
    }
}

} // namespace tollgate::ui
