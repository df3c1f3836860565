// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/latest_card.h"

#include "ui/common/entities.h"
#include "ui/format/money.h"
#include "ui/format/numbers.h"
#include "ui/format/times.h"
#include "ui/home/home_table.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/code_block.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

#include <algorithm>
#include <unordered_set>

namespace tollgate::ui {

namespace {

constexpr qsizetype kRows = 10;
constexpr int kCurlLines = 8;

enum Col { StatusCol, TimeCol, ClientCol, ModelCol, ProviderCol, DurationCol, TokensCol, CostCol };

Cell plain(const QString& words, Tone tone = Tone::Normal) {
    Cell cell;
    cell.text = words;
    cell.tone = tone;
    return cell;
}

} // namespace

LatestLines::LatestLines(const bridge::Providers& providers, QObject* parent)
    : RowsModel<LatestLine>({unsorted("status", tr("Status"), CellKind::Status, 104, 1),
                             unsorted("time", tr("Time"), CellKind::Number, 84, 1),
                             unsorted("client", tr("Client"), CellKind::Text, 94, 4),
                             stretched(unsorted("model", tr("Model"), CellKind::Model, 132, 2)),
                             unsorted("provider", tr("Provider"), CellKind::Swatch, 120, 3),
                             unsorted("duration", tr("Duration"), CellKind::Number, 72, 5),
                             unsorted("tokens", tr("In / out"), CellKind::Number, 86, 6),
                             unsorted("cost", tr("Cost"), CellKind::Number, 86, 1)},
                            parent),
      m_providers(providers) {}

Cell LatestLines::cellOf(const LatestLine& row, int column) const {
    const record::Request& request = *row.request;
    if (column == TimeCol) return timeCell(request, m_now);
    if (column == ClientCol) return plain(text(request.client));
    if (column == ModelCol) return modelCell(request);
    if (!row.live) {
        switch (column) {
        case StatusCol: return statusCell(request);
        case ProviderCol: return providerCell(request, m_providers);
        case DurationCol: return durationCell(request);
        case TokensCol: return tokensCell(request);
        default: return costCell(request, m_providers);
        }
    }
    switch (column) {
    case StatusCol: return runningStatusCell(request, row.shown_at);
    case ProviderCol: return runningProviderCell(*row.live, m_providers);
    case DurationCol: return plain(QStringLiteral("\u2026"), Tone::Muted);
    case TokensCol: return plain(tokenPair(row.live->input_tokens, row.live->output_tokens));
    default: return runningCostCell(*row.live, m_providers);
    }
}

LatestCard::LatestCard(const bridge::Providers& providers, QWidget* parent) : Card(tr("Latest requests"), {}, parent) {
    setFlush(true);
    m_waiting = new Label({}, Type::Body, Role::Muted);
    addAction(m_waiting);
    m_open = Button::link(tr("Open Requests"));
    connect(m_open, &QPushButton::clicked, this, &LatestCard::openAll);
    addAction(m_open);
    m_model = new LatestLines(providers, this);
    m_table = homeTable(tr("Latest requests"), m_model, true);
    m_table->setPlaceholder(makeEmptyState());
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT requestActivated(m_model->at(index.row()).id); });
    add(m_table);
    body()->addStretch();
}

QWidget* LatestCard::makeEmptyState() {
    auto* empty = new QWidget;
    auto* column = new QVBoxLayout(empty);
    column->setContentsMargins(kCardPadding, kSpace4, kCardPadding, kSpace4);
    column->setSpacing(kSpace2);
    column->addStretch(1);
    auto* words = new Label(tr("Nothing has come in yet. Paste this into a terminal:"));
    words->setWordWrap(true);
    column->addWidget(words);
    m_curl = new CodeBlock(tr("A first request"));
    m_curl->setFitToLines(kCurlLines);
    column->addWidget(m_curl);
    auto* row = new QHBoxLayout;
    m_send = new Button(tr("Send it for me"), QStringLiteral("play"));
    connect(m_send, &QPushButton::clicked, this, &LatestCard::sendRequested);
    m_about = new Label({}, Type::Caption, Role::Muted);
    m_about->setWordWrap(true);
    row->addWidget(m_send);
    row->addWidget(m_about, 1);
    column->addLayout(row);
    column->addStretch(1);
    return empty;
}

void LatestCard::setFirstRequest(const QString& curl, const QString& port, bool canSend, const QString& about) {
    if (m_curl->toPlainText() != curl) m_curl->setCode(curl);
    m_waiting->setText(tr("Waiting on :%1").arg(port));
    m_about->setText(about);
    m_send->setDisabledBecause(canSend ? QString() : about);
}

void LatestCard::setFinished(const std::vector<std::shared_ptr<const record::Request>>& newestFirst) {
    m_finished.insert(m_finished.end(), newestFirst.begin(), newestFirst.end());
    sortFinished();
}

void LatestCard::addFinished(const std::vector<record::LiveEvent>& batch) {
    for (const record::LiveEvent& event : batch)
        if (event.kind == record::LiveEvent::Kind::Finished && event.request) m_finished.push_back(event.request);
    sortFinished();
}

// Newest first, each once, no more than are shown.
void LatestCard::sortFinished() {
    auto place = [](const auto& request) { return std::pair(request->started, request->id); };
    std::sort(m_finished.begin(), m_finished.end(), [&](const auto& a, const auto& b) { return place(a) > place(b); });
    auto twins =
        std::unique(m_finished.begin(), m_finished.end(), [](const auto& a, const auto& b) { return a->id == b->id; });
    m_finished.erase(twins, m_finished.end());
    if (m_finished.size() > static_cast<std::size_t>(kRows)) m_finished.resize(static_cast<std::size_t>(kRows));
}

void LatestCard::show(const std::vector<record::LiveEvent>& running, Micros now) {
    m_model->setNow(now);
    std::unordered_set<RequestId> ended;
    for (const auto& request : m_finished) ended.insert(request->id);
    QList<LatestLine> lines;
    for (auto event = running.rbegin(); event != running.rend() && lines.size() < kRows; ++event)
        if (event->request && !ended.contains(event->id)) lines.append({event->id, event->request, *event, now});
    for (const auto& request : m_finished)
        if (lines.size() < kRows) lines.append({request->id, request, std::nullopt, 0});
    m_model->setRows(lines);
    m_waiting->setVisible(lines.isEmpty());
    m_open->setVisible(!lines.isEmpty());
    m_table->setHeaderShown(!lines.isEmpty());
}

} // namespace tollgate::ui
