// SPDX-License-Identifier: GPL-3.0-or-later
// The window with its pages, wired to the runtime's subjects; and the tray. UI thread.
#pragma once

#include <QObject>
#include <QString>

#include <memory>

namespace tollgate::bridge {
class Runtime;
}

namespace tollgate::ui {
class Appearance;
class ConsoleSettings;
class MainWindow;
} // namespace tollgate::ui

namespace tollgate::app {

class Console : public QObject {
    Q_OBJECT
public:
    Console(bridge::Runtime& runtime, ui::ConsoleSettings& settings, ui::Appearance& appearance);
    ~Console() override;

    ui::MainWindow& window() { return *m_window; }

    // `background`: only the tray, or hidden.
    void show(bool background);

private:
    void addPages();
    void connectGateway();
    void makeTray();
    void updateTray();
    void showGateway();
    void onClose();
    void copyAddress();

    bridge::Runtime& m_runtime;
    ui::ConsoleSettings& m_settings;
    ui::Appearance& m_appearance;
    std::unique_ptr<ui::MainWindow> m_window;
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace tollgate::app
