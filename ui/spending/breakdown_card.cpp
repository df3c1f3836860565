// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/spending/breakdown_card.h"

#include "ui/spending/breakdown_model.h"
#include "ui/spending/spend_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/totals_row.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace tollgate::ui {

namespace {

using record::GroupBy;

constexpr std::array kGroups{GroupBy::Client, GroupBy::Process, GroupBy::Provider, GroupBy::Model,
                             GroupBy::Key,    GroupBy::Route,   GroupBy::Team};
constexpr int kLeastRows = 8;

GroupBy chosenIn(const QComboBox* box) {
    return static_cast<GroupBy>(box->currentData().toInt());
}

void add(QComboBox* box, GroupBy group, const QString& title) {
    box->addItem(title, static_cast<int>(group));
}

void choose(QComboBox* box, GroupBy group) {
    box->setCurrentIndex(std::max(0, box->findData(static_cast<int>(group))));
}

} // namespace

BreakdownCard::BreakdownCard(EntityNames names, LayoutStore* store, QWidget* parent)
    : Card(tr("Breakdown"), {}, parent) {
    setFlush(true);
    m_model = new BreakdownModel(std::move(names), this);
    m_table = new DataTable(tr("Breakdown"));
    m_table->setTable(m_model);
    m_table->setStore(store, QStringLiteral("spending"));
    m_table->setMinimumHeight(kTableHeaderHeight + kLeastRows * kRowHeight);
    m_totals = new TotalsRow(m_table);
    m_totals->hide();
    buildTitle();
    buildPlaceholder();
    add(m_table, 1);
    add(m_totals);
    body()->setContentsMargins(0, 0, 0, kSpace1);
    connect(m_table, &DataTable::expandRequested, this,
            [this](const QModelIndex& index, bool open) { m_model->setOpen(m_model->at(index.row()).key, open); });
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT activated(m_model->at(index.row())); });
}

void BreakdownCard::buildTitle() {
    m_group = new QComboBox;
    m_group->setAccessibleName(tr("Group by"));
    for (const GroupBy group : kGroups) ui::add(m_group, group, groupTitle(group));
    m_then = new QComboBox;
    m_then->setAccessibleName(tr("Then by"));
    fillThen();
    choose(m_then, GroupBy::Model);
    addToTitle(new Label(tr("Group"), Type::Body, Role::Muted));
    addToTitle(m_group);
    addToTitle(new Label(tr("then"), Type::Body, Role::Muted));
    addToTitle(m_then);
    m_hint = new Label(tr("Double-click opens Requests"), Type::Caption, Role::Muted);
    m_hint->setElided(true);
    addAction(m_hint);
    connect(m_group, &QComboBox::activated, this, [this] {
        fillThen();
        emitGroups();
    });
    connect(m_then, &QComboBox::activated, this, &BreakdownCard::emitGroups);
}

void BreakdownCard::buildPlaceholder() {
    auto* placeholder = new QWidget;
    auto* column = new QVBoxLayout(placeholder);
    m_loading = new LoadingLabel;
    m_empty = new EmptyState(QStringLiteral("spending"), {});
    m_wider = m_empty->addAction(tr("Show 30 days"));
    m_first_steps = m_empty->addAction(tr("Show the first steps"));
    m_empty->hide();
    column->addWidget(m_loading, 1);
    column->addWidget(m_empty, 1);
    m_table->setPlaceholder(placeholder);
    m_loading->start();
    connect(m_wider, &QPushButton::clicked, this, &BreakdownCard::widerRangeWanted);
    connect(m_first_steps, &QPushButton::clicked, this, &BreakdownCard::firstStepsWanted);
}

// All groups but the first one, and none.
void BreakdownCard::fillThen() {
    const QSignalBlocker quiet(m_then);
    const GroupBy before = m_then->count() > 0 ? chosenIn(m_then) : GroupBy::None;
    m_then->clear();
    for (const GroupBy group : kGroups)
        if (group != chosenIn(m_group)) ui::add(m_then, group, groupTitle(group));
    ui::add(m_then, GroupBy::None, tr("nothing"));
    choose(m_then, before == chosenIn(m_group) ? GroupBy::None : before);
}

void BreakdownCard::emitGroups() {
    Q_EMIT grouped(chosenIn(m_group), chosenIn(m_then));
}

void BreakdownCard::setAnswer(const SpendAnswer& answer, bool ever) {
    m_loading->stop();
    m_loading->hide();
    m_model->setAnswer(answer);
    m_totals->setCells(m_model->totals());
    m_totals->setVisible(m_model->rowCount() > 0);
    m_hint->setText(answer.chosen == answer.span ? tr("Double-click opens Requests")
                                                 : tr("Only %1, Esc shows all").arg(chosenWords(answer)));
    m_empty->setSentence(ever ? tr("No requests in this range.") : tr("Nothing spent yet."));
    m_wider->setVisible(ever && answer.wish.range != SpendRange::ThirtyDays);
    m_first_steps->setVisible(!ever);
    m_empty->show();
}

void BreakdownCard::chooseGroup() {
    m_group->setFocus(Qt::ShortcutFocusReason);
    m_group->showPopup();
}

} // namespace tollgate::ui
