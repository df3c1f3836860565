// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/spending/model_card.h"

#include "ui/format/money.h"
#include "ui/format/numbers.h"
#include "ui/format/rounding.h"
#include "ui/spending/breakdown_lines.h"
#include "ui/spending/spend_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"

#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tollgate::ui {

namespace {

constexpr int kMost = 6; // lines

ModelLine lineOf(const record::SpendRow& row, const EntityNames& names) {
    ModelLine line;
    line.id = row.name;
    line.name = nameOf(names, record::GroupBy::Model, row.name);
    line.word = costWord(row.totals, row.providers, names);
    line.requests = row.totals.requests;
    return line;
}

ModelLine others(const QList<ModelLine>& lines) {
    ModelLine rest;
    rest.rest = true;
    rest.name = ModelCard::tr("%1 others").arg(lines.size());
    for (const ModelLine& line : lines) {
        rest.share += line.share;
        rest.percent += line.percent;
        rest.cost += line.cost;
        rest.requests += line.requests;
    }
    if (rest.cost.pico == 0) rest.word = nothing();
    return rest;
}

} // namespace

QList<ModelLine> modelLines(const record::SpendReport& models, int most, const EntityNames& names) {
    QList<ModelLine> lines;
    QList<std::int64_t> exact;
    QList<Money> costs;
    for (const record::SpendRow& row : models.rows) {
        lines.append(lineOf(row, names));
        exact.append(row.totals.cost.pico);
        costs.append(row.totals.cost);
    }
    const QList<std::int64_t> percents = roundedShares(exact, 100);
    costs = shownParts(costs, models.total.cost);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        lines[i].percent = static_cast<int>(percents[i]);
        lines[i].cost = costs[i];
        const double total = dollarsOf(models.total.cost);
        lines[i].share = total > 0 ? static_cast<double>(exact[i]) / static_cast<double>(models.total.cost.pico) : 0;
    }
    if (lines.size() <= most) return lines;
    const ModelLine rest = others(lines.mid(most - 1));
    lines.resize(most - 1);
    lines.append(rest);
    return lines;
}

ModelLines::ModelLines(QObject* parent)
    : RowsModel<ModelLine>({{.id = QStringLiteral("model"),
                             .title = tr("Model"),
                             .kind = CellKind::Model,
                             .width = 150,
                             .stretch = true,
                             .sortable = false},
                            {.id = QStringLiteral("share"),
                             .title = tr("Share"),
                             .kind = CellKind::Share,
                             .width = 128,
                             .priority = 2,
                             .sortable = false},
                            {.id = QStringLiteral("cost"),
                             .title = tr("Cost"),
                             .kind = CellKind::Number,
                             .width = 78,
                             .sortable = false}},
                           parent) {}

QString ModelLines::key(const ModelLine& row) const {
    return row.rest ? QStringLiteral("\x1f") : text(row.id);
}

Cell ModelLines::cellOf(const ModelLine& row, int column) const {
    Cell cell;
    switch (column) {
    case 0:
        cell.text = row.name;
        cell.tool_tip = QStringLiteral("%1: %2").arg(row.name, requestWords(row.requests));
        return cell;
    case 1:
        cell.text = tr("%1 %").arg(row.percent);
        cell.fraction = row.share;
        return cell;
    default:
        cell.text = row.word.isEmpty() ? moneySum(row.cost) : row.word;
        cell.tone = row.word.isEmpty() ? Tone::Strong : Tone::Muted;
        if (row.word.isEmpty()) cell.spoken = moneySpoken(row.cost);
        return cell;
    }
}

ModelCard::ModelCard(EntityNames names, QWidget* parent)
    : Card(tr("By model"), QStringLiteral(" "), parent), m_names(std::move(names)) {
    setFlush(true);
    m_model = new ModelLines(this);
    m_table = new DataTable(tr("By model"));
    m_table->setTable(m_model);
    m_table->setHeaderShown(false);
    m_table->setFitToRows(true, kMost);
    m_table->setPlaceholder(new EmptyState(QStringLiteral("spending"), tr("No model in this range.")));
    add(m_table);
    body()->addStretch();
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        const ModelLine line = m_model->at(index.row());
        if (!line.rest) Q_EMIT activated(line.id);
    });
}

void ModelCard::setAnswer(const SpendAnswer& answer) {
    setNote(chosenWords(answer));
    m_model->setRows(modelLines(answer.models, kMost, m_names));
}

} // namespace tollgate::ui
