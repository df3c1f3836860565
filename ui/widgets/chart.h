// SPDX-License-Identifier: GPL-3.0-or-later
// What the charts over columns of time share: axis and grid, a crosshair by pointer or Left and Right, a table tooltip,
// a range by dragging or by Shift+Left and Shift+Right, at most two redraws a second and only while visible
// (DESIGN-LANGUAGE.md §4). No animation.
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/chart_scale.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace tollgate::ui {

class ChartTip;
struct ChartTipLine;

// The columns along the bottom.
struct ChartColumns {
    QStringList titles{}; // in tooltip and table: "11:00 to 12:00"
    QStringList labels{}; // on the axis, "" for most: "00", "", "02"
};

class Chart : public QWidget {
    Q_OBJECT

public:
    explicit Chart(const QString& name, QWidget* parent = nullptr);

    // The crosshair, shared by the charts of a page: connect one's hovered() to the other's setHovered(). -1 for none.
    int hovered() const { return m_hovered; }

    void setHovered(int column);

    // The chosen range, -1 for none.
    QPair<int, int> range() const { return m_range; }

    void clearRange();
    void setFormat(ChartFormat format);

    // Where the first column begins, for what stands under the chart.
    int plotLeft() const { return qRound(plot().left()); }

    QSize sizeHint() const override { return {480, 240}; }

    QSize minimumSizeHint() const override { return {200, 140}; }

Q_SIGNALS:
    void hoveredChanged(int column);
    void rangeSelected(int first, int last);
    void rangeCleared();
    // Enter or a click on a column: open Requests with that range.
    void columnActivated(int column);

protected:
    virtual double largest() const = 0;
    virtual void paintPlot(QPainter& painter, const Theme& theme) = 0;
    virtual QList<ChartTipLine> tipLines(int column) const = 0;
    // Where a column's middle is; bars stand in slots, lines on edges.
    virtual qreal columnX(int column) const = 0;
    virtual int columnAt(qreal x) const = 0;

    void setColumns(ChartColumns columns);

    int columnCount() const { return static_cast<int>(m_columns.titles.size()); }

    const ChartColumns& columns() const { return m_columns; }

    const ChartFormat& format() const { return m_format; }

    QRectF plot() const;
    qreal yOf(double value) const;

    // After new data; paints now or when half a second has passed.
    void requestRedraw();

    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintAxis(QPainter& painter, const Theme& theme) const;
    void paintLabels(QPainter& painter, const Theme& theme) const;
    void showTip();
    void moveHovered(int by, bool extend);

    ChartColumns m_columns;
    ChartFormat m_format;
    ChartScale m_scale;
    ChartTip* m_tip;
    QTimer m_redraw;
    QElapsedTimer m_drawn;
    QPair<int, int> m_range{-1, -1};
    int m_hovered = -1;
    int m_pressed = -1;
    int m_anchor = -1; // where Shift began
};

} // namespace tollgate::ui
