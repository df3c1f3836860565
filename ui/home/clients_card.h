// SPDX-License-Identifier: GPL-3.0-or-later
// Who has asked today, when last, and what it cost. UI thread.
#pragma once

#include "record/live.h"
#include "record/report.h"
#include "ui/models/rows_model.h"
#include "ui/widgets/card.h"

namespace tollgate::ui {

struct ClientLine {
    QString name;
    QString seen;
    QString today;
    bool operator==(const ClientLine&) const = default;
};

class ClientLines : public RowsModel<ClientLine> {
    Q_OBJECT
public:
    explicit ClientLines(QObject* parent = nullptr);

protected:
    QString key(const ClientLine& row) const override { return row.name; }

    Cell cellOf(const ClientLine& row, int column) const override;
};

class ClientsCard : public Card {
    Q_OBJECT
public:
    explicit ClientsCard(QWidget* parent = nullptr);
    void setClients(const std::vector<record::ClientFigures>& clients);
    // Called again as time goes on: ages and what is in flight change.
    void show(const std::vector<record::LiveEvent>& running, Micros now);

Q_SIGNALS:
    void clientActivated(const QString& client);

private:
    ClientLines* m_model;
    std::vector<record::ClientFigures> m_clients;
};

} // namespace tollgate::ui
