// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr int kPadding = 6;
constexpr int kGap = 5;
constexpr int kCross = 12;

QFont countFont(const QFont& body) {
    QFont made = font(Type::Caption, body);
    made.setWeight(QFont::DemiBold);
    return made;
}

} // namespace

Chip::Chip(const QString& text, QWidget* parent) : QAbstractButton(parent) {
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setCount(const QString& count) {
    m_count = count;
    setAccessibleName(count.isEmpty() ? text() : QStringLiteral("%1 %2").arg(text(), count));
    updateGeometry();
    update();
}

void Chip::setRemovable(bool removable) {
    m_removable = removable;
    setCheckable(!removable);
    updateGeometry();
}

QSize Chip::sizeHint() const {
    const QFontMetrics plain(ui::font(Type::Caption, font())), strong(countFont(font()));
    int width = plain.horizontalAdvance(text()) + 2 * kPadding;
    if (!m_count.isEmpty()) width += kGap + strong.horizontalAdvance(m_count);
    if (m_removable) width += kGap + kCross;
    return {width, std::max(kTarget, plain.height() + 6)};
}

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    const QFont caption = ui::font(Type::Caption, font());
    const int height = std::max(kChipHeight, QFontMetrics(caption).height() + 4);
    const QRect box(0, (this->height() - height) / 2, width(), height);
    const bool chosen = isChecked() || m_removable;
    Role fill = chosen ? Role::Selected : Role::Alternate;
    if (underMouse() && !chosen) fill = isDown() ? Role::Pressed : Role::Hover;
    drawBox(painter, box, kControlRadius, theme.color(fill),
            chosen ? QColor(Qt::transparent) : theme.color(Role::Border));
    painter.setPen(theme.color(isEnabled() ? Role::Text : Role::Muted));
    painter.setFont(caption);
    QRect area = box.adjusted(kPadding, 0, -kPadding, 0);
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text());
    if (m_removable)
        drawIcon(painter, {area.right() - kCross + 1, box.center().y() - kCross / 2 + 1, kCross, kCross},
                 QStringLiteral("close"), theme.color(Role::Muted));
    area.setLeft(area.left() + painter.fontMetrics().horizontalAdvance(text()) + kGap);
    painter.setFont(countFont(font()));
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_count);
}

void Chip::mouseReleaseEvent(QMouseEvent* event) {
    const bool on_cross = m_removable && event->position().x() > width() - kCross - 2 * kPadding;
    if (on_cross && rect().contains(event->position().toPoint())) Q_EMIT removed();
    QAbstractButton::mouseReleaseEvent(event);
}

void Chip::keyPressEvent(QKeyEvent* event) {
    if (m_removable && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace))
        Q_EMIT removed();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace tollgate::ui
