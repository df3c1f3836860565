// SPDX-License-Identifier: GPL-3.0-or-later
// Who can reach the gateway: this computer, or the network after a dialog (DESIGN.md §10.6). Changes it at once. UI
// thread.
#pragma once

#include "bridge/gateway.h"
#include "bridge/settings.h"
#include "ui/widgets/segmented_control.h"

namespace tollgate::ui {

class ReachChoice : public SegmentedControl {
    Q_OBJECT
public:
    ReachChoice(bridge::Settings& settings, bridge::Gateway& gateway, QWidget* parent = nullptr);

    bool isLocal() const;
    void openDialog(); // to choose another address or certificate of the network

Q_SIGNALS:
    void refused(const QString& error); // "" when the last choice worked

private:
    void show();
    void choose(const QString& id);

    bridge::Settings& m_settings;
    bridge::Gateway& m_gateway;
};

} // namespace tollgate::ui
