// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of one provider as a table. Never their texts. UI thread.
#pragma once

#include "bridge/provider_status.h"
#include "ui/models/rows_model.h"

#include <QDateTime>

namespace tollgate::ui {

struct KeyRow {
    QString id;
    QString hint;  // "sk-ant-…c4Qw"
    QString place; // "Keychain"
    bool enabled = true;
    bridge::KeyState state = bridge::KeyState::Ready;
    QString reason;
    QString rest; // "02:10", how long it still rests; "" when it does not
    int weight = 1;
    std::optional<Money> today; // nothing when it had no calls
    bool local = false;
    bool operator==(const KeyRow&) const = default;
};

QList<KeyRow> keyRows(const bridge::ProviderStatus& status, const QDateTime& now);

class KeyRows : public RowsModel<KeyRow> {
    Q_OBJECT
public:
    explicit KeyRows(QObject* parent = nullptr);

protected:
    QString key(const KeyRow& row) const override { return row.id; }

    Cell cellOf(const KeyRow& row, int column) const override;
};

} // namespace tollgate::ui
