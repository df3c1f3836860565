// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/properties/choice_fields.h"
#include "ui/routing/properties/forms.h"
#include "ui/routing/properties/text_fields.h"

namespace tollgate::ui {

TransformForm::TransformForm() {
    m_model = add(new LineField(QStringLiteral("model"), tr("Model"), tr("as asked")));
    add(new ParagraphField(QStringLiteral("system"), tr("System"), tr("Text before the conversation")));
    add(new ObjectField(QStringLiteral("set"), tr("Set"), QStringLiteral("{ \"temperature\": 0.2 }")));
    add(new ObjectField(QStringLiteral("default"), tr("Default"), QStringLiteral("{ \"max_tokens\": 4000 }")));
    add(new ListField(QStringLiteral("drop"), tr("Take out"), QStringLiteral("logprobs, seed")));
    m_next = add(new PortField(QStringLiteral("next"), tr("Leads to")));
    finish();
}

void TransformForm::choose() {
    m_model->setChoices(choices().models);
    m_next->setChoices(choices(), id());
}

} // namespace tollgate::ui
