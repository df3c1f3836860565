// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/line_chart.h"

#include "ui/theme/paint.h"
#include "ui/theme/type.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tollgate::ui {

namespace {

constexpr float kBandFill = 0.14F;
constexpr qreal kWords = 20; // height of a line of words at a rule or a dot

double at(const QList<double>& values, int column) {
    return column >= 0 && column < values.size() ? values[column] : std::nan("");
}

double highest(const QList<double>& values, double top) {
    for (const double value : values)
        if (std::isfinite(value)) top = std::max(top, value);
    return top;
}

} // namespace

LineChart::LineChart(const QString& name, QWidget* parent) : Chart(name, parent) {}

void LineChart::setData(LineChartData data) {
    m_data = std::move(data);
    setColumns(m_data.columns);
    requestRedraw();
}

double LineChart::largest() const {
    double top = m_data.threshold ? m_data.threshold->value : 0;
    for (const LineSeries& series : m_data.series) top = highest(series.values, top);
    return highest(m_data.band.high, top);
}

qreal LineChart::columnX(int column) const {
    const QRectF area = plot();
    return area.left() + area.width() * column / std::max(1, columnCount() - 1);
}

int LineChart::columnAt(qreal x) const {
    const QRectF area = plot();
    if (columnCount() == 0 || x < area.left() - 4 || x > area.right() + 4) return -1;
    return std::clamp(qRound((x - area.left()) / area.width() * (columnCount() - 1)), 0, columnCount() - 1);
}

QColor LineChart::colorOf(const LineSeries& series, const Theme& theme) const {
    return series.slot < 0 ? theme.color(Role::Accent) : theme.slot(series.slot);
}

void LineChart::paintPlot(QPainter& painter, const Theme& theme) {
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = std::max(0, range().first); range().first >= 0 && i < range().second; ++i)
        painter.fillRect(QRectF(columnX(i), plot().top(), columnX(i + 1) - columnX(i), plot().height()),
                         theme.color(Role::Selected));
    paintBand(painter, theme);
    if (m_data.threshold) paintThreshold(painter, theme);
    for (const LineSeries& series : m_data.series) paintLine(painter, series, colorOf(series, theme));
    paintMarks(painter, theme);
    paintCrosshair(painter, theme);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void LineChart::paintLine(QPainter& painter, const LineSeries& series, const QColor& color) const {
    QPen pen(color, series.width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (series.dashed) pen.setDashPattern({3 / series.width, 2.4 / series.width});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    QPolygonF run;
    for (int i = 0; i <= columnCount(); ++i) {
        const double value = i < columnCount() ? at(series.values, i) : std::nan("");
        if (std::isfinite(value)) {
            run << QPointF(columnX(i), yOf(value));
            continue;
        }
        if (run.size() > 1) painter.drawPolyline(run);
        run.clear();
    }
}

void LineChart::paintBand(QPainter& painter, const Theme& theme) const {
    QPolygonF upper, lower;
    for (int i = 0; i < columnCount(); ++i) {
        if (!std::isfinite(at(m_data.band.low, i)) || !std::isfinite(at(m_data.band.high, i))) continue;
        upper << QPointF(columnX(i), yOf(m_data.band.high[i]));
        lower.prepend(QPointF(columnX(i), yOf(m_data.band.low[i])));
    }
    if (upper.isEmpty()) return;
    QColor fill = theme.color(Role::Accent);
    fill.setAlphaF(kBandFill);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(upper + lower);
    painter.setPen(theme.color(Role::Text));
    const QRectF area(plot().left(), std::max(0.0, upper.last().y() - 24), plot().width() - 2, 18);
    drawTabular(painter, area, Qt::AlignRight | Qt::AlignVCenter, m_data.band.words);
}

void LineChart::paintThreshold(QPainter& painter, const Theme& theme) const {
    const ChartThreshold& rule = *m_data.threshold;
    const QColor color = theme.color(rule.budget ? Role::Error : Role::Warning);
    QPen pen(color, rule.budget ? 1.5 : 1);
    if (!rule.budget) pen.setDashPattern({5, 4});
    painter.setPen(pen);
    const qreal y = qRound(yOf(rule.value)) + 0.5;
    painter.drawLine(QPointF(plot().left(), y), QPointF(plot().right(), y));
    painter.setPen(color);
    const qreal words = y - kWords < 0 ? y + 2 : y - kWords; // a rule at the top has its words below
    painter.drawText(QRectF(plot().left() + 6, words, plot().width(), kWords - 2), Qt::AlignLeft | Qt::AlignVCenter,
                     rule.words);
}

void LineChart::paintMarks(QPainter& painter, const Theme& theme) const {
    if (m_data.crossing.column >= 0) {
        const qreal x = columnX(m_data.crossing.column);
        QPen pen(theme.color(Role::Control), 1);
        pen.setDashPattern({2, 2});
        painter.setPen(pen);
        const double from = m_data.threshold ? m_data.threshold->value : 0;
        painter.drawLine(QPointF(x, yOf(from)), QPointF(x, plot().bottom()));
        painter.setPen(theme.color(Role::Muted));
        drawTabular(painter, QRectF(plot().left(), plot().bottom() - 20, x - 5 - plot().left(), 18),
                    Qt::AlignRight | Qt::AlignVCenter, m_data.crossing.words);
    }
    if (m_data.now.column < 0 || m_data.series.isEmpty()) return;
    const double value = at(m_data.series.first().values, m_data.now.column);
    if (!std::isfinite(value)) return;
    const QPointF dot(columnX(m_data.now.column), yOf(value));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(m_data.series.first(), theme));
    painter.drawEllipse(dot, 3, 3);
    painter.setPen(theme.color(Role::Text));
    // Below the dot, but not among the words of the axis.
    const qreal words = dot.y() + kWords > plot().bottom() ? dot.y() - kWords : dot.y() + 2;
    drawTabular(painter, QRectF(dot.x() + 8, words, 120, kWords - 2), Qt::AlignLeft | Qt::AlignVCenter,
                m_data.now.words);
}

void LineChart::paintCrosshair(QPainter& painter, const Theme& theme) const {
    if (hovered() < 0) return;
    const qreal x = qRound(columnX(hovered())) + 0.5;
    painter.setPen(QPen(theme.color(Role::Control), 1, Qt::DashLine));
    painter.drawLine(QPointF(x, plot().top()), QPointF(x, plot().bottom()));
    painter.setPen(Qt::NoPen);
    for (const LineSeries& series : m_data.series) {
        const double value = at(series.values, hovered());
        painter.setBrush(colorOf(series, theme));
        if (std::isfinite(value)) painter.drawEllipse(QPointF(x, yOf(value)), 3, 3);
    }
}

QList<ChartTipLine> LineChart::tipLines(int column) const {
    QList<ChartTipLine> lines;
    for (const LineSeries& series : m_data.series) {
        const double value = at(series.values, column);
        if (std::isfinite(value)) lines.append({series.name, format().value(value)});
    }
    const double low = at(m_data.band.low, column), high = at(m_data.band.high, column);
    if (std::isfinite(low) && std::isfinite(high))
        lines.append({tr("Range"), tr("%1 to %2").arg(format().value(low), format().value(high))});
    return lines;
}

} // namespace tollgate::ui
