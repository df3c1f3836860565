// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/provider_facts.h"

#include "ui/common/entities.h"
#include "ui/format/numbers.h"
#include "ui/providers/provider_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"

#include <QGridLayout>

namespace tollgate::ui {

namespace {

constexpr int kNameWidth = 96;

QString modelsWords(const bridge::ProviderStatus& status) {
    if (!status.provider.enabled) return ProviderFacts::tr("none while it is off");
    const bridge::ModelsShown& models = status.models;
    if (models.listed > models.shown)
        return ProviderFacts::tr("%1 of %2 shown to clients").arg(count(models.shown), count(models.listed));
    return ProviderFacts::tr("%1 shown to clients").arg(count(models.shown));
}

} // namespace

ProviderFacts::ProviderFacts(QWidget* parent)
    : QWidget(parent), m_protocol(new Label), m_address(new Label), m_models(new Label), m_order(new Label) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kSpace3);
    grid->setVerticalSpacing(2);
    const auto add = [&](const QString& name, Label* value, int row, int column) {
        auto* label = new Label(name, Type::Caption, Role::Muted);
        label->setMinimumWidth(kNameWidth);
        value->setElided(true);
        value->setType(Type::Caption);
        grid->addWidget(label, row, column);
        grid->addWidget(value, row, column + 1);
        grid->setColumnStretch(column + 1, 1);
    };
    add(tr("Protocol"), m_protocol, 0, 0);
    add(tr("Models"), m_models, 1, 0);
    add(tr("Address"), m_address, 0, 2);
    add(tr("Order"), m_order, 1, 2);
}

void ProviderFacts::setProvider(const bridge::ProviderStatus& status, int place, int all) {
    const auto say = [](Label* label, const QString& name, const QString& value) {
        label->setText(value);
        label->setAccessibleName(QStringLiteral("%1, %2").arg(name, value));
    };
    say(m_protocol, tr("Protocol"), dialectWord(status.provider.dialect));
    say(m_address, tr("Address"), text(status.provider.base_url));
    say(m_models, tr("Models"), modelsWords(status));
    say(m_order, tr("Order"), tr("%1 of %2, where no route decides").arg(place).arg(all));
}

} // namespace tollgate::ui
