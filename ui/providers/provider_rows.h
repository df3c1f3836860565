// SPDX-License-Identifier: GPL-3.0-or-later
// The list of providers as a table: one row a provider, in the order in which they are asked. UI thread.
#pragma once

#include "bridge/provider_status.h"
#include "ui/models/rows_model.h"

#include <QDateTime>

#include <string>
#include <vector>

namespace tollgate::ui {

// A minute of the strip, with what its hover text says.
struct StripMinute {
    Micros from = 0;
    std::int64_t attempts = 0;
    std::int64_t failed = 0;
    std::int64_t slow = 0;
    record::Outcome worst = record::Outcome::Ok;
    Uptime shape = Uptime::NoRequests;
    bool operator==(const StripMinute&) const = default;
};

struct ProviderRow {
    std::string id;
    QString name;
    QString address;
    int slot = 0;
    bool enabled = true;
    Cell state;
    QList<StripMinute> minutes; // oldest first
    QList<double> first_token;
    QList<Cell> figures; // p50 / p95, errors, requests, today, keys
    bool operator==(const ProviderRow& other) const;
};

// `now` for "since yesterday"; `note` replaces the reason while a test runs or has just ended.
ProviderRow providerRow(const bridge::ProviderStatus& status, const QDateTime& now, const QString& note = {});

class ProviderRows : public RowsModel<ProviderRow> {
    Q_OBJECT
public:
    explicit ProviderRows(QObject* parent = nullptr);

    // "14:02, 3 requests, 1 failed: 529"; "" where there is no such minute.
    QString minuteWords(int row, int minute) const;
    int stripColumn() const;
    int handleColumn() const;

protected:
    QString key(const ProviderRow& row) const override { return QString::fromStdString(row.id); }

    Cell cellOf(const ProviderRow& row, int column) const override;
};

} // namespace tollgate::ui
