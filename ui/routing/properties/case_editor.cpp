// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/properties/case_editor.h"

#include "ui/routing/properties/condition_builder.h"
#include "ui/routing/properties/condition_completer.h"
#include "ui/routing/properties/condition_labels.h"
#include "ui/routing/properties/list_edits.h"
#include "ui/routing/properties/node_combo.h"
#include "ui/routing/properties/property_field.h"
#include "ui/theme/metrics.h"
#include "ui/theme/type.h"
#include "ui/theme/variant.h"
#include "ui/widgets/form.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tollgate::ui {

using config::Json;

CaseEditor::CaseEditor(QWidget* parent)
    : QWidget(parent),
      m_text(new QLineEdit),
      m_completer(new ConditionCompleter(m_text)),
      m_problem(new Label({}, Type::Caption, Role::Error)),
      m_builder(new ConditionBuilder),
      m_to(new QComboBox) {
    m_text->setFont(fixedFont());
    m_text->setAccessibleName(tr("Condition as text"));
    m_text->setPlaceholderText(QStringLiteral("model matches \"^claude\" and input_tokens < 2000"));
    m_text->setCompleter(m_completer);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_to->setMinimumContentsLength(6);
    m_to->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(kSpace2);
    column->addWidget(new FieldRow(tr("Leads to"), m_to, kPropertyLabel));
    column->addWidget(new Label(tr("When"), Type::Body, Role::Muted));
    column->addWidget(m_text);
    column->addWidget(m_problem);
    column->addWidget(m_builder);
    connect(m_text, &QLineEdit::editingFinished, this, &CaseEditor::textFinished);
    connect(m_text, &QLineEdit::textEdited, this, &CaseEditor::textTyped);
    connect(m_builder, &ConditionBuilder::edited, this, &CaseEditor::built);
    connect(m_to, &QComboBox::activated, this,
            [this] { tell("to", Json::string(m_to->currentData().toString().toStdString())); });
}

void CaseEditor::show(const Json& entry, const Choices& choices, const QString& self) {
    m_entry = entry;
    offerNodes(*m_to, choices, {.self = self, .now = targetOf(entry)});
    m_builder->setChoices(choices);
    m_completer->setChoices(choices);
    const Json* when = entry.find("when");
    const std::string now = when != nullptr ? config::compactText(*when) : std::string();
    if (now == m_shown) return;
    m_shown = now;
    const auto node = when != nullptr ? conditionFromJson(*when) : std::nullopt;
    m_builder->setVisible(node.has_value());
    m_text->setText(node ? conditionText(*node) : QString::fromStdString(now));
    m_text->setCursorPosition(0);
    m_text->setReadOnly(!node.has_value());
    showProblem(node ? ConditionProblem{} : ConditionProblem{tr("This condition is of a newer version."), 0, 0});
    // What is being built may hold groups of one that the document does not know.
    if (node && !(simplified(m_builder->condition()) == *node)) m_builder->setCondition(*node);
}

void CaseEditor::textTyped() {
    const ParsedCondition parsed = conditionFromText(m_text->text());
    // While it is typed the end is not wrong, only not there yet.
    const bool unfinished = !parsed.node && parsed.problem.from >= m_text->text().trimmed().size();
    showProblem(unfinished ? ConditionProblem{} : parsed.problem);
}

void CaseEditor::textFinished() {
    if (m_text->isReadOnly()) return;
    const ParsedCondition parsed = conditionFromText(m_text->text());
    showProblem(parsed.problem);
    if (!parsed.node) return;
    if (!(simplified(m_builder->condition()) == *parsed.node)) m_builder->setCondition(*parsed.node);
    tell("when", conditionToJson(*parsed.node));
}

void CaseEditor::built(const ConditionNode& node) {
    showProblem({});
    m_text->setText(conditionText(node));
    m_text->setCursorPosition(0);
    tell("when", conditionToJson(node));
}

// Says what, and marks where.
void CaseEditor::showProblem(const ConditionProblem& problem) {
    const bool wrong = !problem.message.isEmpty();
    m_problem->setText(wrong && problem.length > 0 ? tr("At %1: %2").arg(problem.from + 1).arg(problem.message)
                                                   : problem.message);
    m_problem->setVisible(wrong);
    m_text->setAccessibleDescription(m_problem->text());
    setInvalid(m_text, wrong);
    if (wrong && problem.length > 0 && !m_text->hasFocus())
        m_text->setSelection(static_cast<int>(problem.from), static_cast<int>(problem.length));
}

void CaseEditor::tell(const char* member, Json value) {
    // The text of an unchanged condition may differ from the file's without meaning anything else.
    const Json* before = m_entry.find(member);
    if (std::string_view(member) == "when" && before != nullptr) {
        const auto old = conditionFromJson(*before), now = conditionFromJson(value);
        if (old && now && *old == *now) return;
    }
    if (before != nullptr && config::compactText(*before) == config::compactText(value)) return;
    m_entry = with(std::move(m_entry), member, std::move(value));
    if (const Json* when = m_entry.find("when")) m_shown = config::compactText(*when);
    Q_EMIT edited(m_entry);
}

} // namespace tollgate::ui
