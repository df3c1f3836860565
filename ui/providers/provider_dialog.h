// SPDX-License-Identifier: GPL-3.0-or-later
// Add provider and Edit: the list to choose from, the form, the test that runs by itself when the form is complete, and
// saving. A key that the keychain does not take stays in its field. UI thread.
#pragma once

#include "bridge/local_servers.h"
#include "bridge/providers.h"
#include "bridge/settings.h"
#include "ui/widgets/dialog.h"

#include <QTimer>

#include <optional>

namespace tollgate::ui {

class Button;
class PresetList;
class ProviderForm;

class ProviderDialog : public Dialog {
    Q_OBJECT
public:
    struct Parts {
        bridge::Providers& providers;
        bridge::LocalServers& servers;
        bridge::Settings& settings;
    };

    // Adds one.
    ProviderDialog(Parts parts, QWidget* parent);
    // Edits one.
    ProviderDialog(Parts parts, const config::Provider& provider, QWidget* parent);

    // The last report of the form as it is; null while none is finished.
    const bridge::TestReport* report() const;

Q_SIGNALS:
    void saved(const QString& id);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    ProviderDialog(Parts parts, const QString& title, QWidget* parent, std::optional<config::Provider> edited);
    void buildBody();
    void buildFoot();
    void choosePreset(const QString& id);
    void sayWhereItWillBe();
    void recognise();
    void showMarks();
    void formEdited(bool testMatters);
    void startTest();
    void showReport(const bridge::TestReport& report);
    void showHostChange();
    void showState();
    void save();
    void saveEnded(const QString& error);
    QString freeName(const QString& name) const;

    Parts m_parts;
    std::optional<config::Provider> m_edited; // as it was when the dialog opened
    PresetList* m_presets = nullptr;          // none when editing
    ProviderForm* m_form;
    Button* m_main = nullptr;
    QTimer m_quiet; // the form has not changed for a moment
    bridge::RunningTest m_running;
    std::optional<bridge::TestReport> m_report;
    QString m_id; // being saved
    bool m_chosen_by_person = false;
    bool m_saving = false;
};

} // namespace tollgate::ui
