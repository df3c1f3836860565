// SPDX-License-Identifier: GPL-3.0-or-later
// The strong row of sums pinned under a table, in the columns of that table (DESIGN-LANGUAGE.md §5).
#pragma once

#include "ui/models/cell.h"

#include <QHash>
#include <QWidget>

namespace tollgate::ui {

class DataTable;

class TotalsRow : public QWidget {
    Q_OBJECT

public:
    explicit TotalsRow(DataTable* table, QWidget* parent = nullptr);

    // By column id; columns without a cell stay empty.
    void setCells(const QHash<QString, Cell>& cells);
    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    DataTable* m_table;
    QHash<QString, Cell> m_cells;
};

} // namespace tollgate::ui
