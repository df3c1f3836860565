// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/properties/case_editor.h"
#include "ui/routing/properties/choice_fields.h"
#include "ui/routing/properties/list_edits.h"
#include "ui/routing/properties/list_forms.h"
#include "ui/routing/properties/ordered_list.h"
#include "ui/widgets/button.h"

namespace tollgate::ui {

using config::Json;

namespace {

constexpr const char* kCases = "cases";

QString conditionWords(const Json& entry) {
    const Json* when = entry.find("when");
    const auto node = when != nullptr ? conditionFromJson(*when) : std::nullopt;
    return node ? conditionText(*node) : QString();
}

} // namespace

MatchForm::MatchForm()
    : m_list(new OrderedList(tr("Cases"))), m_actions(new OrderedActions(m_list)), m_editor(new CaseEditor) {
    auto* addLink = Button::link(tr("Add"));
    addLink->setAccessibleName(tr("Add a case"));
    addHeading(tr("Cases, the first that fits wins"), addLink);
    addWidget(m_list);
    addWidget(m_actions);
    addWidget(m_editor);
    addHeading(tr("When none fits"));
    m_otherwise = add(new PortField(QStringLiteral("else"), tr("Leads to")));
    // The heading that tells it from where a case leads is not heard.
    m_otherwise->control()->setAccessibleName(QStringLiteral("%1: %2").arg(tr("When none fits"), tr("Leads to")));
    finish();
    connect(addLink, &Button::clicked, this, &MatchForm::addCase);
    connect(m_list, &OrderedList::moveWanted, this, [this](int from, int to) {
        m_list->setCurrentRow(to);
        Q_EMIT edited(QString::fromLatin1(kCases), moved(listAt(node(), kCases), from, to));
    });
    connect(m_list, &OrderedList::removeWanted, this,
            [this](int row) { Q_EMIT edited(QString::fromLatin1(kCases), without(listAt(node(), kCases), row)); });
    connect(m_list, &OrderedList::opened, this, [this](int row) {
        const Json list = listAt(node(), kCases);
        Q_EMIT nodeActivated(targetOf(list.items[static_cast<std::size_t>(row)]));
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &MatchForm::refresh);
    connect(m_editor, &CaseEditor::edited, this, &MatchForm::change);
}

void MatchForm::choose() {
    m_otherwise->setChoices(choices(), id());
}

void MatchForm::refresh() {
    const Json list = listAt(node(), kCases);
    QList<OrderedRow> rows;
    for (const Json& entry : list.items) {
        OrderedRow row;
        row.title = conditionWords(entry);
        row.line = QStringLiteral("→ ") + nameOf(targetOf(entry));
        rows.append(row);
    }
    m_list->setRows(rows);
    if (m_list->currentRow() < 0 && m_list->count() > 0) m_list->setCurrentRow(0);
    const int row = m_list->currentRow();
    m_editor->setVisible(row >= 0);
    if (row >= 0) m_editor->show(list.items[static_cast<std::size_t>(row)], choices(), id());
}

// It asks for a model first, for that is what most cases ask for; it leads where everything else goes.
void MatchForm::addCase() {
    const Json* otherwise = node().find("else");
    Json entry = Json::object();
    entry.add("when", conditionToJson(ConditionNode::term("model", "eq", Json::string(""))));
    entry.add("to", otherwise != nullptr ? *otherwise : Json::string(""));
    const Json list = appended(listAt(node(), kCases), entry);
    Q_EMIT edited(QString::fromLatin1(kCases), list);
    m_list->setCurrentRow(m_list->count() - 1);
}

void MatchForm::change(const Json& entry) {
    Q_EMIT edited(QString::fromLatin1(kCases), replaced(listAt(node(), kCases), m_list->currentRow(), entry));
}

void MatchForm::setReadOnly(bool read_only) {
    NodeForm::setReadOnly(read_only);
    m_list->setReadOnly(read_only);
    m_actions->setReadOnly(read_only);
    m_editor->setEnabled(!read_only);
}

} // namespace tollgate::ui
