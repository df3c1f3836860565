// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bar_chart.h"

#include "ui/theme/paint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tollgate::ui {

namespace {

constexpr qreal kBarGap = 0.28;

double at(const QList<double>& values, int column) {
    return column < values.size() ? values[column] : 0;
}

} // namespace

StackedBarChart::StackedBarChart(const QString& name, QWidget* parent) : Chart(name, parent) {}

void StackedBarChart::setData(BarChartData data) {
    m_data = std::move(data);
    // Stack order is slot order; "Other" (0) comes last.
    const auto place = [](const BarSeries& series) { return series.slot == 0 ? kSlotCount + 1 : series.slot; };
    std::sort(m_data.series.begin(), m_data.series.end(), [&](const BarSeries& a, const BarSeries& b) {
        return place(a) != place(b) ? place(a) < place(b) : a.id < b.id;
    });
    setColumns(m_data.columns);
    requestRedraw();
}

void StackedBarChart::setShown(const QSet<QString>& ids) {
    m_shown = ids;
    requestRedraw();
    update();
}

double StackedBarChart::sum(int column) const {
    double total = 0;
    for (const BarSeries& series : m_data.series)
        if (isShown(series)) total += at(series.values, column);
    return total;
}

double StackedBarChart::largest() const {
    double top = 0;
    for (int i = 0; i < columnCount(); ++i)
        top = std::max({top, sum(i), m_shown.isEmpty() ? at(m_data.expected, i) : 0});
    return top;
}

QRectF StackedBarChart::slotOf(int column) const {
    const QRectF area = plot();
    const qreal step = area.width() / std::max(1, columnCount());
    return {area.left() + step * column, area.top(), step, area.height()};
}

qreal StackedBarChart::columnX(int column) const {
    return slotOf(column).center().x();
}

int StackedBarChart::columnAt(qreal x) const {
    const QRectF area = plot();
    if (columnCount() == 0 || x < area.left() || x >= area.right()) return -1;
    return std::min(columnCount() - 1, static_cast<int>((x - area.left()) / area.width() * columnCount()));
}

void StackedBarChart::paintPlot(QPainter& painter, const Theme& theme) {
    for (int i = std::max(0, range().first); range().first >= 0 && i <= range().second; ++i)
        painter.fillRect(slotOf(i), theme.color(Role::Selected));
    if (hovered() >= 0) {
        const QRectF slot = slotOf(hovered());
        painter.fillRect(slot, theme.color(Role::Hover));
        painter.setPen(QPen(theme.color(Role::Control), 1, Qt::DashLine));
        painter.drawLine(QPointF(qRound(slot.center().x()) + 0.5, slot.top()),
                         QPointF(qRound(slot.center().x()) + 0.5, slot.bottom()));
    }
    for (int i = 0; i < columnCount(); ++i) {
        paintBar(painter, theme, i);
        if (m_shown.isEmpty()) paintExpected(painter, theme, i);
    }
    const QRectF area = plot();
    drawRule(painter, qRound(area.left()), qRound(area.bottom()), qRound(area.width()), theme.color(Role::Control));
}

void StackedBarChart::paintBar(QPainter& painter, const Theme& theme, int column) const {
    const QRectF slot = slotOf(column);
    const int left = qRound(slot.left() + slot.width() * kBarGap / 2);
    const int width = std::max(1, qRound(slot.width() * (1 - kBarGap)));
    double below = 0;
    bool first = true;
    for (const BarSeries& series : m_data.series) {
        const double value = at(series.values, column);
        if (!isShown(series) || !(value > 0)) continue;
        const int bottom = qRound(yOf(below)) - (first ? 0 : 1);
        below += value;
        const int top = std::min(qRound(yOf(below)), first ? bottom - 1 : bottom); // money is never invisible
        painter.fillRect(left, top, width, bottom - top, theme.slot(series.slot));
        first = false;
    }
}

void StackedBarChart::paintExpected(QPainter& painter, const Theme& theme, int column) const {
    const double value = at(m_data.expected, column);
    if (!(value > 0)) return;
    const QRectF slot = slotOf(column);
    const int left = qRound(slot.left() + slot.width() * kBarGap / 2);
    const int width = std::max(1, qRound(slot.width() * (1 - kBarGap)));
    // A column that has begun shows what is still to come on top of what it has.
    const int top = qRound(yOf(value)), bottom = qRound(yOf(sum(column))) - (sum(column) > 0 ? 2 : 0);
    if (bottom - top < 2) return;
    QPen pen(theme.color(Role::Control), 1);
    pen.setDashPattern({2, 2});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(left + 0.5, top + 0.5, width - 1, bottom - top));
}

QList<ChartTipLine> StackedBarChart::tipLines(int column) const {
    QList<ChartTipLine> lines;
    QList<double> values;
    for (const BarSeries& series : m_data.series) {
        if (!isShown(series) || !(at(series.values, column) > 0)) continue;
        lines.append({series.name, {}, series.slot});
        values.append(at(series.values, column));
    }
    const QStringList written = writtenParts(format(), values);
    for (qsizetype i = 0; i < lines.size(); ++i) lines[i].value = written[i];
    if (!lines.isEmpty()) lines.append({tr("Total"), format().value(sum(column)), -1, true});
    const double expected = at(m_data.expected, column);
    if (expected > 0 && m_shown.isEmpty()) lines.append({tr("Expected"), u'~' + format().value(expected)});
    return lines;
}

} // namespace tollgate::ui
