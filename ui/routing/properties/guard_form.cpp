// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/properties/check_list.h"
#include "ui/routing/properties/choice_fields.h"
#include "ui/routing/properties/list_forms.h"

namespace tollgate::ui {

GuardForm::GuardForm() : m_rails(new CheckList(QStringLiteral("guardrails"), tr("Guardrails"), {})) {
    addHeading(tr("Guardrails"));
    addWidget(m_rails);
    m_pass = add(new PortField(QStringLiteral("pass"), tr("Passes to")));
    m_blocked = add(new PortField(QStringLiteral("blocked"), tr("When found"), tr("Refusing the request")));
    finish();
    connect(m_rails, &CheckList::edited, this, &NodeForm::edited);
}

void GuardForm::choose() {
    m_rails->setWords(choices().guardrails);
    m_pass->setChoices(choices(), id());
    m_blocked->setChoices(choices(), id());
}

void GuardForm::refresh() {
    m_rails->show(node(), live());
}

void GuardForm::setReadOnly(bool read_only) {
    NodeForm::setReadOnly(read_only);
    m_rails->setReadOnly(read_only);
}

} // namespace tollgate::ui
