// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/volume_strip.h"

#include "ui/common/entities.h"
#include "ui/format/numbers.h"
#include "ui/format/times.h"
#include "ui/theme/theme.h"
#include "ui/theme/variant.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr int kLeastBar = 3; // px, with its gap

} // namespace

VolumeStrip::VolumeStrip(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Requests over time"));
    setAccessibleDescription(tr("Left and Right choose a time, Enter shows its requests"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    wantFocusRing(this);
}

void VolumeStrip::setVolume(const std::vector<record::VolumeBucket>& volume) {
    m_volume = volume;
    join();
}

void VolumeStrip::setRange(Micros from, Micros to) {
    m_from = from;
    m_to = to;
    update();
}

void VolumeStrip::join() {
    auto most = static_cast<std::size_t>(std::max(1, width() / kLeastBar));
    std::size_t together = std::max<std::size_t>(1, (m_volume.size() + most - 1) / most);
    m_bars.clear();
    for (std::size_t i = 0; i < m_volume.size(); ++i) {
        if (i % together == 0) m_bars.push_back({m_volume[i].from, 0, 0});
        m_bars.back().requests += m_volume[i].requests;
        m_bars.back().errors += m_volume[i].errors;
    }
    m_current = std::min(m_current, static_cast<int>(m_bars.size()) - 1);
    update();
}

Micros VolumeStrip::length() const {
    return m_bars.size() < 2 ? kHour : m_bars[1].from - m_bars[0].from;
}

QRectF VolumeStrip::slotOf(int bar) const {
    double step = static_cast<double>(width()) / static_cast<double>(std::max<std::size_t>(m_bars.size(), 1));
    return {bar * step, 0, step, static_cast<double>(height())};
}

int VolumeStrip::barAt(qreal x) const {
    auto count = static_cast<int>(m_bars.size());
    return count == 0 ? -1 : std::clamp(static_cast<int>(x * count / std::max(1, width())), 0, count - 1);
}

void VolumeStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.fillRect(0, height() - 1, width(), 1, theme.color(Role::Border));
    std::int64_t most = 1;
    for (const record::VolumeBucket& bar : m_bars) most = std::max(most, bar.requests);
    int first = std::min(m_pressed, m_current), last = std::max(m_pressed, m_current);
    for (int i = 0; i < static_cast<int>(m_bars.size()); ++i) {
        const record::VolumeBucket& bar = m_bars[static_cast<std::size_t>(i)];
        const QRectF place = slotOf(i);
        bool chosen = m_to > m_from && bar.from >= m_from && bar.from < m_to;
        bool dragged = m_pressed >= 0 && i >= first && i <= last;
        bool keyed = m_pressed < 0 && hasFocus() && i == m_current;
        if (chosen || dragged || keyed) painter.fillRect(place, theme.color(Role::Selected));
        if (bar.requests == 0) continue;
        double tall = std::max(2.0, static_cast<double>(bar.requests) / static_cast<double>(most) * (height() - 2));
        QColor fill = theme.color(chosen || dragged ? Role::Accent : Role::Control);
        if (!chosen && !dragged) fill.setAlphaF(0.5F);
        const QRectF column(place.left(), height() - 1 - tall, std::max(1.0, place.width() - 1), tall);
        painter.fillRect(column, fill);
        if (bar.errors > 0)
            painter.fillRect(QRectF(column.left(), height() - 3, column.width(), 2), theme.color(Role::Error));
    }
}

void VolumeStrip::resizeEvent(QResizeEvent*) {
    join();
}

void VolumeStrip::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    m_pressed = m_current = barAt(event->position().x());
    update();
}

void VolumeStrip::mouseMoveEvent(QMouseEvent* event) {
    if (m_pressed < 0) return;
    m_current = barAt(event->position().x());
    update();
}

void VolumeStrip::mouseReleaseEvent(QMouseEvent* event) {
    if (m_pressed < 0) return;
    m_current = barAt(event->position().x());
    int first = std::min(m_pressed, m_current), last = std::max(m_pressed, m_current);
    m_pressed = -1;
    choose(first, last);
}

void VolumeStrip::choose(int first, int last) {
    update();
    if (first < 0 || last >= static_cast<int>(m_bars.size())) return;
    Q_EMIT rangeChosen(m_bars[static_cast<std::size_t>(first)].from,
                       m_bars[static_cast<std::size_t>(last)].from + length());
}

void VolumeStrip::keyPressEvent(QKeyEvent* event) {
    auto count = static_cast<int>(m_bars.size());
    switch (event->key()) {
    case Qt::Key_Left: m_current = m_current < 0 ? count - 1 : std::max(0, m_current - 1); break;
    case Qt::Key_Right: m_current = std::min(count - 1, m_current + 1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0) choose(m_current, m_current);
        break;
    default: return QWidget::keyPressEvent(event);
    }
    setAccessibleDescription(wordsOf(m_current));
    update();
}

QString VolumeStrip::wordsOf(int bar) const {
    if (bar < 0 || bar >= static_cast<int>(m_bars.size())) return {};
    const record::VolumeBucket& bucket = m_bars[static_cast<std::size_t>(bar)];
    QString words =
        tr("%1: %2 requests")
            .arg(timeRange(localTime(bucket.from), localTime(bucket.from + length())), count(bucket.requests));
    return bucket.errors > 0 ? tr("%1, %2 errors").arg(words, count(bucket.errors)) : words;
}

bool VolumeStrip::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), wordsOf(barAt(help->pos().x())), this);
    return true;
}

} // namespace tollgate::ui
