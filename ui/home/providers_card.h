// SPDX-License-Identifier: GPL-3.0-or-later
// Every provider with its state, its first token in the last hour, and what it cost today. UI thread.
#pragma once

#include "bridge/providers.h"
#include "ui/models/rows_model.h"
#include "ui/widgets/card.h"

namespace tollgate::ui {

class DataTable;

struct ProviderLine {
    std::string id;
    QString name;
    int slot = 0;
    bridge::ProviderState state = bridge::ProviderState::NoTraffic;
    QString reason;
    QList<double> first_token;
    QString today;
    bool operator==(const ProviderLine&) const = default;
};

class ProviderLines : public RowsModel<ProviderLine> {
    Q_OBJECT
public:
    explicit ProviderLines(QObject* parent = nullptr);

protected:
    QString key(const ProviderLine& row) const override { return QString::fromStdString(row.id); }

    Cell cellOf(const ProviderLine& row, int column) const override;
};

class ProvidersCard : public Card {
    Q_OBJECT
public:
    explicit ProvidersCard(QWidget* parent = nullptr);
    void setProviders(const std::vector<bridge::ProviderStatus>& providers);

Q_SIGNALS:
    void providerActivated(const QString& id);

private:
    ProviderLines* m_model;
    DataTable* m_table;
};

// "$8.53", "unpriced", "local", or nothing: what a provider cost today.
QString spentToday(const bridge::ProviderStatus& status);

} // namespace tollgate::ui
