// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sparkline.h"

#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tollgate::ui {

namespace {

constexpr qreal kLine = 1.4;
constexpr float kFill = 0.12F;

double largest(const QList<double>& series) {
    double top = 0;
    for (const double value : series)
        if (std::isfinite(value)) top = std::max(top, value);
    return top;
}

void drawRun(QPainter& painter, const QPolygonF& run, qreal bottom, const QColor& line) {
    if (run.size() < 2) return;
    QPolygonF area = run;
    area << QPointF(run.last().x(), bottom) << QPointF(run.first().x(), bottom);
    QColor fill = line;
    fill.setAlphaF(kFill);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(area);
    painter.setPen(QPen(line, kLine, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(run);
}

} // namespace

void drawSparkline(QPainter& painter, const QRectF& rect, const QList<double>& series, const QColor& line, double top) {
    const double scale = top > 0 ? top : largest(series);
    if (series.size() < 2) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal step = rect.width() / static_cast<qreal>(series.size() - 1);
    QPolygonF run;
    for (qsizetype i = 0; i < series.size(); ++i) {
        if (!std::isfinite(series[i])) {
            drawRun(painter, run, rect.bottom(), line);
            run.clear();
            continue;
        }
        const qreal part = scale > 0 ? std::clamp(series[i] / scale, 0.0, 1.0) : 0;
        run << QPointF(rect.left() + step * static_cast<qreal>(i), rect.bottom() - 1 - part * (rect.height() - 3));
    }
    drawRun(painter, run, rect.bottom(), line);
    painter.restore();
}

Sparkline::Sparkline(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Sparkline::setSeries(const QList<double>& series, int slot, const QString& words) {
    m_series = series;
    m_slot = slot;
    setAccessibleName(words);
    update();
}

void Sparkline::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    drawSparkline(painter, rect(), m_series, m_slot < 0 ? theme.color(Role::Muted) : theme.slot(m_slot));
}

} // namespace tollgate::ui
