// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/status_label.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

#include <QPainter>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr int kGap = 6;

QFont wordFont(bool strong, const QFont& body) {
    return font(strong ? Type::Strong : Type::Body, body);
}

} // namespace

StatusDot::StatusDot(Status status, QWidget* parent) : QWidget(parent), m_status(status) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setStatus(status);
}

void StatusDot::setStatus(Status status) {
    m_status = status;
    setAccessibleName(statusWord(status));
    setToolTip(statusWord(status));
    update();
}

QSize StatusDot::sizeHint() const {
    return {kStatusIcon, kStatusIcon};
}

void StatusDot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    drawIcon(painter, {0, (height() - kStatusIcon) / 2, kStatusIcon, kStatusIcon}, statusIcon(m_status),
             color(this, statusRole(m_status)));
}

StatusLabel::StatusLabel(Status status, QWidget* parent) : QWidget(parent), m_status(status) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    rename();
}

void StatusLabel::setStatus(Status status, const QString& word) {
    m_status = status;
    m_word = word;
    rename();
}

void StatusLabel::setReason(const QString& reason) {
    m_reason = reason;
    rename();
}

void StatusLabel::setStrong(bool strong) {
    m_strong = strong;
    updateGeometry();
}

QString StatusLabel::word() const {
    return m_word.isEmpty() ? statusWord(m_status) : m_word;
}

QSize StatusLabel::sizeHint() const {
    const int reason = m_reason.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_reason) + kGap + 2;
    return {minimumSizeHint().width() + reason, minimumSizeHint().height()};
}

QSize StatusLabel::minimumSizeHint() const {
    const QFontMetrics metrics(wordFont(m_strong, font()));
    return {kStatusIcon + kGap + metrics.horizontalAdvance(word()) + 1, std::max(metrics.height(), kStatusIcon)};
}

void StatusLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    drawIcon(painter, {0, (height() - kStatusIcon + 1) / 2, kStatusIcon, kStatusIcon}, statusIcon(m_status),
             theme.color(statusRole(m_status)));
    QRect area = rect().adjusted(kStatusIcon + kGap, 0, 0, 0);
    const int flags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine;
    painter.setFont(wordFont(m_strong, font()));
    painter.setPen(theme.color(statusWordRole(m_status)));
    painter.drawText(area, flags, word());
    area.setLeft(area.left() + painter.fontMetrics().horizontalAdvance(word()) + kGap + 2);
    painter.setFont(font());
    painter.setPen(theme.color(Role::Muted));
    painter.drawText(area, flags, painter.fontMetrics().elidedText(m_reason, Qt::ElideRight, area.width()));
}

void StatusLabel::rename() {
    setAccessibleName(m_reason.isEmpty() ? word() : QStringLiteral("%1, %2").arg(word(), m_reason));
    setToolTip(m_reason);
    updateGeometry();
    update();
}

} // namespace tollgate::ui
