// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/providers_card.h"

#include "ui/common/entities.h"
#include "ui/format/money.h"
#include "ui/home/home_table.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"

#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

enum Col { NameCol, StateCol, FirstTokenCol, TodayCol };

constexpr int kSparkWidth = 84;
constexpr int kTodayWidth = 78;

} // namespace

QString spentToday(const bridge::ProviderStatus& status) {
    if (!status.figures) return nothing();
    if (status.figures->cost_day.pico > 0) return moneySum(status.figures->cost_day);
    if (status.figures->requests_day == 0) return nothing();
    return status.figures->unpriced_day ? unpricedWord() : status.local ? localWord() : nothing();
}

ProviderLines::ProviderLines(QObject* parent)
    : RowsModel<ProviderLine>({{.id = QStringLiteral("name"),
                                .title = tr("Provider"),
                                .kind = CellKind::Swatch,
                                .width = 120,
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
                                .width = kSparkWidth,
                                .priority = 2,
                                .sortable = false},
                               {.id = QStringLiteral("today"),
                                .title = tr("Today"),
                                .kind = CellKind::Number,
                                .width = kTodayWidth,
                                .sortable = false}},
                              parent) {}

Cell ProviderLines::cellOf(const ProviderLine& row, int column) const {
    Cell cell;
    switch (column) {
    case NameCol:
        cell.text = row.name;
        cell.slot = row.slot;
        return cell;
    case StateCol:
        cell.status = statusOf(row.state);
        cell.text = row.state == bridge::ProviderState::Attention ? tr("Needs a look") : statusWord(*cell.status);
        cell.tool_tip = row.reason;
        cell.spoken = row.reason.isEmpty() ? cell.text : cell.text + QStringLiteral(", ") + row.reason;
        return cell;
    case FirstTokenCol:
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
    addCaption(*this, tr("First token, 1 h"), kSparkWidth);
    addCaption(*this, tr("Today"), kTodayWidth - kCellGap);
    m_model = new ProviderLines(this);
    m_table = homeTable(tr("Providers"), m_model, false);
    m_table->setPlaceholder(new EmptyState(QStringLiteral("providers"), tr("No provider yet.")));
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT providerActivated(QString::fromStdString(m_model->at(index.row()).id));
    });
    add(m_table);
    body()->addStretch();
}

void ProvidersCard::setProviders(const std::vector<bridge::ProviderStatus>& providers) {
    QList<ProviderLine> lines;
    for (const bridge::ProviderStatus& status : providers)
        lines.append({status.provider.id, text(status.provider.name), status.provider.color_slot, status.state,
                      status.reason, firstTokenLine(status), spentToday(status)});
    m_model->setRows(lines);
}

} // namespace tollgate::ui
