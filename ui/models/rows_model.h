// SPDX-License-Identifier: GPL-3.0-or-later
// A table over a list of values with keys, for the small tables of the pages (up to some thousand rows; the log has a
// model of its own). setRows() takes the whole new list and tells the view only what changed, so a live table keeps
// its selection and its scroll position. UI thread.
#pragma once

#include "ui/models/table_model.h"

#include <QHash>

#include <algorithm>

namespace tollgate::ui {

// Row must be comparable with == and copyable.
template <class Row>
class RowsModel : public TableModel {
public:
    using TableModel::TableModel;

    const QList<Row>& list() const { return m_rows; }

    const Row& at(int row) const { return m_rows[row]; }

    void setRows(QList<Row> next) {
        sortList(next);
        removeGone(next);
        insertNew(next);
        reorder(next);
        refresh(next);
    }

    int rowOf(const QString& key) const {
        for (int i = 0; i < rows(); ++i)
            if (this->key(m_rows[i]) == key) return i;
        return -1;
    }

    // By raw value (Cell::value), keeping the order of equals. Column -1 goes back to the order of setRows().
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override {
        m_sort_column = column;
        m_sort_order = order;
        QList<Row> next = m_rows;
        sortList(next);
        reorder(next);
    }

protected:
    virtual QString key(const Row& row) const = 0;
    virtual Cell cellOf(const Row& row, int column) const = 0;

    int rows() const final { return static_cast<int>(m_rows.size()); }

    Cell cell(int row, int column) const final { return cellOf(m_rows[row], column); }

private:
    void sortList(QList<Row>& list) const {
        if (m_sort_column < 0) return;
        const auto less = [this](const Row& a, const Row& b) {
            const QVariant left = cellOf(a, m_sort_column).value, right = cellOf(b, m_sort_column).value;
            const QPartialOrdering order = QVariant::compare(left, right);
            // Rows without a value stay last in both directions.
            if (left.isValid() != right.isValid()) return left.isValid();
            return m_sort_order == Qt::AscendingOrder ? order == QPartialOrdering::Less
                                                      : order == QPartialOrdering::Greater;
        };
        insertionSort(list, less);
    }

    // Stable; lists are short and mostly sorted already.
    template <class Less>
    static void insertionSort(QList<Row>& list, const Less& less) {
        for (auto i = list.begin(); i != list.end(); ++i)
            std::rotate(std::upper_bound(list.begin(), i, *i, less), i, i + 1);
    }

    QHash<QString, qsizetype> places(const QList<Row>& list) const {
        QHash<QString, qsizetype> result;
        for (qsizetype i = 0; i < list.size(); ++i) result.insert(key(list[i]), i);
        return result;
    }

    void removeGone(const QList<Row>& next) {
        const auto kept = places(next);
        for (int i = rows() - 1; i >= 0; --i) {
            if (kept.contains(key(m_rows[i]))) continue;
            beginRemoveRows({}, i, i);
            m_rows.removeAt(i);
            endRemoveRows();
        }
    }

    void insertNew(const QList<Row>& next) {
        const auto known = places(m_rows);
        for (int i = 0; i < next.size(); ++i) {
            if (known.contains(key(next[i]))) continue;
            const int place = std::min(i, rows());
            beginInsertRows({}, place, place);
            m_rows.insert(place, next[i]);
            endInsertRows();
        }
    }

    void reorder(const QList<Row>& next) {
        const auto to = places(next);
        bool same = true;
        for (int i = 0; same && i < rows(); ++i) same = to.value(key(m_rows[i])) == i;
        if (same) return;
        Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        const QModelIndexList before = persistentIndexList();
        QModelIndexList after;
        for (const QModelIndex& old : before)
            after.append(index(static_cast<int>(to.value(key(m_rows[old.row()]))), old.column()));
        QList<Row> moved = next;
        for (const Row& row : m_rows) moved[to.value(key(row))] = row;
        m_rows = moved;
        changePersistentIndexList(before, after);
        Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    }

    void refresh(const QList<Row>& next) {
        for (int i = 0; i < rows(); ++i) {
            if (m_rows[i] == next[i]) continue;
            m_rows[i] = next[i];
            Q_EMIT dataChanged(index(i, 0), index(i, columnCount() - 1));
        }
    }

    QList<Row> m_rows;
    int m_sort_column = -1;
    Qt::SortOrder m_sort_order = Qt::AscendingOrder;
};

} // namespace tollgate::ui
