// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/uptime_strip.h"

#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace tollgate::ui {

namespace {

void drawCell(QPainter& painter, const QRect& rect, Uptime cell, const Theme& theme) {
    const int x = rect.left(), width = rect.width(), bottom = rect.bottom() + 1;
    switch (cell) {
    case Uptime::Served: painter.fillRect(rect, theme.color(Role::Ok)); return;
    case Uptime::Slow: {
        const int height = rect.height() * 2 / 3;
        painter.fillRect(x, bottom - height, width, height, theme.color(Role::Warning));
        return;
    }
    case Uptime::Failed: {
        const int foot = rect.height() / 3;
        painter.fillRect(x, bottom - foot, width, foot, theme.color(Role::Error));
        painter.fillRect(x, rect.top(), width, 2, theme.color(Role::Error));
        return;
    }
    case Uptime::NoRequests: painter.fillRect(x, bottom - 2, width, 2, theme.color(Role::Track)); return;
    case Uptime::Off: painter.fillRect(x, rect.center().y(), width, 1, theme.color(Role::Muted)); return;
    }
}

// Whole pixels: the edges of a cell are rounded, so that every gap is one pixel.
int edge(const QRect& rect, qsizetype count, qsizetype i) {
    return rect.left() + static_cast<int>(std::lround(static_cast<double>(rect.width()) * static_cast<double>(i) /
                                                      static_cast<double>(count)));
}

} // namespace

void drawUptime(QPainter& painter, const QRect& rect, const QList<Uptime>& cells, const Theme& theme) {
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const int from = edge(rect, cells.size(), i), to = edge(rect, cells.size(), i + 1);
        drawCell(painter, {from, rect.top(), std::max(1, to - from - 1), rect.height()}, cells[i], theme);
    }
}

int uptimeCellAt(const QRect& rect, qsizetype count, int x) {
    if (count == 0 || x < rect.left() || x > rect.right()) return -1;
    return static_cast<int>((x - rect.left()) * count / rect.width());
}

UptimeStrip::UptimeStrip(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void UptimeStrip::setCells(const QList<Uptime>& cells, const QString& words) {
    m_cells = cells;
    setAccessibleName(words);
    update();
}

void UptimeStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    drawUptime(painter, rect(), m_cells, Theme::of(this));
}

void UptimeStrip::mouseMoveEvent(QMouseEvent* event) {
    Q_EMIT hovered(uptimeCellAt(rect(), m_cells.size(), event->position().toPoint().x()));
}

void UptimeStrip::leaveEvent(QEvent*) {
    Q_EMIT hovered(-1);
}

} // namespace tollgate::ui
