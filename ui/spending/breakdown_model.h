// SPDX-License-Identifier: GPL-3.0-or-later
// The table model of the breakdown: a tree of two levels, shown flat, that sorts among siblings. UI thread.
#pragma once

#include "ui/models/rows_model.h"
#include "ui/spending/breakdown_lines.h"
#include "ui/spending/spend_answers.h"

#include <QHash>

namespace tollgate::ui {

class BreakdownModel : public RowsModel<BreakdownLine> {
    Q_OBJECT
public:
    explicit BreakdownModel(EntityNames names, QObject* parent = nullptr);

    void setAnswer(const SpendAnswer& answer);
    void setOpen(const QString& key, bool open);
    // By raw value among siblings, names by the alphabet.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    // By column id, for the row of sums.
    QHash<QString, Cell> totals() const;

protected:
    QString key(const BreakdownLine& row) const override { return row.key; }

    Cell cellOf(const BreakdownLine& row, int column) const override;

private:
    void update();

    EntityNames m_names;
    record::SpendReport m_report;
    BreakdownWish m_wish;
    bool m_chosen = false; // a person has opened or closed something of this grouping
};

} // namespace tollgate::ui
