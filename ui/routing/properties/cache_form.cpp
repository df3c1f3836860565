// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/codecs.h"
#include "ui/routing/properties/choice_fields.h"
#include "ui/routing/properties/forms.h"
#include "ui/routing/properties/number_fields.h"

namespace tollgate::ui {

CacheForm::CacheForm() {
    add(new WordField(
        QStringLiteral("mode"), tr("Answers"),
        {{QStringLiteral("exact"), tr("the same request")}, {QStringLiteral("semantic"), tr("the same meaning")}},
        QStringLiteral("exact")));
    add(new DurationField(QStringLiteral("ttl_s"), tr("Keeps for"),
                          {1000, 1, config::kMostSeconds, 86'400, {}, {300, 3600, 86'400, 604'800}}, kPropertyLabel));
    m_miss = add(new PortField(QStringLiteral("miss"), tr("Otherwise")));
    finish();
}

void CacheForm::choose() {
    m_miss->setChoices(choices(), id());
}

} // namespace tollgate::ui
