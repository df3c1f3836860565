// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"
#include "ui/theme/variant.h"
#include "ui/widgets/chart_tip.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tollgate::ui {

namespace {

constexpr int kLeastRedraw = 500; // milliseconds
constexpr int kAxisGap = 6;
constexpr int kTop = 8;
constexpr int kTipGap = 12;

} // namespace

Chart::Chart(const QString& name, QWidget* parent)
    : QWidget(parent), m_format(dollarsFormat()), m_tip(new ChartTip(this)) {
    setAccessibleName(name);
    setAccessibleDescription(
        tr("Left and Right read the columns, with Shift they choose a range, Enter opens their requests"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    wantFocusRing(this);
    m_redraw.setSingleShot(true);
    connect(&m_redraw, &QTimer::timeout, this, [this] { update(); });
}

void Chart::setFormat(ChartFormat format) {
    m_format = std::move(format);
    requestRedraw();
}

void Chart::setColumns(ChartColumns columns) {
    m_columns = std::move(columns);
    if (m_hovered >= columnCount()) setHovered(-1);
    if (m_range.second >= columnCount()) clearRange();
}

void Chart::requestRedraw() {
    m_scale = scaleFor(largest());
    if (m_redraw.isActive()) return;
    const qint64 passed = m_drawn.isValid() ? m_drawn.elapsed() : kLeastRedraw;
    if (passed >= kLeastRedraw)
        update();
    else
        m_redraw.start(static_cast<int>(kLeastRedraw - passed));
}

QRectF Chart::plot() const {
    const QFontMetrics metrics(ui::font(Type::Caption, font()));
    int left = 0;
    for (int i = 0; i <= m_scale.ticks; ++i)
        left = std::max(left, metrics.horizontalAdvance(m_format.tick(m_scale.step * i, m_scale.step)));
    const int bottom = metrics.height() + 8;
    return QRectF(left + kAxisGap, kTop, width() - left - kAxisGap - 4, height() - kTop - bottom);
}

qreal Chart::yOf(double value) const {
    const QRectF area = plot();
    return area.bottom() - area.height() * std::clamp(value / m_scale.top(), 0.0, 1.0);
}

void Chart::setHovered(int column) {
    const int wanted = column < columnCount() ? column : -1;
    if (wanted == m_hovered) return;
    m_hovered = wanted;
    showTip();
    update();
}

void Chart::clearRange() {
    if (m_range.first < 0) return;
    m_range = {-1, -1};
    m_anchor = -1;
    update();
    Q_EMIT rangeCleared();
}

void Chart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.setFont(ui::font(Type::Caption, font()));
    paintAxis(painter, theme);
    paintPlot(painter, theme);
    paintLabels(painter, theme);
    m_drawn.start();
}

void Chart::paintAxis(QPainter& painter, const Theme& theme) const {
    const QRectF area = plot();
    for (int i = 0; i <= m_scale.ticks; ++i) {
        const double value = m_scale.step * i;
        const int y = qRound(yOf(value));
        drawRule(painter, qRound(area.left()), y, qRound(area.width()),
                 theme.color(i == 0 ? Role::Control : Role::Grid));
        painter.setPen(theme.color(Role::Muted));
        drawTabular(painter, QRectF(0, y - 10, area.left() - kAxisGap, 20), Qt::AlignRight | Qt::AlignVCenter,
                    m_format.tick(value, m_scale.step));
    }
}

void Chart::paintLabels(QPainter& painter, const Theme& theme) const {
    const QRectF area = plot();
    painter.setPen(theme.color(Role::Muted));
    const int height = painter.fontMetrics().height();
    qreal free_from = -1e9; // labels never overlap
    for (int i = 0; i < m_columns.labels.size(); ++i) {
        const QString& text = m_columns.labels[i];
        if (text.isEmpty()) continue;
        const qreal wanted = tabularWidth(text, painter.font()) + 2;
        const qreal x = std::clamp(columnX(i) - wanted / 2, area.left() - 4, width() - wanted);
        if (x < free_from) continue;
        drawTabular(painter, QRectF(x, area.bottom() + 5, wanted, height), Qt::AlignHCenter, text);
        free_from = x + wanted + 6;
    }
}

void Chart::resizeEvent(QResizeEvent*) {
    showTip();
}

void Chart::mouseMoveEvent(QMouseEvent* event) {
    const int column =
        plot().adjusted(0, -kTop, 0, 20).contains(event->position()) ? columnAt(event->position().x()) : -1;
    if (m_pressed >= 0 && column >= 0 && column != m_pressed) {
        m_range = {std::min(m_pressed, column), std::max(m_pressed, column)};
        update();
    }
    if (column == m_hovered) return;
    setHovered(column);
    Q_EMIT hoveredChanged(column);
}

void Chart::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) m_pressed = columnAt(event->position().x());
}

void Chart::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_pressed < 0) return;
    const int column = columnAt(event->position().x());
    const bool dragged = m_range.first >= 0 && column != m_pressed;
    if (dragged)
        Q_EMIT rangeSelected(m_range.first, m_range.second);
    else if (column == m_pressed && column >= 0)
        Q_EMIT columnActivated(column);
    m_pressed = -1;
}

void Chart::leaveEvent(QEvent*) {
    if (hasFocus() || m_hovered < 0) return;
    setHovered(-1);
    Q_EMIT hoveredChanged(-1);
}

void Chart::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    setHovered(-1);
}

void Chart::keyPressEvent(QKeyEvent* event) {
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left: return moveHovered(-1, extend);
    case Qt::Key_Right: return moveHovered(1, extend);
    case Qt::Key_Home: return moveHovered(-columnCount(), extend);
    case Qt::Key_End: return moveHovered(columnCount(), extend);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_hovered >= 0) Q_EMIT columnActivated(m_hovered);
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void Chart::moveHovered(int by, bool extend) {
    if (columnCount() == 0) return;
    const int from = m_hovered < 0 ? (by > 0 ? -1 : columnCount()) : m_hovered;
    if (!extend) m_anchor = -1;
    if (extend && m_anchor < 0) m_anchor = std::clamp(from, 0, columnCount() - 1);
    setHovered(std::clamp(from + by, 0, columnCount() - 1));
    Q_EMIT hoveredChanged(m_hovered);
    if (!extend) return;
    m_range = {std::min(m_anchor, m_hovered), std::max(m_anchor, m_hovered)};
    update();
    Q_EMIT rangeSelected(m_range.first, m_range.second);
}

void Chart::showTip() {
    if (m_hovered < 0) return m_tip->hide();
    const QList<ChartTipLine> lines = tipLines(m_hovered);
    if (lines.isEmpty()) return m_tip->hide();
    m_tip->setLines(m_columns.titles[m_hovered], lines);
    setAccessibleDescription(m_tip->words());
    const QSize size = m_tip->sizeHint();
    const qreal middle = columnX(m_hovered);
    qreal x = middle + kTipGap + 16;
    if (x + size.width() > width()) x = middle - kTipGap - 16 - size.width();
    m_tip->setGeometry(std::max(0, qRound(x)), 2, size.width(), size.height());
    m_tip->show();
    m_tip->raise();
}

} // namespace tollgate::ui
