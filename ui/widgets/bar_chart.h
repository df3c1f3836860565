// SPDX-License-Identifier: GPL-3.0-or-later
// Stacked bars over hours or days: stack order is slot order, 1 px between segments, bar gap 28 %, what is expected in
// dashed outlines (DESIGN-LANGUAGE.md §4).
#pragma once

#include "ui/widgets/chart.h"
#include "ui/widgets/chart_tip.h"

#include <QSet>

namespace tollgate::ui {

struct BarSeries {
    QString id{};
    QString name{};
    int slot = 0;
    QList<double> values{}; // one a column
    QString total{};        // written, for the legend
};

struct BarChartData {
    ChartColumns columns{};
    QList<BarSeries> series{};
    QList<double> expected{}; // one a column: what it will come to, 0 for nothing more; may be empty
    QString expected_note{};  // "Expected by midnight $20.17"
};

class StackedBarChart : public Chart {
    Q_OBJECT

public:
    explicit StackedBarChart(const QString& name, QWidget* parent = nullptr);

    void setData(BarChartData data);

    const BarChartData& data() const { return m_data; }

    // Only these series; empty shows all. The legend's filter.
    void setShown(const QSet<QString>& ids);

protected:
    double largest() const override;
    void paintPlot(QPainter& painter, const Theme& theme) override;
    QList<ChartTipLine> tipLines(int column) const override;
    qreal columnX(int column) const override;
    int columnAt(qreal x) const override;

private:
    bool isShown(const BarSeries& series) const { return m_shown.isEmpty() || m_shown.contains(series.id); }

    double sum(int column) const;
    QRectF slotOf(int column) const;
    void paintBar(QPainter& painter, const Theme& theme, int column) const;
    void paintExpected(QPainter& painter, const Theme& theme, int column) const;

    BarChartData m_data;
    QSet<QString> m_shown;
};

} // namespace tollgate::ui
