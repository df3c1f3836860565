// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/codecs.h"
#include "ui/routing/properties/choice_fields.h"
#include "ui/routing/properties/forms.h"
#include "ui/routing/properties/number_fields.h"
#include "ui/routing/properties/text_fields.h"

namespace tollgate::ui {

TargetForm::TargetForm() {
    m_provider = add(new ProviderField(tr("Provider")));
    m_model = add(new LineField(QStringLiteral("model"), tr("Model"), tr("as asked")));
    add(new CountField(QStringLiteral("retries"), tr("Tries again"), {0, 20, 1}, tr("never")));
    add(new CountField(QStringLiteral("max_output_tokens"), tr("Answer tokens"),
                       {0, static_cast<int>(config::kMostCount), 0}, tr("as asked")));
    add(new ObjectField(QStringLiteral("set"), tr("Set"), QStringLiteral("{ \"temperature\": 0.2 }")));
    addHeading(tr("Time limits"));
    const QString usual = tr("the provider's");
    const auto limit = [&usual](const char* member, const QString& label, const QList<qint64>& offered) {
        return new DurationField(QStringLiteral("timeouts/") + QLatin1String(member), label,
                                 {1, 1, config::kMostMillis, -1, usual, offered});
    };
    add(limit("connect_ms", tr("Connect within"), {2000, 5000, 10'000}));
    add(limit("first_byte_ms", tr("First byte within"), {30'000, 60'000, 300'000}));
    add(limit("idle_ms", tr("Silence up to"), {30'000, 60'000, 120'000}));
    finish();
}

void TargetForm::choose() {
    m_provider->setChoices(choices());
    const config::Json* provider = node().find("provider");
    const ProviderChoice* chosen =
        provider != nullptr ? choices().provider(QString::fromStdString(provider->text)) : nullptr;
    m_model->setChoices(chosen != nullptr ? chosen->models : choices().models);
}

} // namespace tollgate::ui
