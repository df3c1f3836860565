// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/provider_list.h"

#include "ui/common/entities.h"
#include "ui/providers/provider_table.h"
#include "ui/widgets/empty_state.h"

#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace tollgate::ui {

ProviderList::ProviderList(LayoutStore* store, QWidget* parent)
    : Card({}, {}, parent), m_rows(new ProviderRows(this)), m_table(new ProviderTable(m_rows)) {
    setAccessibleName(tr("Providers"));
    setFlush(true);
    m_table->setStore(store, QStringLiteral("providers"));
    m_table->setFitToRows(true);
    m_table->setPlaceholder(new EmptyState(QStringLiteral("search"), tr("No provider has this name.")));
    add(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) { Q_EMIT currentChanged(idOf(index.row())); });
    connect(m_rows, &TableModel::switched, this, [this](int row, int, bool on) { Q_EMIT switched(idOf(row), on); });
    connect(m_table, &ProviderTable::moveRequested, this,
            [this](int row, int to) { Q_EMIT moveRequested(idOf(row), idOf(to)); });
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT opened(idOf(index.row())); });
    connect(m_table, &DataTable::removeRequested, this,
            [this](const QModelIndex& index) { Q_EMIT removeRequested(idOf(index.row())); });
    connect(m_table, &DataTable::renameRequested, this,
            [this](const QModelIndex& index) { Q_EMIT editRequested(idOf(index.row())); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &ProviderList::openMenu);
}

void ProviderList::setRows(const QList<ProviderRow>& rows) {
    m_all = rows;
    show();
}

void ProviderList::setFind(const QString& words) {
    m_find = words.trimmed();
    show();
}

void ProviderList::show() {
    QList<ProviderRow> rows;
    for (const ProviderRow& row : m_all)
        if (row.name.contains(m_find, Qt::CaseInsensitive) || row.address.contains(m_find, Qt::CaseInsensitive))
            rows.append(row);
    m_rows->setRows(rows);
    if (!m_table->currentIndex().isValid() && !rows.isEmpty()) m_table->setCurrentIndex(m_rows->index(0, 0));
}

QString ProviderList::idOf(int row) const {
    return row >= 0 && row < m_rows->rowCount() ? text(m_rows->at(row).id) : QString();
}

QString ProviderList::current() const {
    return idOf(m_table->currentIndex().row());
}

void ProviderList::select(const QString& id) {
    const int row = m_rows->rowOf(id);
    if (row >= 0) m_table->setCurrentIndex(m_rows->index(row, 0));
}

void ProviderList::openMenu(const QPoint& place) {
    const int row = m_table->indexAt(place).row();
    if (row < 0) return;
    const QString id = idOf(row);
    const bool on = m_rows->at(row).enabled;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(on ? tr("Switch off") : tr("Switch on"), this, [this, id, on] { Q_EMIT switched(id, !on); });
    menu->addAction(tr("Test connection"), this, [this, id] { Q_EMIT testRequested(id); });
    menu->addAction(tr("Add key"), this, [this, id] { Q_EMIT addKeyRequested(id); });
    menu->addAction(tr("Edit"), this, [this, id] { Q_EMIT editRequested(id); });
    menu->addSeparator();
    menu->addAction(tr("Move up"), this, [this, id, row] { Q_EMIT moveRequested(id, idOf(row - 1)); })
        ->setEnabled(row > 0);
    menu->addAction(tr("Move down"), this, [this, id, row] { Q_EMIT moveRequested(id, idOf(row + 2)); })
        ->setEnabled(row + 1 < m_rows->rowCount());
    menu->addSeparator();
    menu->addAction(tr("Remove"), this, [this, id] { Q_EMIT removeRequested(id); });
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

} // namespace tollgate::ui
