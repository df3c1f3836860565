// SPDX-License-Identifier: GPL-3.0-or-later
// Where a key is entered: its text, or the name of a variable, and which of the three ways it is kept. Says in plain
// words what state the keychain is in and what to do about it; what was typed stays. UI thread.
#pragma once

#include "bridge/provider_draft.h"
#include "bridge/settings.h"
#include "config/preset.h"

#include <QWidget>

#include <optional>

class QLineEdit;

namespace tollgate::ui {

class FieldRow;
class MessageBar;
class PasswordField;
class SegmentedControl;

class KeyEntryForm : public QWidget {
    Q_OBJECT
public:
    // `settings` outlives the form.
    explicit KeyEntryForm(bridge::Settings& settings, QWidget* parent = nullptr);

    void setPreset(const config::Preset* preset); // null: none is chosen
    // What is stored already, when one is changed.
    void setStored(const config::ProviderKey& key);

    // Unchanged while nothing was entered.
    bridge::KeyEntry entry() const;
    // Why it cannot be saved as it is; "" when it can.
    QString problem() const;
    // The text as typed, to recognise whose it is.
    std::string typed() const;

    // The keychain would not take it: says so, and offers the other two ways.
    void sayRefused(const QString& error);

    PasswordField* field() const { return m_key; }

Q_SIGNALS:
    void edited();
    void keychainAsked(); // "Ask again"

private:
    using Place = bridge::KeyEntry::Place;
    void choose(Place place);
    void show();
    void showKeychain();
    void offerOtherWays();
    Place place() const;
    bool isMoved() const; // another place than where it is stored

    bridge::Settings& m_settings;
    PasswordField* m_key;
    QLineEdit* m_variable;
    SegmentedControl* m_place;
    FieldRow* m_key_row;
    FieldRow* m_variable_row;
    MessageBar* m_keychain;
    std::optional<config::ProviderKey> m_stored;
    const config::Preset* m_preset = nullptr;
    QString m_refused; // what the keychain said last
    bool m_place_chosen = false;
};

} // namespace tollgate::ui
