// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that is set once (DESIGN-LANGUAGE.md §11 Settings): list left, form right; changes act at once. UI thread.
#pragma once

#include "bridge/gateway.h"
#include "bridge/request_log.h"
#include "bridge/settings.h"
#include "ui/shell/page.h"

class QListWidget;
class QStackedWidget;

namespace tollgate::ui {

class ConsoleSettings;

class SettingsPage : public Page {
    Q_OBJECT
public:
    struct Parts {
        bridge::Settings& settings;
        bridge::Gateway& gateway;
        bridge::RequestLog& log;
        ConsoleSettings& console;
    };

    explicit SettingsPage(Parts parts, QWidget* parent = nullptr);

    // "appearance", "network", "capture", "prices", "about".
    void showSection(const QString& id);

protected:
    void activated() override;

private:
    void addSection(const QString& id, const QString& title, const QString& icon, QWidget* form);

    Parts m_parts;
    QListWidget* m_list;
    QStackedWidget* m_forms;
    class CaptureForm* m_capture;
};

} // namespace tollgate::ui
