// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/denied_card.h"

#include "ui/common/entities.h"
#include "ui/format/times.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/tag.h"

#include <QVBoxLayout>

namespace tollgate::ui {

DeniedRows::DeniedRows(QObject* parent)
    : RowsModel<DeniedRow>({unsorted("time", tr("Time"), CellKind::Text, 92),
                            unsorted("key", tr("Key"), CellKind::Text, 110),
                            unsorted("asked", tr("Asked for"), CellKind::Text, 140),
                            stretched(unsorted("reason", tr("Reason"), CellKind::Text, 260))},
                           parent) {}

Cell DeniedRows::cellOf(const DeniedRow& row, int column) const {
    Cell cell;
    cell.text = column == 0 ? row.time : column == 1 ? row.key : column == 2 ? row.asked : row.reason;
    if (column == 0) cell.tone = Tone::Muted;
    return cell;
}

DeniedCard::DeniedCard(QWidget* parent)
    : Card(tr("Denied today"), {}, parent), m_rows(new DeniedRows(this)), m_table(new DataTable(tr("Denied today"))) {
    setFlush(true);
    m_count = new Tag({}, Role::Denied);
    m_count->hide();
    addToTitle(m_count);
    m_table->setTable(m_rows);
    m_table->setFitToRows(true);
    m_table->setPlaceholder(new EmptyState(QStringLiteral("shield"), tr("Nothing was denied today.")));
    add(m_table);
    body()->addStretch(1);
    auto* open = Button::link(tr("Open in Requests"));
    addAction(open);
    connect(open, &QPushButton::clicked, this, &DeniedCard::openAll);
}

void DeniedCard::setRequests(const std::vector<std::shared_ptr<const record::Request>>& newestFirst, Micros now) {
    QList<DeniedRow> rows;
    for (const auto& request : newestFirst) {
        if (rows.size() == kMostShown) break;
        rows.append({QString::fromStdString(request->id.string()),
                     clockLog(localTime(request->started), localTime(now)), text(request->key),
                     text(request->requested_model), text(request->error_message)});
    }
    m_rows->setRows(rows);
    m_count->setText(QString::number(newestFirst.size()));
    m_count->setAccessibleName(tr("%n request(s) denied today", nullptr, static_cast<int>(newestFirst.size())));
    m_count->setVisible(!newestFirst.empty());
}

} // namespace tollgate::ui
