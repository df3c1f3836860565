// SPDX-License-Identifier: GPL-3.0-or-later
// A bar chart with its legend and its table: what a page puts into a card. The Chart | Table switch belongs into the
// card's title row; the table is the accessible form and the copy format (DESIGN-LANGUAGE.md §4).
#pragma once

#include "ui/models/rows_model.h"
#include "ui/widgets/bar_chart.h"

#include <QWidget>

class QStackedLayout;

namespace tollgate::ui {

class ChartLegend;
class DataTable;
class SegmentedControl;

// One row a column of the chart, one column a series, and the total.
class BarTableModel : public TableModel {
    Q_OBJECT

public:
    explicit BarTableModel(const BarChartData& data, const ChartFormat& format, QObject* parent = nullptr);

    // Keeps selection and scroll position. False when the series are others: then a new model is needed.
    bool update(const BarChartData& data);

protected:
    int rows() const override;
    Cell cell(int row, int column) const override;

private:
    BarChartData m_data;
    ChartFormat m_format;
};

class BarChartPanel : public QWidget {
    Q_OBJECT

public:
    explicit BarChartPanel(const QString& name, QWidget* parent = nullptr);

    void setData(const BarChartData& data);
    void setFormat(const ChartFormat& format);

    // For the card's title row.
    SegmentedControl* viewSwitch() const { return m_switch; }

    StackedBarChart* chart() const { return m_chart; }

    ChartLegend* legend() const { return m_legend; }

    DataTable* table() const { return m_table; }

    void toggleTable(); // V
    // The table as text with tabs, for the clipboard and CSV.
    QString asText() const;

private:
    void showTable(bool table);
    void fillTable();
    bool isTableShown() const;

    StackedBarChart* m_chart;
    ChartLegend* m_legend;
    DataTable* m_table;
    SegmentedControl* m_switch;
    QStackedLayout* m_stack;
    ChartFormat m_format;
};

} // namespace tollgate::ui
