// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/entities.h"
#include "ui/format/money.h"
#include "ui/format/numbers.h"
#include "ui/format/times.h"
#include "ui/home/home_cards.h"
#include "ui/widgets/button.h"
#include "ui/widgets/code_block.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"

#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace tollgate::ui {

namespace {

constexpr std::size_t kRows = 10;

Cell plain(const QString& words, Tone tone = Tone::Normal) {
    Cell cell;
    cell.text = words;
    cell.tone = tone;
    return cell;
}

} // namespace

LatestLines::LatestLines(const bridge::Providers& providers, QObject* parent)
    : RowsModel<LatestLine>(
          {{.id = QStringLiteral("status"),
            .title = tr("Status"),
            .kind = CellKind::Status,
            .width = 92,
            .sortable = false},
           {.id = QStringLiteral("time"),
            .title = tr("Time"),
            .kind = CellKind::Number,
            .width = 84,
            .sortable = false},
           {.id = QStringLiteral("client"), .title = tr("Client"), .width = 94, .priority = 3, .sortable = false},
           {.id = QStringLiteral("model"),
            .title = tr("Model"),
            .kind = CellKind::Model,
            .width = 130,
            .priority = 2,
            .stretch = true,
            .sortable = false},
           {.id = QStringLiteral("provider"),
            .title = tr("Provider"),
            .kind = CellKind::Swatch,
            .width = 118,
            .priority = 4,
            .sortable = false},
           {.id = QStringLiteral("duration"),
            .title = tr("Duration"),
            .kind = CellKind::Number,
            .width = 66,
            .priority = 6,
            .sortable = false},
           {.id = QStringLiteral("tokens"),
            .title = tr("In / out"),
            .kind = CellKind::Number,
            .width = 92,
            .priority = 5,
            .sortable = false},
           {.id = QStringLiteral("cost"),
            .title = tr("Cost"),
            .kind = CellKind::Number,
            .width = 74,
            .sortable = false}},
          parent),
      m_providers(providers) {}

Cell LatestLines::cellOf(const LatestLine& row, int column) const {
    const record::Request& request = *row.request;
    if (column == 1) return timeCell(request, m_now);
    if (column == 2) return plain(text(request.client));
    if (column == 3) return modelCell(request);
    if (!row.running_for) {
        switch (column) {
        case 0: return statusCell(request);
        case 4: return providerCell(request, m_providers);
        case 5: return durationCell(request);
        case 6: return tokensCell(request);
        default: return costCell(request, m_providers);
        }
    }
    switch (column) {
    case 0: {
        Cell cell = plain(durationTicking(std::chrono::microseconds(*row.running_for)), Tone::Accent);
        cell.status = Status::InFlight;
        return cell;
    }
    case 4: {
        record::Request shown;
        shown.provider = row.provider.toStdString();
        return row.provider.isEmpty() ? plain(nothing()) : providerCell(shown, m_providers);
    }
    case 5: return plain(QStringLiteral("\u2026"), Tone::Muted);
    case 6: return plain(tokenPair(row.input_tokens, row.output_tokens));
    default: return plain(row.cost ? moneyEstimate(*row.cost) : nothing(), Tone::Muted);
    }
}

LatestCard::LatestCard(const bridge::Providers& providers, QWidget* parent) : Card(tr("Latest requests"), {}, parent) {
    setFlush(true);
    Button* open = Button::link(tr("Open Requests"));
    connect(open, &QPushButton::clicked, this, &LatestCard::openAll);
    addAction(open);
    m_model = new LatestLines(providers, this);
    m_table = new DataTable(tr("Latest requests"));
    m_table->setTable(m_model);
    m_table->setFitToRows(true);
    m_table->setRowHeight(30);
    auto* empty =
        new EmptyState(QStringLiteral("requests"), tr("Nothing has come in yet. Paste this into a terminal:"));
    m_curl = new CodeBlock(tr("A first request"));
    m_curl->setFitToLines(5);
    empty->addWidget(m_curl);
    m_table->setPlaceholder(empty);
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT requestActivated(m_model->at(index.row()).id); });
    add(m_table);
    body()->addStretch();
}

void LatestCard::setAddress(const QString& baseUrl) {
    m_curl->setCode(
        QStringLiteral(
            "curl %1/v1/chat/completions \\\n  -H \"Authorization: Bearer $TOLLGATE_KEY\" \\\n  -H 'Content-Type: "
            "application/json' \\\n"
            "  -d '{\"model\":\"gpt-5-mini\",\"messages\":[{\"role\":\"user\",\n       \"content\":\"Say hi\"}]}'")
            .arg(baseUrl));
}

void LatestCard::setFinished(const std::vector<std::shared_ptr<const record::Request>>& newestFirst) {
    m_finished = newestFirst;
}

void LatestCard::setRunning(const std::vector<record::LiveEvent>& running, Micros now) {
    m_running = running;
    update(now);
}

void LatestCard::update(Micros now) {
    m_model->setNow(now);
    QList<LatestLine> lines;
    for (auto event = m_running.rbegin(); event != m_running.rend(); ++event) {
        if (!event->request) continue;
        lines.append({event->id, event->request, std::max<Micros>(0, now - event->request->started),
                      text(event->provider), event->input_tokens, event->output_tokens, event->cost});
    }
    for (const auto& request : m_finished) {
        if (static_cast<std::size_t>(lines.size()) >= kRows) break;
        lines.append({request->id, request, std::nullopt, {}, 0, 0, std::nullopt});
    }
    m_model->setRows(lines.mid(0, static_cast<qsizetype>(kRows)));
}

} // namespace tollgate::ui
