// SPDX-License-Identifier: GPL-3.0-or-later
// Teams as a table of the access page. UI thread.
#pragma once

#include "bridge/budgets.h"
#include "config/config.h"
#include "record/report.h"
#include "ui/models/rows_model.h"

namespace tollgate::ui {

struct TeamRow {
    QString id;
    QString name;
    QString people; // owners of its keys
    int keys = 0;
    qint64 today_pico = 0;
    QString budget{};            // of its day: "$20.00"; "": none
    bridge::BudgetState state{}; // of that
    bool operator==(const TeamRow&) const = default;
};

QList<TeamRow> teamRows(const config::Config& config, const std::vector<record::AccessKeyFigures>& figures,
                        const std::vector<bridge::BudgetStatus>& budgets);

class TeamRows : public RowsModel<TeamRow> {
    Q_OBJECT
public:
    explicit TeamRows(QObject* parent = nullptr);

protected:
    QString key(const TeamRow& row) const override { return row.id; }

    Cell cellOf(const TeamRow& row, int column) const override;
};

} // namespace tollgate::ui
