// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/access_keys_card.h"

#include "ui/format/money.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/totals_row.h"

#include <QItemSelectionModel>
#include <QVBoxLayout>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr int kKeyRowHeight = 40;

} // namespace

AccessKeysCard::AccessKeysCard(LayoutStore* store, QWidget* parent)
    : Card(tr("Access keys"), tr("what a client sends to Tollgate, not a provider key"), parent),
      m_rows(new AccessKeyRows(this)),
      m_table(new DataTable(tr("Access keys"))) {
    setFlush(true);
    m_table->setTable(m_rows);
    m_table->setRowHeight(kKeyRowHeight);
    m_table->setStore(store, QStringLiteral("access"));
    m_table->setFitToRows(true);
    m_table->setPlaceholder(new EmptyState(QStringLiteral("search"), tr("No key has this name.")));
    m_totals = new TotalsRow(m_table);
    add(m_table);
    add(m_totals);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) { Q_EMIT currentChanged(idOf(index.row())); });
    connect(m_rows, &TableModel::switched, this, [this](int row, int, bool on) { Q_EMIT switched(idOf(row), on); });
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT opened(idOf(index.row())); });
    connect(m_table, &DataTable::removeRequested, this,
            [this](const QModelIndex& index) { Q_EMIT removeRequested(idOf(index.row())); });
}

void AccessKeysCard::setRows(const QList<AccessKeyRow>& rows) {
    m_all = rows;
    show();
}

void AccessKeysCard::setFind(const QString& words) {
    m_find = words.trimmed();
    show();
}

void AccessKeysCard::show() {
    QList<AccessKeyRow> rows;
    Money sum;
    for (const AccessKeyRow& row : m_all) {
        const QStringList found{row.id, row.name, row.team};
        if (!std::any_of(found.begin(), found.end(),
                         [&](const QString& part) { return part.contains(m_find, Qt::CaseInsensitive); }))
            continue;
        rows.append(row);
        sum += Money{row.today_pico};
    }
    m_rows->setRows(rows);
    Cell keys, today;
    keys.text = tr("%n key(s)", nullptr, static_cast<int>(rows.size()));
    today.text = moneySum(sum);
    m_totals->setCells({{QStringLiteral("key"), keys}, {QStringLiteral("today"), today}});
    m_totals->setVisible(!rows.isEmpty());
    if (!m_table->currentIndex().isValid() && !rows.isEmpty()) m_table->setCurrentIndex(m_rows->index(0, 0));
}

QString AccessKeysCard::idOf(int row) const {
    return row >= 0 && row < m_rows->rowCount() ? m_rows->at(row).id : QString();
}

QString AccessKeysCard::current() const {
    return idOf(m_table->currentIndex().row());
}

void AccessKeysCard::select(const QString& id) {
    const int row = m_rows->rowOf(id);
    if (row >= 0) m_table->setCurrentIndex(m_rows->index(row, 0));
}

} // namespace tollgate::ui
