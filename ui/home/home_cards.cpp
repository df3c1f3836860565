// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/home_cards.h"

#include "ui/common/entities.h"
#include "ui/format/money.h"
#include "ui/format/times.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/bar_chart_panel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/stage_list.h"

#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace tollgate::ui {

namespace {

constexpr int kHomeRowHeight = 30;

double dollars(Money money) {
    return static_cast<double>(money.pico) / static_cast<double>(Money::kPerDollar);
}

Cell plain(const QString& words, Tone tone = Tone::Normal) {
    Cell cell;
    cell.text = words;
    cell.tone = tone;
    return cell;
}

DataTable* smallTable(const QString& name, TableModel* model, bool header) {
    auto* table = new DataTable(name);
    table->setTable(model);
    table->setRowHeight(kHomeRowHeight);
    table->setHeaderShown(header);
    table->setFitToRows(true);
    return table;
}

// The columns of a day: an hour each, every second one labelled.
ChartColumns hourColumns(const std::vector<Micros>& edges) {
    ChartColumns columns;
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        columns.titles << timeRange(localTime(edges[i]), localTime(edges[i + 1]));
        columns.labels << (i % 2 == 0 ? localTime(edges[i]).toString(QStringLiteral("HH")) : QString());
    }
    return columns;
}

} // namespace

SpendTodayCard::SpendTodayCard(QWidget* parent)
    : Card(tr("Spend today by hour"), tr("US dollars, local time"), parent) {
    m_panel = new BarChartPanel(tr("Spend today by hour"));
    addAction(m_panel->viewSwitch());
    add(m_panel, 1);
}

void SpendTodayCard::setReport(const record::SpendReport& report, const bridge::Providers& providers) {
    BarChartData data;
    data.columns = hourColumns(report.edges);
    for (const record::SpendSeries& series : report.series) {
        Money total;
        BarSeries bars;
        for (Money cost : series.cost) {
            bars.values.append(dollars(cost));
            total += cost;
        }
        if (total.pico == 0) continue;
        ProviderLook look = lookOf(providers, series.name);
        bars.id = text(series.name);
        bars.name = look.name;
        bars.slot = look.slot;
        bars.total = moneySum(total);
        data.series.append(bars);
    }
    std::sort(data.series.begin(), data.series.end(),
              [](const BarSeries& a, const BarSeries& b) { return (a.slot ? a.slot : 99) < (b.slot ? b.slot : 99); });
    m_panel->setData(data);
}

ProviderLines::ProviderLines(QObject* parent)
    : RowsModel<ProviderLine>({{.id = QStringLiteral("name"),
                                .title = tr("Provider"),
                                .kind = CellKind::Swatch,
                                .width = 110,
                                .stretch = true,
                                .sortable = false},
                               {.id = QStringLiteral("state"),
                                .title = tr("State"),
                                .kind = CellKind::Status,
                                .width = 104,
                                .sortable = false},
                               {.id = QStringLiteral("ttft"),
                                .title = tr("First token, 1 h"),
                                .kind = CellKind::Sparkline,
                                .width = 96,
                                .priority = 2,
                                .sortable = false},
                               {.id = QStringLiteral("today"),
                                .title = tr("Today"),
                                .kind = CellKind::Number,
                                .width = 66,
                                .sortable = false}},
                              parent) {}

Cell ProviderLines::cellOf(const ProviderLine& row, int column) const {
    Cell cell;
    switch (column) {
    case 0:
        cell.text = row.name;
        cell.slot = row.slot;
        return cell;
    case 1:
        cell.status = statusOf(row.state);
        cell.text = row.state == bridge::ProviderState::Attention ? tr("Needs a look") : statusWord(*cell.status);
        cell.tool_tip = row.reason;
        cell.spoken = row.reason.isEmpty() ? cell.text : cell.text + QStringLiteral(", ") + row.reason;
        return cell;
    case 2:
        cell.series = row.first_token;
        cell.slot = row.slot;
        return cell;
    default:
        cell.text = row.today;
        cell.tone = row.today.startsWith(QLatin1Char('$')) ? Tone::Normal : Tone::Muted;
        return cell;
    }
}

ProvidersCard::ProvidersCard(QWidget* parent) : Card(tr("Providers"), {}, parent) {
    setFlush(true);
    m_model = new ProviderLines(this);
    m_table = smallTable(tr("Providers"), m_model, true);
    m_table->setPlaceholder(new EmptyState(QStringLiteral("providers"), tr("No provider yet.")));
    add(m_table);
    body()->addStretch();
}

void ProvidersCard::setProviders(const std::vector<bridge::ProviderStatus>& providers) {
    QList<ProviderLine> lines;
    for (const bridge::ProviderStatus& status : providers) {
        ProviderLine line{
            status.provider.id, text(status.provider.name), status.provider.color_slot, status.state, status.reason, {},
            nothing()};
        if (status.figures) {
            line.first_token = firstTokenLine(status);
            if (status.figures->cost_day.pico > 0) {
                line.today = moneySum(status.figures->cost_day);
            } else if (status.figures->requests_day > 0) {
                line.today = status.figures->unpriced_day ? unpricedWord() : status.local ? localWord() : nothing();
            }
        }
        lines.append(line);
    }
    m_model->setRows(lines);
}

ClientLines::ClientLines(QObject* parent)
    : RowsModel<ClientLine>(
          {{.id = QStringLiteral("client"), .title = tr("Client"), .width = 120, .stretch = true, .sortable = false},
           {.id = QStringLiteral("seen"), .title = tr("Last request"), .width = 110, .priority = 2, .sortable = false},
           {.id = QStringLiteral("today"),
            .title = tr("Today"),
            .kind = CellKind::Number,
            .width = 80,
            .sortable = false}},
          parent) {}

Cell ClientLines::cellOf(const ClientLine& row, int column) const {
    if (column == 0) return plain(row.name);
    if (column == 1) return plain(row.seen, Tone::Muted);
    return plain(row.today, row.today.startsWith(QLatin1Char('$')) ? Tone::Normal : Tone::Muted);
}

ClientsCard::ClientsCard(QWidget* parent) : Card(tr("Clients"), {}, parent) {
    setFlush(true);
    m_model = new ClientLines(this);
    DataTable* table = smallTable(tr("Clients"), m_model, false);
    table->setPlaceholder(new EmptyState(QStringLiteral("clients"), tr("No program has called yet.")));
    add(table);
    body()->addStretch();
}

void ClientsCard::setClients(const std::vector<record::ClientFigures>& clients,
                             const std::vector<record::LiveEvent>& running, Micros now) {
    QList<ClientLine> lines;
    for (const record::ClientFigures& client : clients) {
        bool inFlight = std::any_of(running.begin(), running.end(), [&](const auto& event) {
            return event.request && event.request->client == client.client;
        });
        QString name = client.client.empty() ? tr("unknown program") : text(client.client);
        QString seen = inFlight ? tr("in flight") : relative(localTime(client.last_request), localTime(now));
        QString today = client.cost.pico > 0 ? moneySum(client.cost) : client.unpriced ? unpricedWord() : nothing();
        lines.append({name, seen, today});
    }
    m_model->setRows(lines);
}

FirstRunCard::FirstRunCard(QWidget* parent) : Card(tr("Get the first request through"), {}, parent) {
    m_steps = new StageList(tr("First steps"));
    add(m_steps);
    auto* button = new Button(tr("Add provider"), QStringLiteral("plus"), ButtonVariant::Primary);
    connect(button, &QPushButton::clicked, this, &FirstRunCard::addProvider);
    body()->addWidget(button, 0, Qt::AlignLeft);
}

void FirstRunCard::setState(const bridge::GatewayState& gateway, bool hasProvider, bool hasRequest) {
    auto state = [](bool done) { return done ? StageState::Passed : StageState::Pending; };
    m_steps->setStages({{tr("Gateway listens"), gateway.listening ? StageState::Passed : StageState::Failed,
                         gateway.listening ? gateway.address : gateway.listen_error},
                        {tr("Add a provider"), state(hasProvider), tr("paste a key; it goes to the system keychain")},
                        {tr("Send a request"), state(hasRequest), tr("the line under Latest requests does it")}});
}

} // namespace tollgate::ui
