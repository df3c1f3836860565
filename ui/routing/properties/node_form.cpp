// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/properties/node_form.h"

#include "ui/routing/properties/forms.h"
#include "ui/routing/properties/list_forms.h"
#include "ui/routing/properties/text_fields.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tollgate::ui {

NodeForm::NodeForm() : m_column(new QVBoxLayout(this)) {
    m_column->setSpacing(kSpace2);
    add(new LineField(QStringLiteral("name"), tr("Name")));
}

void NodeForm::addField(PropertyField* field) {
    m_fields.append(field);
    m_column->addWidget(field);
    connect(field, &PropertyField::edited, this, &NodeForm::edited);
}

void NodeForm::addWidget(QWidget* widget) {
    m_column->addWidget(widget);
}

void NodeForm::addHeading(const QString& words, QWidget* link) {
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, kSpace1, 0, 0);
    row->addWidget(new Label(words, Type::Strong), 1);
    if (link != nullptr) row->addWidget(link);
    m_column->addWidget(line);
}

void NodeForm::finish() {
    add(new ParagraphField(QStringLiteral("note"), tr("Note"), tr("For people; does nothing")));
    m_column->addStretch(1);
}

void NodeForm::show(const QString& id, const config::Json& node, const std::optional<config::Json>& live,
                    const Choices& choices) {
    m_id = id;
    m_node = node;
    m_live = live;
    m_choices = choices;
    static_cast<LineField*>(m_fields.first())->setPlaceholder(id);
    choose();
    for (PropertyField* field : std::as_const(m_fields)) field->show(node, live);
    refresh();
}

void NodeForm::setReadOnly(bool read_only) {
    for (PropertyField* field : std::as_const(m_fields)) field->setReadOnly(read_only);
}

void NodeForm::focusName() {
    auto* edit = static_cast<LineField*>(m_fields.first())->edit();
    edit->setFocus(Qt::ShortcutFocusReason);
    edit->selectAll();
}

QString NodeForm::nameOf(const QString& node) const {
    const NodeChoice* found = m_choices.node(node);
    return found != nullptr && !found->name.isEmpty() ? found->name : node;
}

NodeForm* makeNodeForm(StepKind kind) {
    switch (kind) {
    case StepKind::Match: return new MatchForm;
    case StepKind::Split: return new SplitForm;
    case StepKind::Budget:
    case StepKind::RateLimit: return new GateForm(kind);
    case StepKind::Cache: return new CacheForm;
    case StepKind::Guardrail: return new GuardForm;
    case StepKind::Transform: return new TransformForm;
    case StepKind::Pool: return new PoolForm;
    case StepKind::Target: return new TargetForm;
    case StepKind::Stop: return new DenyForm;
    case StepKind::Note: return new NoteForm;
    case StepKind::Entry:
    case StepKind::Unknown: break;
    }
    return nullptr;
}

} // namespace tollgate::ui
