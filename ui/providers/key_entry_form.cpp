// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/key_entry_form.h"

#include "config/checks.h"
#include "ui/common/entities.h"
#include "ui/providers/provider_words.h"
#include "ui/theme/metrics.h"
#include "ui/theme/type.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/form.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/segmented_control.h"

#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

using Place = bridge::KeyEntry::Place;
using bridge::KeychainState;

constexpr int kLabelWidth = 120;

const QString kKeychain = QStringLiteral("keychain");
const QString kEnvironment = QStringLiteral("environment");
const QString kSession = QStringLiteral("session");

QString idOf(Place place) {
    return place == Place::Environment ? kEnvironment : place == Place::Session ? kSession : kKeychain;
}

Place placeOf(const config::SecretRef& secret) {
    switch (secret.store) {
    case config::SecretRef::Store::Environment: return Place::Environment;
    case config::SecretRef::Store::Session: return Place::Session;
    default: return Place::Keychain;
    }
}

struct Words {
    QString headline;
    QString rest;
};

Words keychainWords(KeychainState state) {
    switch (state) {
    case KeychainState::Locked:
        return {KeyEntryForm::tr("The system keychain is locked."),
                KeyEntryForm::tr("When you save, your desktop asks for its password.")};
    case KeychainState::NoKeyring:
        return {KeyEntryForm::tr("The system keychain has no keyring yet."),
                KeyEntryForm::tr("When you save, your desktop offers to make one.")};
    case KeychainState::NoService:
        return {KeyEntryForm::tr("There is no keychain on this system."),
                KeyEntryForm::tr("Keep the key for this session, or name an environment variable. It is never written "
                                 "to a file.")};
    case KeychainState::NoAnswer:
        return {KeyEntryForm::tr("The system keychain does not answer."),
                KeyEntryForm::tr("Try again later, or keep the key for this session.")};
    case KeychainState::Unlocked:
    case KeychainState::Unknown: break;
    }
    return {};
}

} // namespace

KeyEntryForm::KeyEntryForm(bridge::Settings& settings, QWidget* parent)
    : QWidget(parent),
      m_settings(settings),
      m_key(new PasswordField(tr("API key"))),
      m_variable(new QLineEdit),
      m_place(new SegmentedControl(tr("Keep the key in"))),
      m_key_row(new FieldRow(tr("API key"), m_key, kLabelWidth)),
      m_variable_row(new FieldRow(tr("Variable"), m_variable, kLabelWidth)),
      m_keychain(new MessageBar) {
    m_variable->setAccessibleName(tr("Environment variable"));
    m_variable->setFont(fixedFont());
    m_place->add(tr("Keychain"), kKeychain);
    m_place->add(tr("Environment variable"), kEnvironment);
    m_place->add(tr("This session"), kSession);
    m_place->setCurrent(kKeychain);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace3);
    column->addWidget(m_key_row);
    column->addWidget(m_variable_row);
    column->addWidget(new FieldRow(tr("Keep it in"), m_place, kLabelWidth));
    column->addWidget(m_keychain);
    connect(m_key, &QLineEdit::textChanged, this, [this] {
        show();
        Q_EMIT edited();
    });
    connect(m_variable, &QLineEdit::textChanged, this, [this] {
        show();
        Q_EMIT edited();
    });
    connect(m_place, &SegmentedControl::changed, this, [this] {
        m_place_chosen = true;
        m_refused.clear();
        show();
        Q_EMIT edited();
    });
    connect(&m_settings, &bridge::Settings::changed, this, &KeyEntryForm::show);
    show();
}

void KeyEntryForm::setPreset(const config::Preset* preset) {
    m_preset = preset;
    const bool usual = m_variable->text().isEmpty() || !m_variable->isModified();
    if (preset && usual && !m_stored)
        m_variable->setText(preset->key_variables.empty() ? QString() : text(preset->key_variables.front()));
    show();
}

void KeyEntryForm::setStored(const config::ProviderKey& key) {
    m_stored = key;
    m_place->setCurrent(idOf(placeOf(key.secret)));
    m_place_chosen = true;
    if (key.secret.store == config::SecretRef::Store::Environment) m_variable->setText(text(key.secret.name));
    show();
}

KeyEntryForm::Place KeyEntryForm::place() const {
    if (m_place->current() == kEnvironment) return Place::Environment;
    return m_place->current() == kSession ? Place::Session : Place::Keychain;
}

bool KeyEntryForm::isMoved() const {
    return m_stored && placeOf(m_stored->secret) != place();
}

bridge::KeyEntry KeyEntryForm::entry() const {
    if (place() == Place::Environment) {
        const bool same = m_stored && !isMoved() && m_variable->text().trimmed() == text(m_stored->secret.name);
        if (same || m_variable->text().trimmed().isEmpty()) return {};
        return bridge::KeyEntry::fromEnvironment(m_variable->text().toStdString());
    }
    std::string typedText = typed();
    if (typedText.empty()) return {};
    bridge::KeyEntry entry =
        place() == Place::Session ? bridge::KeyEntry::forSession(typedText) : bridge::KeyEntry::inKeychain(typedText);
    Secret::wipe(typedText);
    return entry;
}

std::string KeyEntryForm::typed() const {
    return m_key->text().trimmed().toStdString();
}

QString KeyEntryForm::problem() const {
    const bool needed = m_preset && m_preset->key_required;
    if (place() == Place::Environment) {
        const std::string name = m_variable->text().trimmed().toStdString();
        if (name.empty()) return needed ? tr("The name of the variable is missing.") : QString();
        return config::environmentNameProblem(name).empty() ? QString() : tr("This is no name of a variable.");
    }
    if (!m_key->text().trimmed().isEmpty()) return {};
    if (isMoved()) return tr("Paste the key again to keep it there.");
    return needed && !m_stored ? tr("The key is missing.") : QString();
}

void KeyEntryForm::sayRefused(const QString& error) {
    m_refused = error;
    showKeychain();
}

void KeyEntryForm::choose(Place place) {
    m_place->setCurrent(idOf(place));
    m_place_chosen = true;
    m_refused.clear();
    show();
    (place == Place::Environment ? static_cast<QLineEdit*>(m_variable) : m_key)->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

void KeyEntryForm::show() {
    // Where there is no keychain, the way that works is the one that is offered first.
    const bool none = m_settings.installation().keychain == KeychainState::NoService;
    if (none && !m_place_chosen) m_place->setCurrent(kSession);
    const Place where = place();
    m_key_row->setVisible(where != Place::Environment);
    m_variable_row->setVisible(where == Place::Environment);
    const bool optional = m_preset && !m_preset->key_required;
    if (m_stored && !isMoved() && where != Place::Environment)
        m_key->setPlaceholderText(tr("%1 is stored; paste another to replace it").arg(text(m_stored->hint)));
    else
        m_key->setPlaceholderText(m_preset && !m_preset->key_format.empty() ? text(m_preset->key_format)
                                  : optional                                ? tr("not needed")
                                                                            : tr("Paste it here"));
    std::string typedText = typed();
    QString hint = typedText.empty() ? QString() : text(hintOf(Secret::take(typedText)));
    if (hint.size() == 1) hint.clear(); // of a short key nothing is shown but "…"
    const QString goes = where == Place::Session ? tr("Stays in memory and is forgotten when Tollgate quits.")
                                                 : tr("Goes to the system keychain, never to a file.");
    m_key_row->setHelp(hint.isEmpty() ? goes : QStringLiteral("%1  %2").arg(hint, goes));
    m_variable_row->setHelp(tr("Only its name is stored. Tollgate reads it when it starts."));
    showKeychain();
}

void KeyEntryForm::showKeychain() {
    m_keychain->clearActions();
    if (!m_refused.isEmpty()) {
        m_keychain->say(MessageKind::Error, tr("The key was not stored."), m_refused);
        return offerOtherWays();
    }
    const Words words = keychainWords(m_settings.installation().keychain);
    if (place() != Place::Keychain || words.headline.isEmpty()) return m_keychain->clear();
    m_keychain->say(MessageKind::Warning, words.headline, words.rest);
    offerOtherWays();
}

void KeyEntryForm::offerOtherWays() {
    connect(m_keychain->addAction(tr("Ask again")), &QPushButton::clicked, this, [this] {
        m_refused.clear();
        showKeychain();
        Q_EMIT keychainAsked();
    });
    connect(m_keychain->addAction(tr("This session")), &QPushButton::clicked, this, [this] { choose(Place::Session); });
    connect(m_keychain->addAction(tr("Variable")), &QPushButton::clicked, this, [this] { choose(Place::Environment); });
}

} // namespace tollgate::ui
