// SPDX-License-Identifier: GPL-3.0-or-later
// Lines over time: p50 solid, p95 dashed, a threshold with its rule in words; or a cumulative line with budget line,
// dashed forecast, band and the date of crossing (DESIGN-LANGUAGE.md §4). A NaN is a gap.
#pragma once

#include "ui/widgets/chart.h"
#include "ui/widgets/chart_tip.h"

#include <optional>

namespace tollgate::ui {

struct LineSeries {
    QString name{};
    QList<double> values{};
    int slot = -1; // -1: accent
    bool dashed = false;
    qreal width = 1.4;
};

struct ChartThreshold {
    double value = 0;
    QString words{};     // "Degraded above 3 s (p95, 5 min)", "Budget $400"
    bool budget = false; // error, solid, 1.5 px; otherwise warning, dashed
};

struct ChartBand {
    QList<double> low{}, high{}; // one a column, NaN where there is none
    QString words{};             // "$452 to $500", at its end
};

struct ChartMark {
    int column = -1;
    QString words{};
};

struct LineChartData {
    ChartColumns columns{};
    QList<LineSeries> series{};
    std::optional<ChartThreshold> threshold{};
    ChartBand band{};
    ChartMark now{};      // a dot on the first series with its value
    ChartMark crossing{}; // a dotted line to the axis with its date
};

class LineChart : public Chart {
    Q_OBJECT

public:
    explicit LineChart(const QString& name, QWidget* parent = nullptr);

    void setData(LineChartData data);

    const LineChartData& data() const { return m_data; }

protected:
    double largest() const override;
    void paintPlot(QPainter& painter, const Theme& theme) override;
    QList<ChartTipLine> tipLines(int column) const override;
    qreal columnX(int column) const override;
    int columnAt(qreal x) const override;

private:
    QColor colorOf(const LineSeries& series, const Theme& theme) const;
    void paintLine(QPainter& painter, const LineSeries& series, const QColor& color) const;
    void paintBand(QPainter& painter, const Theme& theme) const;
    void paintThreshold(QPainter& painter, const Theme& theme) const;
    void paintMarks(QPainter& painter, const Theme& theme) const;
    void paintCrosshair(QPainter& painter, const Theme& theme) const;

    LineChartData m_data;
};

} // namespace tollgate::ui
