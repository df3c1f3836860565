// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/list/step_list_pane.h"

#include "ui/routing/document/kinds.h"
#include "ui/routing/list/row_actions.h"
#include "ui/routing/list/step_delegate.h"
#include "ui/routing/list/step_list_model.h"
#include "ui/routing/route_editor.h"
#include "ui/routing/route_graph.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/label.h"

#include <QMenu>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace tollgate::ui {

namespace {

QString shown(const std::string& id) {
    return QString::fromStdString(id);
}

} // namespace

StepListPane::StepListPane(RouteSession& session, RouteEditor& editor, LayoutStore* store, QWidget* parent)
    : QWidget(parent), m_session(session), m_editor(editor), m_model(new StepListModel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* bar = new Bar(kFilterBarHeight);
    buildBar(bar);
    m_table = new DataTable(tr("Steps of the route"));
    m_table->setTable(m_model);
    m_table->setStore(store, QStringLiteral("routing-list"));
    m_table->setItemDelegateForColumn(StepListModel::Step, new StepDelegate(m_table));
    auto* foot =
        new Label(tr("Same route as in Graph and JSON: one model, one undo history. Every change here works with "
                     "the keyboard and a screen reader."),
                  Type::Caption, Role::Muted);
    foot->setElided(true);
    auto* foot_row = new QHBoxLayout;
    foot_row->setContentsMargins(kSpace4, kSpace2, kSpace4, kSpace2);
    foot_row->addWidget(foot);
    column->addWidget(bar);
    column->addWidget(m_table, 1);
    column->addLayout(foot_row);
    buildKeys();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &StepListPane::chose);
    connect(m_table, &DataTable::expandRequested, this,
            [this](const QModelIndex& index, bool open) { m_model->setOpen(m_model->at(index.row()).key, open); });
    connect(m_table, &QAbstractItemView::activated, this, [this] {
        if (const StepRow* row = current()) Q_EMIT propertiesWanted(shown(row->node));
    });
    connect(m_table, &DataTable::renameRequested, this, [this] {
        if (const StepRow* row = current()) Q_EMIT renameWanted(shown(row->node));
    });
    connect(m_table, &DataTable::removeRequested, this, &StepListPane::remove);
    connect(&m_editor, &RouteEditor::selectionChanged, this, &StepListPane::showSelection);
}

void StepListPane::buildBar(Bar* bar) {
    bar->setMargins(kSpace4, kSpace4);
    m_add = new Button(tr("Add step"), QStringLiteral("plus"));
    auto* kinds = new QMenu(m_add);
    for (StepKind kind : paletteKinds()) {
        if (fileKind(kind).empty()) continue;
        QAction* action = kinds->addAction(icon(stepIcon(kind)), stepWord(kind));
        action->setToolTip(stepMeaning(kind));
        connect(action, &QAction::triggered, this, [this, kind] { add(kind); });
    }
    m_add->setMenu(kinds);
    m_connect = new Button(tr("Lead to"));
    auto* targets = new QMenu(m_connect);
    connect(targets, &QMenu::aboutToShow, this, [this, targets] { fillTargets(targets); });
    m_connect->setMenu(targets);
    m_up = new Button(tr("Move up"));
    m_down = new Button(tr("Move down"));
    m_duplicate = new Button(tr("Duplicate"));
    m_remove = new Button(tr("Delete"), QStringLiteral("trash"));
    m_find = new SearchField(tr("Find a step"));
    for (Button* button : {m_add, m_connect, m_up, m_down, m_duplicate, m_remove}) bar->add(button);
    bar->addStretch();
    bar->add(m_find);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_duplicate, &QPushButton::clicked, this, &StepListPane::duplicate);
    connect(m_remove, &QPushButton::clicked, this, &StepListPane::remove);
    connect(m_find, &QLineEdit::textChanged, this, &StepListPane::findStep);
    connect(m_find, &QLineEdit::returnPressed, this, [this] { m_table->setFocus(Qt::TabFocusReason); });
}

void StepListPane::buildKeys() {
    const auto key = [this](const QKeySequence& keys, auto run) {
        connect(new QShortcut(keys, m_table, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this, run);
    };
    key(QKeySequence(Qt::ALT | Qt::Key_Up), [this] { move(-1); });
    key(QKeySequence(Qt::ALT | Qt::Key_Down), [this] { move(1); });
    key(QKeySequence(Qt::CTRL | Qt::Key_D), [this] { duplicate(); });
    key(QKeySequence(Qt::Key_A), [this] { openMenu(m_add); });
    key(QKeySequence(Qt::Key_E), [this] { openMenu(m_connect); });
    key(QKeySequence::Copy, [this] { m_editor.copy(m_editor.selection()); });
    key(QKeySequence::Cut, [this] { m_editor.cut(m_editor.selection()); });
    key(QKeySequence::Paste, [this] { m_editor.paste(); });
}

// As the button does, for the keyboard: the first choice can be taken at once.
void StepListPane::openMenu(Button* button) {
    if (!button->isEnabled()) return;
    QMenu* menu = button->menu();
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
    const QList<QAction*> choices = menu->actions();
    const auto first = std::find_if(choices.begin(), choices.end(), [](QAction* one) { return one->isEnabled(); });
    if (first != choices.end()) menu->setActiveAction(*first);
}

const StepRow* StepListPane::current() const {
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? &m_model->at(row) : nullptr;
}

void StepListPane::show() {
    m_showing = true;
    m_model->setSteps(stepRows(m_session.document().draft(), m_session.facts()), m_session.facts().overlay);
    m_showing = false;
    showSelection();
    showButtons();
}

// A person went to another row; rows that come and go choose nothing.
void StepListPane::chose() {
    if (m_showing) return;
    const StepRow* row = current();
    if (row) m_editor.select(row->node.empty() ? QStringList{kEntryNode} : QStringList{shown(row->node)});
    showButtons();
}

void StepListPane::showSelection() {
    const QString selected = m_editor.selected();
    const StepRow* row = current();
    const QString here = row ? (row->node.empty() ? kEntryNode : shown(row->node)) : QString();
    if (selected.isEmpty() || selected == here) return;
    m_showing = true;
    const int place = selected == kEntryNode ? 0 : m_model->reveal(selected.toStdString());
    if (place >= 0) m_table->setCurrentIndex(m_model->index(place, StepListModel::Step));
    m_showing = false;
    showButtons();
}

void StepListPane::showButtons() {
    const RouteDraft& draft = m_session.document().draft();
    const QString locked = m_session.document().readOnlyReason();
    const StepRow* row = current();
    const QString none = locked.isEmpty() && !row ? tr("Choose a row first") : locked;
    const bool fixed = row && (row->kind == StepRow::Kind::Entry || row->kind == StepRow::Kind::Lost);
    m_add->setDisabledBecause(locked);
    m_connect->setDisabledBecause(!none.isEmpty()                     ? none
                                  : portToLead(draft, *row).isEmpty() ? tr("Nothing leads on from here")
                                                                      : QString());
    m_up->setDisabledBecause(none.isEmpty() ? whyNotMove(draft, *row, -1) : none);
    m_down->setDisabledBecause(none.isEmpty() ? whyNotMove(draft, *row, 1) : none);
    m_duplicate->setDisabledBecause(!none.isEmpty() ? none : fixed ? tr("A route has one entry") : QString());
    m_remove->setDisabledBecause(!none.isEmpty() ? none : fixed ? tr("A route has one entry") : QString());
}

void StepListPane::add(StepKind kind) {
    const StepRow* row = current();
    if (!row || row->kind == StepRow::Kind::Lost) return m_editor.add(kind);
    const QString from = row->from.empty() ? kEntryNode : shown(row->from);
    if (row->kind == StepRow::Kind::Entry || row->kind == StepRow::Kind::Way) {
        const Port port = row->ways.front();
        const bool led = m_session.document().draft().find(port.target) != nullptr;
        if (led) return m_editor.insert(kind, from, shown(port.path));
        return row->kind == StepRow::Kind::Entry ? m_editor.add(kind)
                                                 : m_editor.addBehind(kind, from, shown(port.path));
    }
    m_editor.addAfter(kind, shown(row->node));
}

void StepListPane::move(int by) {
    const StepRow* row = current();
    if (!row || !whyNotMove(m_session.document().draft(), *row, by).isEmpty()) return;
    const auto item = itemOf(m_session.document().draft(), *row);
    if (!item) return m_editor.shift(shown(row->node), by < 0);
    const QString node = shown(row->from), list = item->list;
    const int to = item->index + by;
    m_editor.reorder(node, list, item->index, to);
    // The chosen item is the moved one.
    for (int place = 0; place < m_model->rowCount(); ++place) {
        const auto moved = itemOf(m_session.document().draft(), m_model->at(place));
        if (moved && shown(m_model->at(place).from) == node && moved->list == list && moved->index == to)
            m_table->setCurrentIndex(m_model->index(place, StepListModel::Step));
    }
}

void StepListPane::duplicate() {
    const StepRow* row = current();
    if (!row || row->kind == StepRow::Kind::Entry || row->kind == StepRow::Kind::Lost) return;
    const auto item = itemOf(m_session.document().draft(), *row);
    if (row->kind == StepRow::Kind::Step || !item) return m_editor.duplicate({shown(row->node)});
    const DraftNode* node = m_session.document().draft().find(row->from);
    const std::string place = (item->list + QLatin1Char('/')).toStdString();
    if (const config::Json* one = at(node->members, place + std::to_string(item->index)))
        m_editor.setMember(shown(row->from), shown(place + "+"), *one);
}

void StepListPane::remove() {
    const StepRow* row = current();
    if (!row || row->kind == StepRow::Kind::Entry || row->kind == StepRow::Kind::Lost) return;
    if (row->kind == StepRow::Kind::Step) return m_editor.remove({shown(row->node)});
    const auto item = itemOf(m_session.document().draft(), *row);
    if (!item && !row->ways.empty()) return m_editor.release(shown(row->from), shown(row->ways.front().path));
    if (item)
        m_editor.setMember(shown(row->from), QStringLiteral("%1/%2").arg(item->list).arg(item->index), std::nullopt);
}

void StepListPane::fillTargets(QMenu* menu) {
    menu->clear();
    const StepRow* row = current();
    const RouteDraft& draft = m_session.document().draft();
    const QString port = row ? portToLead(draft, *row) : QString();
    if (port.isEmpty()) return;
    const QString from = row->from.empty() ? kEntryNode : shown(row->from);
    for (const DraftNode& node : draft.nodes) {
        const QString why =
            row->from.empty() ? QString() : edits::whyNotConnect(draft, row->from, port.toStdString(), node.id);
        QAction* action =
            menu->addAction(icon(stepIcon(stepKindOf(node.members))), choiceTitle(node, m_session.facts()));
        action->setEnabled(why.isEmpty());
        connect(action, &QAction::triggered, this,
                [this, from, port, id = shown(node.id)] { m_editor.connectPort(from, port, id); });
    }
}

void StepListPane::findStep(const QString& words) {
    if (words.isEmpty()) return;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!m_model->at(row).title.contains(words, Qt::CaseInsensitive)) continue;
        m_table->setCurrentIndex(m_model->index(row, StepListModel::Step));
        return;
    }
}

} // namespace tollgate::ui
