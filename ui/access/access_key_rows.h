// SPDX-License-Identifier: GPL-3.0-or-later
// The access keys as a table: who has one, what for, what it did today. UI thread.
#pragma once

#include "bridge/budgets.h"
#include "config/config.h"
#include "record/report.h"
#include "ui/models/rows_model.h"

#include <QDateTime>

namespace tollgate::ui {

struct AccessKeyRow {
    QString id;
    QString name; // and its owner
    QString team;
    QString hint;
    QString scope;
    QString scope_full;
    QString rate;
    QString budget_spent; // of its own budget of a day; "": it has none
    QString budget_limit;
    double budget_used = 0;
    bridge::BudgetState budget_state{}; // Ok
    QString budget_note;
    QString today;
    QString last_used;
    QString last_used_exact;
    bool enabled = true;
    bool expired = false;
    qint64 today_pico = 0;
    qint64 last_used_at = 0;
    bool operator==(const AccessKeyRow&) const = default;
};

// `figures` null: it has not been used; `budget` null: it has none of its own for a day.
AccessKeyRow accessKeyRow(const config::AccessKey& key, const config::Config& config,
                          const record::AccessKeyFigures* figures, const bridge::BudgetStatus* budget, Micros now);

QString scopeWords(const config::AccessKey& key); // "everything", "claude-*, gpt-*"
QString teamName(const config::Config& config, const std::string& id);

class AccessKeyRows : public RowsModel<AccessKeyRow> {
    Q_OBJECT
public:
    explicit AccessKeyRows(QObject* parent = nullptr);

protected:
    QString key(const AccessKeyRow& row) const override { return row.id; }

    Cell cellOf(const AccessKeyRow& row, int column) const override;
};

} // namespace tollgate::ui
