// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/numbers.h"
#include "ui/routing/properties/list_edits.h"
#include "ui/routing/properties/list_forms.h"
#include "ui/routing/properties/ordered_list.h"
#include "ui/routing/properties/sticky_fields.h"
#include "ui/routing/properties/weight_editor.h"
#include "ui/widgets/button.h"

namespace tollgate::ui {

using config::Json;

namespace {

constexpr const char* kArms = "arms";

} // namespace

SplitForm::SplitForm()
    : m_list(new OrderedList(tr("Ways"))),
      m_actions(new OrderedActions(m_list)),
      m_editor(new WeightEditor(StepKind::Unknown)) {
    m_sticky = add(makeStickyField());
    m_sticky_for = add(makeStickyForField());
    auto* addLink = Button::link(tr("Add"));
    addLink->setAccessibleName(tr("Add a way"));
    addHeading(tr("Ways"), addLink);
    addWidget(m_list);
    addWidget(m_actions);
    addWidget(m_editor);
    finish();
    const auto tell = [this](const Json& list) { Q_EMIT edited(QString::fromLatin1(kArms), list); };
    connect(addLink, &Button::clicked, this, &SplitForm::addArm);
    connect(m_list, &OrderedList::moveWanted, this, [this, tell](int from, int to) {
        m_list->setCurrentRow(to);
        tell(moved(listAt(node(), kArms), from, to));
    });
    connect(m_list, &OrderedList::removeWanted, this,
            [this, tell](int row) { tell(without(listAt(node(), kArms), row)); });
    connect(m_list, &OrderedList::opened, this, [this](int row) {
        Q_EMIT nodeActivated(targetOf(listAt(node(), kArms).items[static_cast<std::size_t>(row)]));
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &SplitForm::refresh);
    connect(m_editor, &WeightEditor::edited, this,
            [this, tell](const Json& entry) { tell(replaced(listAt(node(), kArms), m_list->currentRow(), entry)); });
}

void SplitForm::refresh() {
    const Json list = listAt(node(), kArms);
    double sum = 0;
    for (const Json& entry : list.items) sum += weightOf(entry);
    QList<OrderedRow> rows;
    for (const Json& entry : list.items) {
        OrderedRow row;
        row.title = nameOf(targetOf(entry));
        row.line = tr("Weight %1").arg(weightOf(entry));
        row.right = sum > 0 ? percentShare(weightOf(entry) / sum) : QString();
        rows.append(row);
    }
    m_list->setRows(rows);
    if (m_list->currentRow() < 0 && m_list->count() > 0) m_list->setCurrentRow(0);
    const int row = m_list->currentRow();
    m_editor->setVisible(row >= 0);
    if (row >= 0) m_editor->show(list.items[static_cast<std::size_t>(row)], choices(), id(), true);
    m_sticky_for->setVisible(isSticky(node()));
}

// A tenth of what is there, to somewhere else than the first way where there is such a step.
void SplitForm::addArm() {
    const Json list = listAt(node(), kArms);
    const QString first = list.items.empty() ? QString() : targetOf(list.items.front());
    QString to = first;
    for (const NodeChoice& each : choices().nodes)
        if (each.id != id() && each.id != first && each.kind == StepKind::Target) {
            to = each.id;
            break;
        }
    Json entry = Json::object();
    entry.add("weight", weightJson(10));
    entry.add("to", Json::string(to.toStdString()));
    Q_EMIT edited(QString::fromLatin1(kArms), appended(list, entry));
    m_list->setCurrentRow(m_list->count() - 1);
}

void SplitForm::setReadOnly(bool read_only) {
    NodeForm::setReadOnly(read_only);
    m_list->setReadOnly(read_only);
    m_actions->setReadOnly(read_only);
    m_editor->setEnabled(!read_only);
}

} // namespace tollgate::ui
