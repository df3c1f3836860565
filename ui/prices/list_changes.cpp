// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prices/list_changes.h"

#include "ui/common/entities.h"
#include "ui/format/money.h"

namespace tollgate::ui {

namespace {

using Kind = bridge::ModelChange::Kind;

void add(QList<ListChange>& rows, const bridge::ModelChange& change) {
    const QString model = text(change.provider) + u'/' + text(change.model);
    if (change.rates.empty()) rows.append({change.kind, model, {}, {}, {}});
    for (const bridge::RateChange& rate : change.rates)
        rows.append({change.kind, model, text(rate.place), text(rate.before), text(rate.after)});
}

} // namespace

QList<ListChange> listChanges(const std::vector<bridge::ModelChange>& changes, int most) {
    QList<ListChange> rows;
    for (const Kind kind : {Kind::Changed, Kind::Added, Kind::Removed})
        for (const bridge::ModelChange& change : changes) {
            if (change.kind == kind) add(rows, change);
            if (rows.size() < most) continue;
            rows.resize(most);
            return rows;
        }
    return rows;
}

ListChangesModel::ListChangesModel(QObject* parent)
    : RowsModel<ListChange>({{.id = QStringLiteral("change"), .title = tr("Change"), .width = 90, .sortable = false},
                             {.id = QStringLiteral("model"),
                              .title = tr("Model"),
                              .kind = CellKind::Model,
                              .width = 240,
                              .stretch = true,
                              .sortable = false},
                             {.id = QStringLiteral("rate"),
                              .title = tr("Price"),
                              .kind = CellKind::Fixed,
                              .width = 200,
                              .sortable = false},
                             {.id = QStringLiteral("before"),
                              .title = tr("Before"),
                              .kind = CellKind::Number,
                              .width = 84,
                              .sortable = false},
                             {.id = QStringLiteral("after"),
                              .title = tr("After"),
                              .kind = CellKind::Number,
                              .width = 84,
                              .sortable = false}},
                            parent) {}

QString ListChangesModel::key(const ListChange& row) const {
    return row.model + u'\x1f' + row.rate;
}

Cell ListChangesModel::cellOf(const ListChange& row, int column) const {
    Cell cell;
    auto value = [](const QString& dollars) { return dollars.isEmpty() ? nothing() : dollars; };
    switch (column) {
    case 0:
        cell.text = row.kind == Kind::Added ? tr("new") : row.kind == Kind::Removed ? tr("gone") : tr("changed");
        cell.tone = row.kind == Kind::Removed ? Tone::Warning : Tone::Normal;
        break;
    case 1: cell.text = row.model; break;
    case 2: cell.text = row.rate.isEmpty() ? tr("no price") : row.rate; break;
    case 3:
        cell.text = value(row.before);
        cell.tone = Tone::Muted;
        break;
    default:
        cell.text = value(row.after);
        cell.tone = Tone::Strong;
        break;
    }
    return cell;
}

} // namespace tollgate::ui
