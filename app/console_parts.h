// SPDX-License-Identifier: GPL-3.0-or-later
// What the console needs beside its pages. Only its own files include this.
#pragma once

#include "base/money.h"
#include "bridge/live_feed.h"
#include "console.h"
#include "ui/shell/tray_icon.h"

#include <QElapsedTimer>
#include <QTimer>

namespace tollgate::app {

struct Console::Parts {
    std::unique_ptr<ui::TrayIcon> tray;
    ui::RequestsPage* requests = nullptr;
    ui::SettingsPage* settings = nullptr;
    bridge::LiveFeed::Watch watch; // while the window is on screen: it shows counts
    QTimer clock;                  // the same: "12 req/min" ages without requests
    QElapsedTimer asked;           // when the figures were last asked for
    Money spent_today;
    int last_minute = 0;
};

} // namespace tollgate::app
