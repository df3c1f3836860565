// SPDX-License-Identifier: GPL-3.0-or-later
// What access keys were denied today, newest first, with the reason the client was given. UI thread.
#pragma once

#include "record/record.h"
#include "ui/models/rows_model.h"
#include "ui/widgets/card.h"

#include <memory>

namespace tollgate::ui {

class DataTable;
class Tag;

struct DeniedRow {
    QString id;
    QString time;
    QString key;
    QString asked;
    QString reason;
    bool operator==(const DeniedRow&) const = default;
};

class DeniedRows : public RowsModel<DeniedRow> {
    Q_OBJECT
public:
    explicit DeniedRows(QObject* parent = nullptr);

protected:
    QString key(const DeniedRow& row) const override { return row.id; }

    Cell cellOf(const DeniedRow& row, int column) const override;
};

class DeniedCard : public Card {
    Q_OBJECT
public:
    static constexpr int kMostShown = 3;

    explicit DeniedCard(QWidget* parent = nullptr);

    void setRequests(const std::vector<std::shared_ptr<const record::Request>>& newestFirst, Micros now);

    DataTable* table() const { return m_table; }

Q_SIGNALS:
    void openAll();

private:
    DeniedRows* m_rows;
    DataTable* m_table;
    Tag* m_count;
};

} // namespace tollgate::ui
