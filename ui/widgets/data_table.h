// SPDX-License-Identifier: GPL-3.0-or-later
// Every table of the console (DESIGN-LANGUAGE.md §5): header 28, rows 28, row lines only, delegates by column kind,
// columns that drop out by priority when it is narrow, a column menu, widths that are remembered. The model is a
// TableModel. Enter and double-click emit activated(); Space moves the row's switch; F2 and Del have signals.
#pragma once

#include "ui/models/table_model.h"

#include <QHash>
#include <QPointer>
#include <QTableView>

class QMenu;

namespace tollgate::ui {

class LayoutStore;
class TableHeader;

class DataTable : public QTableView {
    Q_OBJECT

public:
    // `name` is the accessible name ("Requests").
    explicit DataTable(const QString& name, QWidget* parent = nullptr);

    void setTable(TableModel* model);

    TableModel* table() const { return m_model; }

    // Remembers order, widths and choice of columns under `key`. Call after setTable().
    void setStore(LayoutStore* store, const QString& key);

    void setRowHeight(int height);
    // As tall as its rows, without a scroll bar: for tables inside cards. `least` rows keep their room; more than
    // `most` scroll (0: none do).
    void setFitToRows(bool fit, int least = 0, int most = 0);

    bool isFitToRows() const { return m_fit; }

    void setHeaderShown(bool shown);
    // Shown instead of rows while there are none; the table takes it over. Never a blank table.
    void setPlaceholder(QWidget* placeholder);

    // Fills a menu with the columns to show, and the way back; for the Columns button and the header.
    void fillColumnMenu(QMenu* menu, int clicked = -1);
    void setColumnShown(int column, bool shown);
    void resetColumns();

    // The keyboard comes to the last row first, where a log has its newest.
    void setStartAtEnd(bool end) { m_start_at_end = end; }

    // Sorts now, as a click on the header would.
    void sortBy(const QString& column_id, Qt::SortOrder order);

    int hoveredRow() const { return m_hovered; }

    bool isFirstColumn(int column) const;
    bool isLastColumn(int column) const;
    // A number did not fit: its column grows by `missing` pixels after this paint.
    void wantWidth(int column, int missing) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void expandRequested(const QModelIndex& index, bool open);
    void renameRequested(const QModelIndex& index);
    void removeRequested(const QModelIndex& index);
    void columnsChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void layoutColumns();
    void restoreColumns();
    void rememberColumns();
    void growColumns();
    void rowsChanged();
    void headerClicked(int section);
    void headerMenu(const QPoint& place);
    void moveColumn(int column, int by);
    bool toggleSwitch(const QModelIndex& index);
    bool toggleExpander(const QModelIndex& index, bool open);
    bool clickExpander(const QMouseEvent& event);
    void setHovered(int row);
    void keepKeyboardFocus(bool keyboard);

    TableHeader* m_header;
    TableModel* m_model = nullptr;
    LayoutStore* m_store = nullptr;
    QString m_key;
    QList<int> m_widths;  // wished, by logical column
    QList<bool> m_chosen; // by logical column
    mutable QHash<int, int> m_missing;
    QPointer<QWidget> m_placeholder;
    int m_hovered = -1;
    int m_least_rows = 0;
    int m_most_rows = 0;
    bool m_fit = false;
    bool m_start_at_end = false;
    bool m_laying_out = false;
    bool m_keyboard = false; // the keyboard moved here: the row shows its ring
};

} // namespace tollgate::ui
