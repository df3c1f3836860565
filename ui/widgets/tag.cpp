// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tag.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"

#include <QPainter>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr int kPadding = 6;

QFont tagFont(const QFont& body) {
    QFont made = font(Type::Caption, body);
    made.setWeight(QFont::DemiBold);
    return made;
}

} // namespace

QSize tagSize(const QString& text, const QFont& body) {
    const QFontMetrics metrics(tagFont(body));
    return {std::max(kTagHeight, metrics.horizontalAdvance(text) + 2 * kPadding),
            std::max(kTagHeight, metrics.height() + 2)};
}

void drawTag(QPainter& painter, const QRect& rect, const QString& text, Role role, const Theme& theme,
             const QFont& body) {
    drawBox(painter, rect, kControlRadius, theme.color(tintOf(role)),
            theme.isPlatform() ? theme.color(role) : QColor(Qt::transparent));
    painter.save();
    painter.setFont(tagFont(body));
    painter.setPen(theme.color(role));
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, text);
    painter.restore();
}

Tag::Tag(const QString& text, Role role, QWidget* parent) : QWidget(parent), m_role(role) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(text);
}

void Tag::setText(const QString& text) {
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Tag::setRole(Role role) {
    m_role = role;
    update();
}

void Tag::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    drawTag(painter, rect(), m_text, m_role, Theme::of(this), font());
}

} // namespace tollgate::ui
