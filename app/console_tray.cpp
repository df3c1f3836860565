// SPDX-License-Identifier: GPL-3.0-or-later
// The tray and what it says.
#include "bridge/budgets.h"
#include "bridge/gateway.h"
#include "bridge/providers.h"
#include "bridge/runtime.h"
#include "bridge/settings.h"
#include "console_parts.h"
#include "ui/common/budget_words.h"
#include "ui/common/entities.h"
#include "ui/format/money.h"
#include "ui/format/numbers.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QMenu>

#include <algorithm>

namespace tollgate::app {

using ui::TrayContent;

namespace {

// How bad a state is; 0 is well.
int badness(bridge::ProviderState state) {
    switch (state) {
    case bridge::ProviderState::Down: return 4;
    case bridge::ProviderState::Attention: return 3;
    case bridge::ProviderState::Degraded: return 2;
    case bridge::ProviderState::Cooling: return 1;
    default: return 0;
    }
}

QString stateWords(const bridge::ProviderStatus& status) {
    QString name = ui::text(status.provider.name);
    switch (status.state) {
    case bridge::ProviderState::Down: return Console::tr("%1 is down").arg(name);
    case bridge::ProviderState::Attention: return Console::tr("%1 needs attention").arg(name);
    case bridge::ProviderState::Cooling: return Console::tr("%1 is cooling").arg(name);
    default: return Console::tr("%1 is degraded").arg(name);
    }
}

void addProviders(TrayContent& content, const std::vector<bridge::ProviderStatus>& providers) {
    int worst = 0;
    bool anyUsed = false, anyServes = false;
    for (const bridge::ProviderStatus& status : providers) {
        ui::Status shape = ui::statusOf(status.state);
        content.providers.append(
            {ui::text(status.provider.id), ui::text(status.provider.name), status.provider.enabled, shape});
        anyUsed = anyUsed || status.provider.enabled;
        anyServes = anyServes || (status.provider.enabled && badness(status.state) < 3);
        if (badness(status.state) <= worst) continue;
        worst = badness(status.state);
        content.incident = stateWords(status);
        content.incident_status = shape;
    }
    if (worst > 0) content.state = anyUsed && !anyServes ? ui::TrayState::Failing : ui::TrayState::Look;
}

// One that refuses requests is worse than a provider that is not well, unless none is.
void addBudgets(TrayContent& content, bridge::Runtime& runtime) {
    if (content.state == ui::TrayState::Failing) return;
    for (const bridge::BudgetStatus& budget : runtime.budgets().all()) {
        if (!ui::blocksNow(budget)) continue;
        content.state = ui::TrayState::Look;
        content.incident =
            Console::tr("The budget %1 is used up").arg(ui::budgetTitle(runtime.settings().config(), budget));
        content.incident_status = ui::Status::Denied;
        return;
    }
}

} // namespace

TrayContent trayContent(bridge::Runtime& runtime, const QString& spentToday, int requestsLastMinute) {
    const bridge::GatewayState& state = runtime.gateway().state();
    TrayContent content;
    content.gateway_on = state.on;
    content.address = state.address;
    content.status = state.on
                         ? Console::tr("On  %1 today, %2").arg(spentToday, ui::requestsPerMinute(requestsLastMinute))
                         : Console::tr("Off  %1 today").arg(spentToday);
    addProviders(content, runtime.providers().all());
    addBudgets(content, runtime);
    if (!state.listen_error.isEmpty()) {
        content.state = ui::TrayState::Failing;
        content.incident = state.listen_error;
        content.incident_status = ui::Status::Down;
    } else if (!state.on) {
        content.state = ui::TrayState::Off;
        content.incident = Console::tr("Clients get: Tollgate is off");
        content.incident_status = ui::Status::Off;
    }
    return content;
}

void Console::makeTray() {
    if (!ui::TrayIcon::isAvailable()) return;
    m_parts->tray = std::make_unique<ui::TrayIcon>();
    ui::TrayIcon* tray = m_parts->tray.get();
    connect(tray, &ui::TrayIcon::gatewaySwitched, &m_runtime.gateway(), &bridge::Gateway::setOn);
    connect(tray, &ui::TrayIcon::providerSwitched, this, &Console::switchProvider);
    connect(tray, &ui::TrayIcon::copyAddressRequested, this, &Console::copyAddress);
    connect(tray, &ui::TrayIcon::openRequested, this, [this](const QString& page) {
        if (!page.isEmpty()) m_window->showPage(page);
        show(false);
    });
    connect(tray, &ui::TrayIcon::quitRequested, qApp, [] { QCoreApplication::exit(); });
    connect(tray->menu(), &QMenu::aboutToShow, this, &Console::askForFigures);
    updateTray();
    tray->show();
}

void Console::updateTray() {
    if (m_parts->tray)
        m_parts->tray->setContent(trayContent(m_runtime, ui::moneySum(m_parts->spent_today), m_parts->last_minute));
}

} // namespace tollgate::app
