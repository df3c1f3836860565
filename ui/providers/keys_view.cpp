// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/keys_view.h"

#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"

#include <QMenu>
#include <QVBoxLayout>

namespace tollgate::ui {

KeysView::KeysView(QWidget* parent)
    : QWidget(parent),
      m_rows(new KeyRows(this)),
      m_table(new DataTable(tr("Keys"))),
      m_empty(new EmptyState(QStringLiteral("access"), {})) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_table->setTable(m_rows);
    m_table->setFitToRows(true);
    m_table->setPlaceholder(m_empty);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    column->addWidget(m_table);
    connect(m_rows, &TableModel::switched, this, [this](int row, int, bool on) { Q_EMIT switched(idOf(row), on); });
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT replaceRequested(idOf(index.row())); });
    connect(m_table, &DataTable::removeRequested, this,
            [this](const QModelIndex& index) { Q_EMIT removeRequested(idOf(index.row())); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &KeysView::openMenu);
}

void KeysView::setProvider(const bridge::ProviderStatus& status, const QDateTime& now) {
    m_empty->setSentence(status.key_required ? tr("No key yet. Add one with Add key.") : tr("No key; none is needed."));
    m_rows->setRows(keyRows(status, now));
}

QString KeysView::idOf(int row) const {
    return row >= 0 && row < m_rows->rowCount() ? m_rows->at(row).id : QString();
}

void KeysView::openMenu(const QPoint& place) {
    const int row = m_table->indexAt(place).row();
    if (row < 0) return;
    const QString id = idOf(row);
    const bool on = m_rows->at(row).enabled;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(on ? tr("Switch off") : tr("Switch on"), this, [this, id, on] { Q_EMIT switched(id, !on); });
    menu->addAction(tr("Replace"), this, [this, id] { Q_EMIT replaceRequested(id); });
    menu->addAction(tr("Remove"), this, [this, id] { Q_EMIT removeRequested(id); });
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

} // namespace tollgate::ui
