// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/properties/forms.h"
#include "ui/routing/properties/number_fields.h"
#include "ui/routing/properties/text_fields.h"

namespace tollgate::ui {

DenyForm::DenyForm() {
    add(new CountField(QStringLiteral("status"), tr("HTTP status"), {400, 599, 403}, {}, kPropertyLabel));
    add(new ParagraphField(QStringLiteral("message"), tr("Message"), tr("What the client is told")));
    finish();
}

NoteForm::NoteForm() {
    finish();
}

} // namespace tollgate::ui
