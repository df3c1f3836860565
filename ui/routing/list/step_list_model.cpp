// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/list/step_list_model.h"

#include "ui/format/money.h"
#include "ui/format/numbers.h"

#include <algorithm>

namespace tollgate::ui {

namespace {

QList<Column> stepColumns() {
    const auto words = [](const char* source) { return StepListModel::tr(source); };
    Column step = unsorted("step", words("Step"), CellKind::Text, 220, 1);
    step.stretch = true;
    return {unsorted("number", words("No."), CellKind::Number, 50, 3),
            step,
            unsorted("if", words("If"), CellKind::Text, 176, 2),
            unsorted("then", words("Then"), CellKind::Text, 150, 4),
            unsorted("state", words("State"), CellKind::Status, 116, 2),
            unsorted("requests", words("Req, 1 h"), CellKind::Number, 68, 5),
            unsorted("cost", words("Cost, 1 h"), CellKind::Number, 74, 6)};
}

Cell plain(const QString& text, Tone tone = Tone::Normal) {
    Cell cell;
    cell.text = text;
    cell.tone = tone;
    return cell;
}

Cell stateCell(const StepRow& row) {
    if (row.status) {
        Cell cell = plain(row.state);
        cell.status = row.status;
        cell.tool_tip = row.reason;
        cell.spoken = row.reason.isEmpty() ? row.state : QStringLiteral("%1, %2").arg(row.state, row.reason);
        return cell;
    }
    if (row.problem == ProblemLevel::Error)
        return plain(StepListModel::tr("%n error(s)", nullptr, row.problems), Tone::Error);
    if (row.problem == ProblemLevel::Warning)
        return plain(StepListModel::tr("%n warning(s)", nullptr, row.problems), Tone::Warning);
    return {};
}

Cell costCell(const StepRow& row) {
    if (row.figures.requests == 0) return plain(nothing(), Tone::Muted);
    if (row.figures.unpriced == row.figures.requests) return plain(unpricedWord(), Tone::Muted);
    if (row.local && row.figures.cost.pico == 0) return plain(localWord(), Tone::Muted);
    Cell cell = plain(moneySum(row.figures.cost));
    cell.spoken = moneySpoken(row.figures.cost);
    return cell;
}

} // namespace

StepListModel::StepListModel(QObject* parent) : RowsModel<StepRow>(stepColumns(), parent) {}

void StepListModel::setSteps(const QList<StepRow>& rows, Overlay overlay) {
    m_overlay = overlay;
    m_all = rows;
    update();
}

void StepListModel::setOpen(const QString& key, bool open) {
    if (open)
        m_closed.remove(key);
    else
        m_closed.insert(key);
    update();
    // Its chevron turns though the row is as it was.
    if (const int row = rowOf(key); row >= 0) Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

int StepListModel::reveal(const std::string& node) {
    const auto wanted = std::find_if(m_all.begin(), m_all.end(), [&](const StepRow& row) {
        return row.kind == StepRow::Kind::Step && row.node == node;
    });
    if (wanted == m_all.end()) return -1;
    int depth = wanted->depth;
    for (auto row = wanted; row != m_all.begin();) {
        --row;
        if (row->depth >= depth) continue;
        depth = row->depth;
        m_closed.remove(row->key);
    }
    update();
    return rowOf(wanted->key);
}

void StepListModel::update() {
    QList<StepRow> shown;
    int hidden_below = INT_MAX;
    for (const StepRow& row : std::as_const(m_all)) {
        if (row.depth > hidden_below) continue;
        hidden_below = isClosed(row) ? row.depth : INT_MAX;
        shown.append(row);
    }
    setRows(shown);
}

Cell StepListModel::cellOf(const StepRow& row, int column) const {
    switch (column) {
    case Number: return plain(row.number, Tone::Muted);
    case Step: {
        Cell cell = plain(row.title, row.kind == StepRow::Kind::Way || row.depth > 1 ? Tone::Normal : Tone::Strong);
        cell.depth = row.depth;
        if (row.parent) cell.expander = isClosed(row) ? Expander::Closed : Expander::Open;
        QStringList spoken{row.title};
        if (row.changed) spoken << tr("changed");
        if (row.parent) spoken << (isClosed(row) ? tr("closed") : tr("open"));
        cell.spoken = spoken.join(QStringLiteral(", "));
        return cell;
    }
    case If: return plain(row.condition);
    case Then: return plain(row.then);
    case State: return stateCell(row);
    case Requests:
        if (m_overlay == Overlay::Off || row.kind == StepRow::Kind::Lost || row.kind == StepRow::Kind::Seen) return {};
        return plain(count(row.figures.requests));
    default:
        if (m_overlay == Overlay::Off || row.kind == StepRow::Kind::Lost || row.kind == StepRow::Kind::Seen) return {};
        return costCell(row);
    }
}

} // namespace tollgate::ui
