// SPDX-License-Identifier: GPL-3.0-or-later
// Teams and budgets as tables of the access page. UI thread.
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
    bool operator==(const TeamRow&) const = default;
};

QList<TeamRow> teamRows(const config::Config& config, const std::vector<record::AccessKeyFigures>& figures);

class TeamRows : public RowsModel<TeamRow> {
    Q_OBJECT
public:
    explicit TeamRows(QObject* parent = nullptr);

protected:
    QString key(const TeamRow& row) const override { return row.id; }

    Cell cellOf(const TeamRow& row, int column) const override;
};

struct BudgetRow {
    QString id;
    QString scope;
    QString period;
    QString limit;
    QString action;
    double used = 0;             // share of the limit
    bridge::BudgetState state{}; // Ok
    QString figures{};           // "$12.90 of $25.00", and when it is used up if spending goes on so
    bool operator==(const BudgetRow&) const = default;
};

// As they stand at `now`.
QList<BudgetRow> budgetRows(const config::Config& config, const std::vector<bridge::BudgetStatus>& budgets, Micros now);

class BudgetRows : public RowsModel<BudgetRow> {
    Q_OBJECT
public:
    explicit BudgetRows(QObject* parent = nullptr);

protected:
    QString key(const BudgetRow& row) const override { return row.id; }

    Cell cellOf(const BudgetRow& row, int column) const override;
};

} // namespace tollgate::ui
