// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/key_dialog.h"

#include "ui/common/entities.h"
#include "ui/providers/key_entry_form.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/form.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

constexpr int kLabelWidth = 120;
constexpr int kWidth = 520;

} // namespace

KeyDialog::KeyDialog(bridge::Providers& providers, bridge::Settings& settings, const config::Provider& provider,
                     const QString& key, QWidget* parent)
    : Dialog(key.isEmpty() ? tr("Add key to %1").arg(text(provider.name))
                           : tr("Replace key %1 of %2").arg(key, text(provider.name)),
             parent),
      m_providers(providers),
      m_provider(text(provider.id)),
      m_key(key),
      m_form(new KeyEntryForm(settings)) {
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setSpacing(kSpace3);
    if (m_key.isEmpty()) {
        m_name = new QLineEdit;
        m_name->setPlaceholderText(provider.keys.empty() ? QStringLiteral("main") : QStringLiteral("key"));
        auto* row = new FieldRow(tr("Name"), m_name, kLabelWidth);
        row->setHelp(tr("To tell your keys apart."));
        column->addWidget(row);
    }
    m_form->setPreset(m_providers.presets().find(provider.preset));
    for (const config::ProviderKey& known : provider.keys)
        if (text(known.id) == m_key) m_form->setStored(known);
    column->addWidget(m_form);
    column->addStretch();
    setBody(body);
    setMinimumWidth(kWidth);
    addCancel();
    m_main = addMain(m_key.isEmpty() ? tr("Add key") : tr("Replace key"));
    connect(m_main, &QPushButton::clicked, this, &KeyDialog::save);
    connect(m_form, &KeyEntryForm::edited, this, &KeyDialog::showState);
    connect(m_form, &KeyEntryForm::keychainAsked, this, [this] { m_providers.askKeychain(); });
    m_providers.askKeychain();
    m_form->field()->setFocus(Qt::OtherFocusReason);
    showState();
}

void KeyDialog::showState() {
    QString why = m_form->problem();
    if (why.isEmpty() && m_form->entry().place == bridge::KeyEntry::Place::Unchanged) why = tr("The key is missing.");
    m_main->setDisabledBecause(m_saving ? tr("Saving") : why);
}

void KeyDialog::save() {
    const bridge::KeyEntry entry = m_form->entry();
    if (m_saving || entry.place == bridge::KeyEntry::Place::Unchanged) return;
    m_saving = true;
    showState();
    if (entry.place == bridge::KeyEntry::Place::Keychain) setFootNote(tr("Waiting for the system keychain."));
    auto done = [this](const QString& error) { ended(error); };
    if (m_key.isEmpty()) return m_providers.addKey(m_provider, m_name->text(), entry, this, done);
    m_providers.replaceKey(m_provider, m_key, entry, this, done);
}

void KeyDialog::ended(const QString& error) {
    m_saving = false;
    setFootNote({});
    showState();
    if (error.isEmpty()) return accept();
    m_form->sayRefused(error);
}

} // namespace tollgate::ui
