// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/label.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>

#include <cmath>

namespace tollgate::ui {

Label::Label(const QString& text, Type type, Role role, QWidget* parent)
    : QLabel(text, parent), m_type(type), m_role(role) {
    setTextInteractionFlags(Qt::NoTextInteraction);
    restyle();
}

void Label::setRole(Role role) {
    if (role == m_role) return;
    m_role = role;
    restyle();
}

void Label::setType(Type type) {
    m_type = type;
    restyle();
}

void Label::setTicking(bool ticking) {
    m_ticking = ticking;
    updateGeometry();
}

void Label::setFixed(bool fixed) {
    m_fixed = fixed;
    restyle();
}

void Label::setElided(bool elided) {
    m_elided = elided;
    updateGeometry();
}

QSize Label::sizeHint() const {
    if (!m_ticking && !m_elided) return QLabel::sizeHint();
    return {static_cast<int>(std::ceil(tabularWidth(text(), font()))) + 1, fontMetrics().height()};
}

QSize Label::minimumSizeHint() const {
    if (m_elided) return {fontMetrics().horizontalAdvance(QChar(0x2026)), fontMetrics().height()};
    return m_ticking ? sizeHint() : QLabel::minimumSizeHint();
}

void Label::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    const bool about_us = event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange;
    if (about_us && !m_restyling) restyle();
}

void Label::paintEvent(QPaintEvent* event) {
    if (!m_ticking && !m_elided) return QLabel::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    const QRect area = contentsRect();
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, area.width());
    if (m_elided) setToolTip(shown == text() ? QString() : text());
    if (m_ticking)
        drawTabular(painter, area, alignment() | Qt::AlignVCenter, text());
    else
        painter.drawText(area, static_cast<int>(alignment() | Qt::TextSingleLine), shown);
}

void Label::restyle() {
    m_restyling = true;
    QPalette mine = palette();
    const QColor wanted = color(this, m_role);
    mine.setColor(QPalette::WindowText, wanted);
    mine.setColor(QPalette::Text, wanted);
    setPalette(mine);
    setFont(m_fixed ? fixedFont() : ui::font(m_type));
    m_restyling = false;
}

} // namespace tollgate::ui
