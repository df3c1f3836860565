// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/reach_choice.h"

#include "config/checks.h"
#include "ui/settings/lan_dialog.h"

namespace tollgate::ui {

ReachChoice::ReachChoice(bridge::Settings& settings, bridge::Gateway& gateway, QWidget* parent)
    : SegmentedControl(tr("Reachable from"), parent), m_settings(settings), m_gateway(gateway) {
    add(tr("This computer"), QStringLiteral("local"));
    add(tr("Local network"), QStringLiteral("network"));
    connect(this, &SegmentedControl::changed, this, &ReachChoice::choose);
    connect(&m_settings, &bridge::Settings::changed, this, &ReachChoice::show);
    show();
}

bool ReachChoice::isLocal() const {
    return config::isLoopback(m_settings.config().listen.address);
}

void ReachChoice::show() {
    setCurrent(isLocal() ? QStringLiteral("local") : QStringLiteral("network"));
}

void ReachChoice::choose(const QString& id) {
    if (id == QLatin1String("network")) {
        openDialog();
        return show(); // until it is confirmed
    }
    Q_EMIT refused(m_gateway.changeListen([](config::Listen& listen) {
        listen.address = "127.0.0.1";
        listen.plain_http = false;
    }));
    show();
}

void ReachChoice::openDialog() {
    auto* dialog = new LanDialog(m_settings.config().listen, window());
    connect(dialog, &LanDialog::confirmed, this, [this, dialog] {
        QString error = m_gateway.changeListen([dialog](config::Listen& listen) { listen = dialog->chosen(); });
        dialog->setError(error);
        if (error.isEmpty()) dialog->accept();
        show();
    });
    dialog->open();
}

} // namespace tollgate::ui
