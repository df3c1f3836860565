// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/clients_card.h"

#include "ui/common/entities.h"
#include "ui/format/money.h"
#include "ui/format/times.h"
#include "ui/home/home_table.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"

#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <utility>

namespace tollgate::ui {

namespace {

constexpr std::size_t kMostShown = 8;
constexpr int kTodayWidth = 78;

Cell plain(const QString& words, Tone tone = Tone::Normal) {
    Cell cell;
    cell.text = words;
    cell.tone = tone;
    return cell;
}

bool isRunning(const std::vector<record::LiveEvent>& running, const std::string& client) {
    return std::any_of(running.begin(), running.end(), [&](const record::LiveEvent& event) {
        return event.request && event.request->client == client;
    });
}

} // namespace

ClientLines::ClientLines(QObject* parent)
    : RowsModel<ClientLine>({{.id = QStringLiteral("client"), .title = tr("Client"), .width = 120, .sortable = false},
                             {.id = QStringLiteral("seen"),
                              .title = tr("Last request"),
                              .width = 120,
                              .priority = 2,
                              .stretch = true,
                              .sortable = false},
                             {.id = QStringLiteral("today"),
                              .title = tr("Today"),
                              .kind = CellKind::Number,
                              .width = kTodayWidth,
                              .sortable = false}},
                            parent) {}

Cell ClientLines::cellOf(const ClientLine& row, int column) const {
    if (column == 0) return plain(row.name);
    if (column == 1) return plain(row.seen, Tone::Muted);
    return plain(row.today, row.today.startsWith(QLatin1Char('$')) ? Tone::Normal : Tone::Muted);
}

ClientsCard::ClientsCard(QWidget* parent) : Card(tr("Clients"), {}, parent) {
    setFlush(true);
    addCaption(*this, tr("Today"), kTodayWidth - kCellGap);
    m_model = new ClientLines(this);
    DataTable* table = homeTable(tr("Clients"), m_model, false);
    table->setPlaceholder(new EmptyState(QStringLiteral("clients"), tr("No program has asked today.")));
    connect(table, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT clientActivated(m_model->at(index.row()).name); });
    add(table);
    body()->addStretch();
}

void ClientsCard::setClients(const std::vector<record::ClientFigures>& clients) {
    m_clients = clients;
}

void ClientsCard::show(const std::vector<record::LiveEvent>& running, Micros now) {
    // Who has something in flight comes first, by what was spent; then who asked last.
    std::ranges::sort(m_clients, std::greater(), [&](const record::ClientFigures& client) {
        const bool runs = isRunning(running, client.client);
        return std::pair(runs, runs ? client.cost.pico : client.last_request);
    });
    QList<ClientLine> lines;
    for (const record::ClientFigures& client : m_clients) {
        if (static_cast<std::size_t>(lines.size()) == kMostShown) break;
        QString name = client.client.empty() ? tr("unknown program") : text(client.client);
        QString seen = isRunning(running, client.client) ? tr("in flight")
                                                         : relative(localTime(client.last_request), localTime(now));
        QString today = client.cost.pico > 0 ? moneySum(client.cost) : client.unpriced ? unpricedWord() : nothing();
        lines.append({name, seen, today});
    }
    m_model->setRows(lines);
}

} // namespace tollgate::ui
