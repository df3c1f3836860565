// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/trial/rehearsal_view.h"

#include "ui/common/entities.h"
#include "ui/format/money.h"
#include "ui/format/numbers.h"
#include "ui/routing/document/kinds.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

constexpr QLatin1String kMoves("moves");
constexpr QLatin1String kRefusals("refusals");
constexpr QLatin1String kSteps("steps");

} // namespace

RehearsalModel::RehearsalModel(QObject* parent)
    : RowsModel<RehearsalRow>({stretched(unsorted("first", {}, CellKind::Text, 220)),
                               stretched(unsorted("second", {}, CellKind::Text, 220)),
                               unsorted("number", {}, CellKind::Number, 90),
                               unsorted("more", {}, CellKind::Number, 90)},
                              parent) {}

void RehearsalModel::setTitles(const QStringList& titles) {
    for (int i = 0; i < titles.size(); ++i) setTitle(i, titles[i]);
}

Cell RehearsalModel::cellOf(const RehearsalRow& row, int column) const {
    Cell cell;
    cell.text = column == 0 ? row.first : column == 1 ? row.second : column == 2 ? row.number : row.more;
    if (column == 0) cell.tone = Tone::Strong;
    return cell;
}

RehearsalView::RehearsalView(QWidget* parent)
    : QWidget(parent),
      m_pages(new QStackedWidget),
      m_progress(new Label),
      m_sums(new Label),
      m_costs(new Label({}, Type::Body, Role::Muted)),
      m_parts(new SegmentedControl(tr("Part of the result"))),
      m_back(new Button(tr("Back"), QStringLiteral("chevl"))),
      m_model(new RehearsalModel(this)),
      m_table(new DataTable(tr("Result of the rehearsal"))) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_pages);
    auto* waiting = new QWidget;
    auto* wait = new QHBoxLayout(waiting);
    auto* cancel = new Button(tr("Cancel"));
    wait->addWidget(m_progress);
    wait->addWidget(cancel);
    wait->addStretch(1);
    m_pages->addWidget(waiting);
    auto* shown = new QWidget;
    auto* lines = new QVBoxLayout(shown);
    lines->setContentsMargins(0, kSpace2, 0, 0);
    lines->setSpacing(kSpace2);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(kSpace3, 0, kSpace3, 0);
    head->setSpacing(kSpace3);
    head->addWidget(m_parts);
    head->addWidget(m_back);
    head->addWidget(m_sums);
    m_costs->setElided(true);
    head->addWidget(m_costs, 1);
    lines->addLayout(head);
    m_table->setTable(m_model);
    lines->addWidget(m_table, 1);
    m_pages->addWidget(shown);
    m_parts->add(tr("Moved"), kMoves);
    m_parts->add(tr("Refused"), kRefusals);
    m_parts->add(tr("Steps"), kSteps);
    m_parts->setCurrent(kMoves);
    connect(cancel, &QPushButton::clicked, this, &RehearsalView::cancelWanted);
    connect(m_parts, &SegmentedControl::changed, this, &RehearsalView::showRows);
    connect(m_back, &QPushButton::clicked, this, [this] {
        m_sample.clear();
        showRows();
    });
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { showSample(index.row()); });
}

void RehearsalView::begin(const QString& span) {
    m_progress->setText(tr("Trying the draft on the requests of %1…").arg(span));
    m_pages->setCurrentIndex(0);
}

void RehearsalView::setProgress(std::int64_t seen) {
    m_progress->setText(tr("%1 requests tried…").arg(count(seen)));
}

void RehearsalView::setResult(const bridge::Rehearsed& result, const RouteDraft& draft, const RouteFacts& facts) {
    m_result = result;
    m_draft = draft;
    m_facts = facts;
    m_sample.clear();
    if (!result.problem.empty()) {
        m_progress->setText(tr("It cannot be tried: %1").arg(text(result.problem)));
        return m_pages->setCurrentIndex(0);
    }
    showSums();
    showRows();
    m_pages->setCurrentIndex(1);
}

void RehearsalView::showSums() {
    m_sums->setText(tr("%1 requests: %2 as before, %3 moved, %4 refused")
                        .arg(count(m_result.requests), count(m_result.unchanged), count(m_result.moved),
                             count(m_result.unroutable)));
    QString costs = tr("Cost %1 before, %2 after").arg(moneySum(m_result.cost_before), moneySum(m_result.cost_after));
    if (m_result.unpriced > 0) costs += tr("; %1 without a price left out").arg(count(m_result.unpriced));
    m_costs->setText(costs);
}

// "openai · gpt-5" with the provider as it is called here.
QString RehearsalView::named(const std::string& target) const {
    const QString between = QStringLiteral(" · ");
    QString words = text(target);
    const auto face = m_facts.providers.find(words.section(between, 0, 0).toStdString());
    if (face == m_facts.providers.end()) return words;
    return face->second.name + between + words.section(between, 1);
}

QList<RehearsalRow> RehearsalView::rowsOf(const QString& part) const {
    QList<RehearsalRow> rows;
    if (part == kMoves)
        for (const bridge::RehearsedMove& move : m_result.moves)
            rows.append(
                {text(move.from + ">" + move.to), named(move.from), named(move.to), count(move.requests), {}, true});
    if (part == kRefusals)
        for (const bridge::RehearsedRefusal& refusal : m_result.refusals)
            rows.append({text(refusal.reason), text(refusal.reason), {}, count(refusal.requests), {}, true});
    if (part == kSteps)
        for (const bridge::RehearsedStep& step : m_result.steps) {
            const DraftNode* node = m_draft.find(step.node);
            if (!node) continue;
            const QString title = node->kind() == "target" ? targetTitle(*node, m_facts) : titleOf(*node);
            rows.append({text(step.node), title, lineOf(*node), count(step.before), count(step.after), false});
        }
    return rows;
}

void RehearsalView::showRows() {
    m_sample.clear();
    m_back->hide();
    m_parts->show();
    const QString part = m_parts->current();
    m_model->setTitles(part == kMoves      ? QStringList{tr("From"), tr("To"), tr("Requests"), QString()}
                       : part == kRefusals ? QStringList{tr("Reason"), QString(), tr("Requests"), QString()}
                                           : QStringList{tr("Step"), QString(), tr("As logged"), tr("With the draft")});
    m_model->setRows(rowsOf(part));
}

// The requests behind a line; of those, one opens on the page Requests.
void RehearsalView::showSample(int row) {
    const auto at = static_cast<std::size_t>(row);
    if (!m_sample.empty()) {
        if (at < m_sample.size()) Q_EMIT requestActivated(m_sample[at]->id);
        return;
    }
    if (m_parts->current() == kMoves && at < m_result.moves.size()) m_sample = m_result.moves[at].sample;
    if (m_parts->current() == kRefusals && at < m_result.refusals.size()) m_sample = m_result.refusals[at].sample;
    if (m_sample.empty()) return;
    QList<RehearsalRow> rows;
    for (const auto& request : m_sample)
        rows.append({QString::fromLatin1(request->id.text().data(), static_cast<qsizetype>(request->id.text().size())),
                     localTime(request->started).toString(QStringLiteral("ddd HH:mm:ss")),
                     QStringLiteral("%1, %2").arg(text(request->client), text(request->requested_model)),
                     request->cost ? moneyRequest(*request->cost) : unpricedWord(),
                     {},
                     true});
    m_model->setTitles({tr("Time"), tr("Client and model"), tr("Cost"), QString()});
    m_model->setRows(rows);
    m_parts->hide();
    m_back->show();
}

} // namespace tollgate::ui
