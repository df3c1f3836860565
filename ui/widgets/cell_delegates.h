// SPDX-License-Identifier: GPL-3.0-or-later
// One delegate a kind of column. DataTable chooses them by Column::kind; pages need not know them.
#pragma once

#include "ui/models/column.h"
#include "ui/widgets/cell_delegate.h"

namespace tollgate::ui {

// Names, left; with the chevron of a tree row and the swatch of an entity. Model names elide in the middle.
class TextDelegate : public CellDelegate {
    Q_OBJECT

public:
    TextDelegate(Qt::TextElideMode mode, bool fixed_font, QObject* parent);
    // Where the chevron of a tree row is, for clicks.
    static QRect expanderRect(const QRect& content, const Cell& cell);

protected:
    void paintCell(QPainter& painter, const Cell& cell, const CellPlace& place) const override;

private:
    Qt::TextElideMode m_mode;
    bool m_fixed;
};

// Numbers, times and money: right, even digits, never elided; the column grows instead. A " / " is muted, and so are
// the words behind ("of $20.00").
class MoneyDelegate : public CellDelegate {
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter& painter, const Cell& cell, const CellPlace& place) const override;
    int wantedWidth(const Cell& cell, const QFont& body) const override;
    // What of it is painted elsewhere in the cell.
    virtual int besides(const Cell& cell) const;
};

// A short bar, then what was spent of what; a shape in front when a line is passed. Without a bar muted words ("none").
class BudgetDelegate : public MoneyDelegate {
    Q_OBJECT

public:
    using MoneyDelegate::MoneyDelegate;

protected:
    void paintCell(QPainter& painter, const Cell& cell, const CellPlace& place) const override;
    int besides(const Cell& cell) const override;
};

// Shape and word; the reason is the second line.
class StatusDelegate : public CellDelegate {
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter& painter, const Cell& cell, const CellPlace& place) const override;
    int wantedWidth(const Cell& cell, const QFont& body) const override;
};

// Swatch of the entity and its name; without a slot just the text ("not sent").
class SwatchNameDelegate : public CellDelegate {
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter& painter, const Cell& cell, const CellPlace& place) const override;
    int wantedWidth(const Cell& cell, const QFont& body) const override;
};

class TwoLineDelegate : public CellDelegate {
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter& painter, const Cell& cell, const CellPlace& place) const override;
};

// A switch that acts on a click; Space on the row is the table's.
class SwitchDelegate : public CellDelegate {
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter& painter, const Cell& cell, const CellPlace& place) const override;
    int wantedWidth(const Cell& cell, const QFont& body) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
};

class SparklineDelegate : public CellDelegate {
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter& painter, const Cell& cell, const CellPlace& place) const override;
};

class UptimeDelegate : public CellDelegate {
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter& painter, const Cell& cell, const CellPlace& place) const override;
};

// A bar and its percent; a shape in front when there is a state.
class ShareDelegate : public CellDelegate {
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter& painter, const Cell& cell, const CellPlace& place) const override;
};

// A word on its tint.
class TagDelegate : public CellDelegate {
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter& painter, const Cell& cell, const CellPlace& place) const override;
};

// The six dots by which a row is dragged.
class HandleDelegate : public CellDelegate {
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter& painter, const Cell& cell, const CellPlace& place) const override;
};

CellDelegate* makeDelegate(CellKind kind, QObject* parent);

} // namespace tollgate::ui
