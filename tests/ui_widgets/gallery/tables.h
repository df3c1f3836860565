// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the pictures: requests, providers, clients.
#pragma once

#include "ui/models/rows_model.h"

namespace tollgate::ui::gallery {

// A model over cells that are written down.
class CellTable : public TableModel {
public:
    CellTable(QList<Column> columns, QList<QList<Cell>> cells, QObject* parent = nullptr)
        : TableModel(std::move(columns), parent), m_cells(std::move(cells)) {}

protected:
    int rows() const override { return static_cast<int>(m_cells.size()); }

    Cell cell(int row, int column) const override { return m_cells[row][column]; }

private:
    QList<QList<Cell>> m_cells;
};

TableModel* makeRequests(int count, QObject* parent);
TableModel* makeProviders(QObject* parent);
TableModel* makeProviderCard(QObject* parent);
TableModel* makeBreakdown(QObject* parent);

} // namespace tollgate::ui::gallery
