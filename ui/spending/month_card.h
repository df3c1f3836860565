// SPDX-License-Identifier: GPL-3.0-or-later
// The month as a line of sums: what was spent so far, and where it goes at the run rate, with a band. UI thread.
#pragma once

#include "ui/models/table_model.h"
#include "ui/spending/spend_sums.h"
#include "ui/widgets/card.h"
#include "ui/widgets/line_chart.h"

#include <optional>

class QStackedWidget;

namespace tollgate::ui {

class DataTable;
class SegmentedControl;

// When the month passes an amount: its day, from 0; -1: it stays below. A day to come only with a rate in `past`.
int crossingDay(const SpendSums& sums, const SpendPast& past, Micros now, Money amount);

// The chart of the month; without a rate in `past` only what was spent. `budget` of the month over everything, if any.
LineChartData monthChart(const SpendSums& sums, const SpendPast& past, std::optional<Money> budget, Micros now);

// A day a row: the sum at its end, spent or expected, and the range of what is expected.
class MonthTableModel : public TableModel {
    Q_OBJECT
public:
    explicit MonthTableModel(QObject* parent = nullptr);
    void setChart(const LineChartData& data);

protected:
    int rows() const override;
    Cell cell(int row, int column) const override;

private:
    LineChartData m_data;
};

class MonthCard : public Card {
    Q_OBJECT
public:
    explicit MonthCard(QWidget* parent = nullptr);

    void setSums(const SpendSums& sums, const SpendPast& past, std::optional<Money> budget, Micros now);
    void toggleTable(); // V

    LineChart* chart() const { return m_chart; }

private:
    void showTable(bool table);

    LineChart* m_chart;
    MonthTableModel* m_model;
    DataTable* m_table;
    SegmentedControl* m_switch;
    QStackedWidget* m_stack;
};

} // namespace tollgate::ui
