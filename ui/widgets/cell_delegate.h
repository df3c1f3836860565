// SPDX-License-Identifier: GPL-3.0-or-later
// The base of table cells: background of the row's state, row line, padding, fonts and elision. A kind of column
// paints only its content. Cells come in one piece from TableModel::CellRole. Owned by the table; UI thread.
#pragma once

#include "ui/models/cell.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

#include <QStyledItemDelegate>

namespace tollgate::ui {

// What the content needs to know beside the cell.
struct CellPlace {
    QRect rect; // inside the padding
    Theme theme;
    QFont body;
    const QWidget* view;
    QModelIndex index;
};

class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const final;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

    // The padded rectangle of a cell; the outer columns keep 12 px to the edge of the table.
    static QRect contentRect(const QStyleOptionViewItem& option, int column);

protected:
    virtual void paintCell(QPainter& painter, const Cell& cell, const CellPlace& place) const = 0;
    // What the content needs to be shown whole.
    virtual int wantedWidth(const Cell& cell, const QFont& body) const;
};

// Pieces of cells, shared by the kinds.
QFont toneFont(Tone tone, const QFont& body);
// One line elided at `mode`, or two lines when `second` is there; the first in `first_role`.
void drawLines(QPainter& painter, const CellPlace& place, const Cell& cell, Role first_role,
               Qt::TextElideMode mode = Qt::ElideRight);
// The middle of the first line, where icon and swatch stand.
int firstLineMiddle(const CellPlace& place, const Cell& cell);

} // namespace tollgate::ui
