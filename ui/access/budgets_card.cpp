// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/budgets_card.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"

#include <QItemSelectionModel>
#include <QMenu>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

constexpr int kLeastRows = 4; // keep their room
constexpr int kMostRows = 5;  // more of them scroll

} // namespace

BudgetsCard::BudgetsCard(QWidget* parent)
    : Card(tr("Budgets"), {}, parent), m_rows(new BudgetRows(this)), m_table(new DataTable(tr("Budgets"))) {
    setFlush(true);
    auto* empty =
        new EmptyState(QStringLiteral("budget"),
                       tr("No budget yet. One warns, or stops paid requests, when a day or a month has cost enough."));
    connect(empty->addAction(tr("Set a budget")), &QPushButton::clicked, this, &BudgetsCard::newRequested);
    m_table->setTable(m_rows);
    m_table->setFitToRows(true, kLeastRows, kMostRows);
    m_table->setPlaceholder(empty);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    add(m_table);
    body()->addStretch(1);
    m_edit = Button::link(tr("Edit budget"));
    auto* make = Button::link(tr("New budget"));
    addAction(m_edit);
    addAction(make);
    connect(make, &QPushButton::clicked, this, &BudgetsCard::newRequested);
    connect(m_edit, &QPushButton::clicked, this, [this] { Q_EMIT editRequested(current()); });
    connect(m_table, &QAbstractItemView::activated, this, [this] { Q_EMIT editRequested(current()); });
    connect(m_table, &DataTable::removeRequested, this, [this] { Q_EMIT removeRequested(current()); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &BudgetsCard::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BudgetsCard::noteCurrent);
    noteCurrent();
}

void BudgetsCard::setRows(const QList<BudgetRow>& rows) {
    m_rows->setRows(rows);
    noteCurrent();
}

QString BudgetsCard::current() const {
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_rows->rowCount() ? m_rows->at(row).id : QString();
}

void BudgetsCard::noteCurrent() {
    m_edit->setVisible(!current().isEmpty());
}

void BudgetsCard::showMenu(const QPoint& place) {
    const QModelIndex index = m_table->indexAt(place);
    if (!index.isValid()) return;
    m_table->setCurrentIndex(index);
    QMenu menu(this);
    menu.addAction(tr("Edit budget"), this, [this] { Q_EMIT editRequested(current()); });
    menu.addAction(tr("Delete budget"), this, [this] { Q_EMIT removeRequested(current()); });
    menu.exec(m_table->viewport()->mapToGlobal(place));
}

} // namespace tollgate::ui
