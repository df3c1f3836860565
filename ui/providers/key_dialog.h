// SPDX-License-Identifier: GPL-3.0-or-later
// Adds a key to a provider, or replaces one. UI thread.
#pragma once

#include "bridge/providers.h"
#include "bridge/settings.h"
#include "ui/widgets/dialog.h"

class QLineEdit;

namespace tollgate::ui {

class Button;
class KeyEntryForm;

class KeyDialog : public Dialog {
    Q_OBJECT
public:
    // `key` "" adds one.
    KeyDialog(bridge::Providers& providers, bridge::Settings& settings, const config::Provider& provider,
              const QString& key, QWidget* parent);

private:
    void save();
    void ended(const QString& error);
    void showState();

    bridge::Providers& m_providers;
    QString m_provider;
    QString m_key; // "" for a new one
    QLineEdit* m_name = nullptr;
    KeyEntryForm* m_form;
    Button* m_main;
    bool m_saving = false;
};

} // namespace tollgate::ui
