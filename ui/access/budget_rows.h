// SPDX-License-Identifier: GPL-3.0-or-later
// The budgets as a table of the access page: what each counts and how much of it is spent. UI thread.
#pragma once

#include "bridge/budgets.h"
#include "config/config.h"
#include "ui/common/spend_history.h"
#include "ui/models/rows_model.h"

namespace tollgate::ui {

struct BudgetRow {
    QString id;
    QString scope;
    QString name; // a person's own; ""
    QString period;
    QString limit;
    QString action;
    double used = 0;             // share of the limit
    bridge::BudgetState state{}; // Ok
    QString standing{};          // "$12.90 of $25.00. Stops paid requests at 100 %. Resets 00:00."
    bool operator==(const BudgetRow&) const = default;
};

// As they stand at `now`.
QList<BudgetRow> budgetRows(const config::Config& config, const std::vector<bridge::BudgetStatus>& budgets,
                            const SpendPast& past, Micros now);

class BudgetRows : public RowsModel<BudgetRow> {
    Q_OBJECT
public:
    explicit BudgetRows(QObject* parent = nullptr);

protected:
    QString key(const BudgetRow& row) const override { return row.id; }

    Cell cellOf(const BudgetRow& row, int column) const override;
};

} // namespace tollgate::ui
