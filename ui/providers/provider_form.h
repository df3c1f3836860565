// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that is entered for a provider, from top to bottom: name, key, address and protocol, the test, models,
// more. A value in, a draft out; the dialog around it tests and saves. UI thread.
#pragma once

#include "bridge/connection_report.h"
#include "bridge/provider_draft.h"
#include "bridge/settings.h"
#include "config/preset.h"

#include <QWidget>

class QLineEdit;

namespace tollgate::ui {

class AddressFields;
class ConnectionTestView;
class FieldRow;
class KeyEntryForm;
class Label;
class MessageBar;
class ModelChoice;
class MoreOptions;

class ProviderForm : public QWidget {
    Q_OBJECT
public:
    explicit ProviderForm(bridge::Settings& settings, QWidget* parent = nullptr);

    // For adding: the fields follow the preset. `name` is one that is free.
    void setPreset(const config::Preset* preset, const QString& name);
    // For editing: starts from what is in force.
    void setProvider(const config::Provider& provider, const config::Preset* preset);

    // Keeps what is not shown of the provider it started from.
    bridge::ProviderDraft draft() const;
    QString name() const;
    // What a test depends on is there; and what saving depends on. `show` marks the fields.
    bool isTestable() const;
    QString problem(bool show);

    void setReport(const bridge::TestReport& report);
    void setWaiting(const QString& why);

    // Above everything; an empty headline takes it away.
    MessageBar* message() const { return m_message; }

    KeyEntryForm* key() const { return m_key; }

    AddressFields* address() const { return m_address; }

Q_SIGNALS:
    void edited(bool testMatters); // false: only what a test does not see

private:
    MessageBar* m_message;
    QLineEdit* m_name;
    FieldRow* m_name_row;
    KeyEntryForm* m_key;
    Label* m_many_keys;
    AddressFields* m_address;
    ConnectionTestView* m_test;
    ModelChoice* m_models;
    MoreOptions* m_more;
    config::Provider m_start;
    const config::Preset* m_preset = nullptr;
    bool m_has_key_row = true;
};

} // namespace tollgate::ui
