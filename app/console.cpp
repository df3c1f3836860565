// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include "bridge/gateway.h"
#include "bridge/live_feed.h"
#include "bridge/providers.h"
#include "bridge/request_log.h"
#include "bridge/runtime.h"
#include "bridge/settings.h"
#include "ui/common/entities.h"
#include "ui/format/money.h"
#include "ui/format/numbers.h"
#include "ui/home/home_page.h"
#include "ui/providers/providers_page.h"
#include "ui/requests/requests_page.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/console_settings.h"
#include "ui/shell/main_window.h"
#include "ui/shell/tray_icon.h"
#include "ui/theme/appearance.h"

#include <QApplication>
#include <QClipboard>
#include <QMessageBox>

namespace tollgate::app {

// What the window needs beside its pages.
struct Console::Parts {
    std::unique_ptr<ui::TrayIcon> tray;
    bridge::LiveFeed::Watch watch; // while the window shows counts
    Money spent_today;
    int last_minute = 0;
};

Console::Console(bridge::Runtime& runtime, ui::ConsoleSettings& settings, ui::Appearance& appearance)
    : m_runtime(runtime),
      m_settings(settings),
      m_appearance(appearance),
      m_window(std::make_unique<ui::MainWindow>(&settings)),
      m_parts(std::make_unique<Parts>()) {
    addPages();
    connectGateway();
    makeTray();
    connect(&m_settings, &ui::ConsoleSettings::themeChanged, &m_appearance, &ui::Appearance::setChoice);
    connect(&m_runtime, &bridge::Runtime::raiseRequested, this, [this] { show(false); });
    connect(m_window.get(), &ui::MainWindow::closeRequested, this, &Console::onClose);
    connect(m_window.get(), &ui::MainWindow::quitRequested, qApp, &QApplication::quit);
}

Console::~Console() = default;

void Console::addPages() {
    auto* requests = new ui::RequestsPage(
        {m_runtime.log(), m_runtime.live(), m_runtime.providers(), m_runtime.settings(), &m_settings});
    auto* home =
        new ui::HomePage({m_runtime.gateway(), m_runtime.log(), m_runtime.live(), m_runtime.providers(), &m_settings});
    auto openFiltered = [this, requests](const QString& expression) {
        m_window->showPage(QStringLiteral("requests"));
        requests->setFilter(expression);
    };
    connect(home, &ui::HomePage::filterRequested, this, openFiltered);
    connect(home, &ui::HomePage::requestActivated, this, [this, requests](RequestId id) {
        m_window->showPage(QStringLiteral("requests"));
        requests->select(id);
    });
    auto* providers = new ui::ProvidersPage(
        {m_runtime.providers(), m_runtime.localServers(), m_runtime.log(), m_runtime.settings(), &m_settings});
    connect(home, &ui::HomePage::addProviderRequested, this, [this, providers] {
        m_window->showPage(QStringLiteral("providers"));
        providers->addProvider();
    });
    m_window->addPage(home);
    m_window->addPage(requests);
    m_window->addPage(providers);
    m_window->addPage(new ui::SettingsPage({m_runtime.settings(), m_runtime.gateway(), m_runtime.log(), m_settings}));
}

void Console::connectGateway() {
    bridge::Gateway& gateway = m_runtime.gateway();
    connect(m_window.get(), &ui::MainWindow::gatewaySwitched, &gateway, &bridge::Gateway::setOn);
    connect(&gateway, &bridge::Gateway::changed, this, &Console::showGateway);
    connect(&m_runtime.live(), &bridge::LiveFeed::inFlightChanged, this, &Console::showGateway);
    auto ask = [this] {
        m_runtime.log().nowFigures(this, [this](const record::NowFigures& figures) {
            m_parts->last_minute = static_cast<int>(figures.requests_last_minute);
            showGateway();
        });
        record::SpendQuery query;
        query.edges = {bridge::RequestLog::dayStart(m_runtime.log().now()),
                       bridge::RequestLog::dayStart(m_runtime.log().now(), 1)};
        query.series = query.first = record::GroupBy::None;
        m_runtime.log().spend("tray", query, this, [this](const record::SpendReport& report) {
            m_parts->spent_today = report.total.cost;
            updateTray();
        });
    };
    connect(&m_runtime.log(), &bridge::RequestLog::grown, this, ask);
    connect(&m_runtime.providers(), &bridge::Providers::changed, this, &Console::updateTray);
    ask();
    showGateway();
}

void Console::showGateway() {
    const bridge::GatewayState& state = m_runtime.gateway().state();
    ui::GatewayState shown;
    shown.on = state.on;
    shown.reachable = state.listening;
    shown.address = state.address;
    shown.base_url = state.base_url;
    int running = static_cast<int>(m_runtime.live().inFlight().size());
    shown.activity = ui::requestsPerMinute(m_parts->last_minute);
    if (running > 0) shown.activity += tr(" · %n in flight", nullptr, running);
    m_window->setGateway(shown);
    updateTray();
}

void Console::makeTray() {
    if (!ui::TrayIcon::isAvailable()) return;
    m_parts->tray = std::make_unique<ui::TrayIcon>();
    ui::TrayIcon* tray = m_parts->tray.get();
    connect(tray, &ui::TrayIcon::gatewaySwitched, &m_runtime.gateway(), &bridge::Gateway::setOn);
    connect(tray, &ui::TrayIcon::providerSwitched, this,
            [this](const QString& id, bool on) { m_runtime.providers().setEnabled(id, on); });
    connect(tray, &ui::TrayIcon::copyAddressRequested, this, &Console::copyAddress);
    connect(tray, &ui::TrayIcon::openRequested, this, [this](const QString& page) {
        if (!page.isEmpty()) m_window->showPage(page);
        show(false);
    });
    connect(tray, &ui::TrayIcon::quitRequested, qApp, &QApplication::quit);
    updateTray();
    tray->show();
}

void Console::updateTray() {
    if (!m_parts->tray) return;
    const bridge::GatewayState& state = m_runtime.gateway().state();
    ui::TrayContent content;
    content.gateway_on = state.on;
    content.address = state.address;
    QString spent = ui::moneySum(m_parts->spent_today);
    content.status = state.on ? tr("On  %1 today, %2").arg(spent, ui::requestsPerMinute(m_parts->last_minute))
                              : tr("Off  %1 today").arg(spent);
    for (const bridge::ProviderStatus& status : m_runtime.providers().all()) {
        ui::Status shape = ui::statusOf(status.state);
        content.providers.append(
            {ui::text(status.provider.id), ui::text(status.provider.name), status.provider.enabled, shape});
        bool bad = status.state == bridge::ProviderState::Down || status.state == bridge::ProviderState::Degraded;
        if (bad && content.incident.isEmpty()) {
            content.incident = tr("%1: %2").arg(ui::text(status.provider.name), status.reason);
            content.incident_status = shape;
            content.state = ui::TrayState::Look;
        }
    }
    if (!state.listen_error.isEmpty()) {
        content.state = ui::TrayState::Failing;
        content.incident = state.listen_error;
        content.incident_status = ui::Status::Down;
    }
    if (!state.on) content.state = ui::TrayState::Off;
    m_parts->tray->setContent(content);
}

void Console::show(bool background) {
    if (background) {
        if (!m_parts->tray) m_window->showMinimized();
        return;
    }
    m_parts->watch = m_runtime.live().watch();
    m_window->show();
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->raise();
    m_window->activateWindow();
}

// With a tray the gateway goes on behind it. Without one the first close asks once.
void Console::onClose() {
    bool keep = m_parts->tray != nullptr;
    if (!keep && !m_settings.keepRunning()) {
        auto answer =
            QMessageBox::question(m_window.get(), tr("Tollgate"), tr("Keep the gateway running in the background?"));
        m_settings.setKeepRunning(answer == QMessageBox::Yes);
    }
    if (!keep) keep = m_settings.keepRunning().value_or(false);
    if (!keep) return QApplication::quit();
    m_parts->watch = {};
    m_window->hide();
}

void Console::copyAddress() {
    QApplication::clipboard()->setText(m_runtime.gateway().state().base_url);
}

} // namespace tollgate::app
