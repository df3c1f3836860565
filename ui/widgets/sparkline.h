// SPDX-License-Identifier: GPL-3.0-or-later
// A small line without axes: 1.4 px, fill 12 %, 88×24 (DESIGN-LANGUAGE.md §4). The painter is shared with table cells.
#pragma once

#include <QColor>
#include <QList>
#include <QWidget>

namespace tollgate::ui {

// Scaled from 0 to the largest value, or to `top` when all rows of a column share one scale. A NaN is a gap.
void drawSparkline(QPainter& painter, const QRectF& rect, const QList<double>& series, const QColor& line,
                   double top = 0);

class Sparkline : public QWidget {
    Q_OBJECT

public:
    explicit Sparkline(QWidget* parent = nullptr);

    // `words` is what assistive programs read: "First token, last hour: 1.2 s to 4.0 s".
    void setSeries(const QList<double>& series, int slot, const QString& words);

    QSize sizeHint() const override { return {88, 24}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<double> m_series;
    int m_slot = -1;
};

} // namespace tollgate::ui
