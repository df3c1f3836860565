// SPDX-License-Identifier: GPL-3.0-or-later
// The base of every table: data() and headerData() are final and go through a table of columns, a model only says how
// many rows there are and what is in a cell. Owned by its page; UI thread.
#pragma once

#include "ui/models/cell.h"
#include "ui/models/column.h"

#include <QAbstractTableModel>

namespace tollgate::ui {

class TableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum DataRole {
        CellRole = Qt::UserRole, // the whole Cell, what delegates ask for
        SortRole                 // Cell::value
    };

    explicit TableModel(QList<Column> columns, QObject* parent = nullptr);

    const QList<Column>& columns() const { return m_columns; }

    int columnOf(const QString& id) const; // -1 when there is none

    int rowCount(const QModelIndex& parent = {}) const final;
    int columnCount(const QModelIndex& parent = {}) const final;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) final;

    // "Cost, 0.1625 US dollars": header, value, unit.
    QString spoken(int row, int column) const;

protected:
    virtual int rows() const = 0;
    virtual Cell cell(int row, int column) const = 0;

    void setTitle(int column, const QString& title);

Q_SIGNALS:
    // The switch of a row was moved by a person. The model shows the new state when its data says so.
    void switched(int row, int column, bool on);

private:
    QList<Column> m_columns;
};

} // namespace tollgate::ui
