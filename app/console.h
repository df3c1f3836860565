// SPDX-License-Identifier: GPL-3.0-or-later
// The window with its pages, wired to the runtime's subjects; the tray; the commands of Ctrl+K. UI thread.
#pragma once

#include "ui/shell/command_palette.h"
#include "ui/shell/tray_icon.h"

#include <QObject>
#include <QString>

#include <memory>

namespace tollgate::bridge {
class Runtime;
}

namespace tollgate::ui {
class Appearance;
class ConsoleSettings;
class HomePage;
class MainWindow;
class RequestsPage;
class SettingsPage;
} // namespace tollgate::ui

namespace tollgate::app {

class Console : public QObject {
    Q_OBJECT
public:
    Console(bridge::Runtime& runtime, ui::ConsoleSettings& settings, ui::Appearance& appearance);
    ~Console() override;

    ui::MainWindow& window() { return *m_window; }

    // `background`: only the tray, or nothing at all until a second start asks for the window.
    void show(bool background);

private:
    void addPages();
    void connectHome(ui::HomePage& home, ui::RequestsPage& requests, ui::SettingsPage& settings);
    void connectGateway();
    void seen(bool seen);
    void askForFigures();
    void showGateway();
    void onClose();
    void copyAddress();
    void switchProvider(const QString& id, bool on);

    // console_tray.cpp
    void makeTray();
    void updateTray();
    // console_commands.cpp
    void addCommands();
    QList<ui::Command> commandsFor(const QString& typed);

    bridge::Runtime& m_runtime;
    ui::ConsoleSettings& m_settings;
    ui::Appearance& m_appearance;
    std::unique_ptr<ui::MainWindow> m_window;
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

// What the tray says (DESIGN-LANGUAGE.md §11 Tray).
ui::TrayContent trayContent(bridge::Runtime& runtime, const QString& spentToday, int requestsLastMinute);

} // namespace tollgate::app
