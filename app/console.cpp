// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include "bridge/budgets.h"
#include "bridge/gateway.h"
#include "bridge/providers.h"
#include "bridge/request_log.h"
#include "bridge/route_trials.h"
#include "bridge/routes.h"
#include "bridge/runtime.h"
#include "bridge/settings.h"
#include "console_parts.h"
#include "ui/access/access_page.h"
#include "ui/common/entities.h"
#include "ui/format/numbers.h"
#include "ui/home/home_page.h"
#include "ui/providers/providers_page.h"
#include "ui/requests/requests_page.h"
#include "ui/routing/routing_page.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/console_settings.h"
#include "ui/shell/main_window.h"
#include "ui/spending/spending_page.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QClipboard>
#include <QVBoxLayout>

namespace tollgate::app {

namespace {

constexpr int kClockMs = 10'000;
constexpr qint64 kUnseenEveryMs = 30'000; // the tray's figures while nobody looks at the window

} // namespace

Console::Console(bridge::Runtime& runtime, ui::ConsoleSettings& settings, ui::Appearance& appearance)
    : m_runtime(runtime),
      m_settings(settings),
      m_appearance(appearance),
      m_window(std::make_unique<ui::MainWindow>(&settings)),
      m_parts(std::make_unique<Parts>()) {
    addPages();
    addCommands();
    connectGateway();
    makeTray();
    connect(&m_settings, &ui::ConsoleSettings::themeChanged, &m_appearance, &ui::Appearance::setChoice);
    connect(&m_runtime, &bridge::Runtime::raiseRequested, this, [this] { show(false); });
    connect(m_window.get(), &ui::MainWindow::closeRequested, this, &Console::onClose);
    // Not quit(): that asks the window to close first, which only hides.
    connect(m_window.get(), &ui::MainWindow::quitRequested, this, [] { QCoreApplication::exit(); });
    connect(m_window.get(), &ui::MainWindow::seenChanged, this, &Console::seen);
}

Console::~Console() = default;

void Console::addPages() {
    auto* requests =
        new ui::RequestsPage({m_runtime.log(), m_runtime.live(), m_runtime.providers(), m_runtime.settings(),
                              m_runtime.gateway(), m_runtime.prices(), m_runtime.testRequest(), m_settings});
    auto* home = new ui::HomePage({m_runtime.gateway(), m_runtime.log(), m_runtime.live(), m_runtime.providers(),
                                   m_runtime.settings(), m_runtime.budgets(), m_runtime.testRequest(), m_settings});
    auto* settings = new ui::SettingsPage(
        {m_runtime.settings(), m_runtime.gateway(), m_runtime.log(), m_runtime.prices(), m_settings});
    m_parts->requests = requests;
    m_parts->settings = settings;
    connectHome(*home, *requests, *settings);
    m_window->addPage(home);
    m_window->addPage(requests);
    auto* spending = new ui::SpendingPage({m_runtime.log(), m_runtime.gateway(), m_runtime.providers(),
                                           m_runtime.settings(), m_runtime.budgets(), m_runtime.prices(), &m_settings});
    connect(spending, &ui::SpendingPage::requestsWanted, this, [this, requests](const QString& terms, bool earlier) {
        m_window->showPage(QStringLiteral("requests"));
        requests->setFilter(terms, earlier);
    });
    auto* providers = new ui::ProvidersPage(
        {m_runtime.providers(), m_runtime.localServers(), m_runtime.log(), m_runtime.settings(), &m_settings});
    connect(home, &ui::HomePage::addProviderRequested, this, [this, providers] {
        m_window->showPage(QStringLiteral("providers"));
        providers->addProvider();
    });
    connect(home, &ui::HomePage::providerActivated, this, [this, providers](const QString& id) {
        m_window->showPage(QStringLiteral("providers"));
        providers->select(id);
    });
    m_window->addPage(spending);
    m_window->addPage(providers);
    auto* routing = new ui::RoutingPage({m_runtime.routes(), m_runtime.trials(), m_runtime.log(), m_runtime.live(),
                                         m_runtime.providers(), m_runtime.budgets(), m_runtime.settings(), m_settings});
    connect(routing, &ui::RoutingPage::requestActivated, this, [this, requests](RequestId id) {
        m_window->showPage(QStringLiteral("requests"));
        requests->select(id);
    });
    m_window->addPage(routing);
    auto* access = new ui::AccessPage({m_runtime.accessKeys(), m_runtime.budgets(), m_runtime.log(),
                                       m_runtime.settings(), m_runtime.gateway(), &m_settings});
    connect(access, &ui::AccessPage::requestsWanted, this, [this, requests](const QString& terms) {
        m_window->showPage(QStringLiteral("requests"));
        requests->setFilter(terms, false);
    });
    auto editBudget = [this, access](const QString& id) {
        m_window->showPage(QStringLiteral("access"));
        access->editBudget(id);
    };
    connect(home, &ui::HomePage::budgetActivated, this, editBudget);
    connect(spending, &ui::SpendingPage::newBudgetWanted, this, [editBudget] { editBudget({}); });
    m_window->addPage(access);
    m_window->addPage(settings);
}

void Console::connectHome(ui::HomePage& home, ui::RequestsPage& requests, ui::SettingsPage& settings) {
    auto openSettings = [this, &settings](const QString& section) {
        m_window->showPage(QStringLiteral("settings"));
        settings.showSection(section);
    };
    connect(&home, &ui::HomePage::filterRequested, this,
            [this, &requests](const QString& expression, qint64 from, qint64 to) {
                m_window->showPage(QStringLiteral("requests"));
                requests.setRange(from, to);
                requests.setFilter(expression);
            });
    connect(&home, &ui::HomePage::requestActivated, this, [this, &requests](RequestId id) {
        m_window->showPage(QStringLiteral("requests"));
        requests.select(id);
    });
    connect(&home, &ui::HomePage::settingsRequested, this, openSettings);
    connect(&requests, &ui::RequestsPage::settingsRequested, this, openSettings);
    auto showSteps = [this, &home] {
        m_settings.setFirstRunHidden(false);
        m_window->showPage(QStringLiteral("home"));
        home.refresh();
    };
    connect(&settings, &ui::SettingsPage::firstStepsRequested, this, showSteps);
    connect(m_window->addMenuAction(tr("First steps")), &QAction::triggered, this, showSteps);
}

void Console::connectGateway() {
    bridge::Gateway& gateway = m_runtime.gateway();
    connect(m_window.get(), &ui::MainWindow::gatewaySwitched, &gateway, &bridge::Gateway::setOn);
    connect(&gateway, &bridge::Gateway::changed, this, &Console::showGateway);
    connect(&m_runtime.live(), &bridge::LiveFeed::inFlightChanged, this, &Console::showGateway);
    connect(&m_runtime.providers(), &bridge::Providers::changed, this, &Console::updateTray);
    connect(&m_runtime.budgets(), &bridge::Budgets::changed, this, &Console::updateTray);
    connect(&m_runtime.log(), &bridge::RequestLog::grown, this, [this] {
        bool due = !m_parts->asked.isValid() || m_parts->asked.hasExpired(kUnseenEveryMs);
        if (m_window->isSeen() || (m_parts->tray && due)) askForFigures();
    });
    m_parts->clock.setInterval(kClockMs);
    connect(&m_parts->clock, &QTimer::timeout, this, &Console::askForFigures);
    showGateway();
}

// Nothing runs for a window that nobody sees.
void Console::seen(bool seen) {
    if (!seen) {
        m_parts->watch = {};
        m_parts->clock.stop();
        return;
    }
    m_parts->watch = m_runtime.live().watch();
    m_parts->clock.start();
    askForFigures();
}

void Console::askForFigures() {
    m_parts->asked.start();
    m_runtime.log().nowFigures(this, [this](const record::NowFigures& figures) {
        m_parts->last_minute = static_cast<int>(figures.requests_last_minute);
        showGateway();
    });
    if (!m_parts->tray) return;
    record::SpendQuery query;
    query.edges = {bridge::RequestLog::dayStart(m_runtime.log().now()),
                   bridge::RequestLog::dayStart(m_runtime.log().now(), 1)};
    query.series = query.first = record::GroupBy::None;
    m_runtime.log().spend("tray", query, this, [this](const record::SpendReport& report) {
        m_parts->spent_today = report.total.cost;
        updateTray();
    });
}

void Console::showGateway() {
    const bridge::GatewayState& state = m_runtime.gateway().state();
    ui::GatewayState shown;
    shown.on = state.on;
    shown.reachable = state.listening;
    shown.address = state.address;
    shown.base_url = state.base_url;
    auto running = m_runtime.live().inFlight().size();
    shown.activity = ui::requestsPerMinute(m_parts->last_minute);
    if (running > 0) shown.activity += tr(" · %1 in flight").arg(running);
    m_window->setGateway(shown);
    m_window->setNotice(state.demo ? tr("Demo: simulated provider, nothing leaves this computer.") : QString());
    updateTray();
}

void Console::switchProvider(const QString& id, bool on) {
    const bridge::ProviderStatus* status = m_runtime.providers().find(id);
    if (!status) return;
    QString name = ui::text(status->provider.name);
    QString error = m_runtime.providers().setEnabled(id, on);
    if (!error.isEmpty()) return m_window->say(error);
    m_window->offerUndo(on ? tr("%1 is on.").arg(name) : tr("%1 is off.").arg(name), [this, id, on] {
        if (QString failed = m_runtime.providers().setEnabled(id, !on); !failed.isEmpty()) m_window->say(failed);
    });
}

void Console::show(bool background) {
    if (background) return;
    m_window->show();
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->raise();
    m_window->activateWindow();
}

// With a tray the gateway goes on behind it. Without one the first close asks, once.
void Console::onClose() {
    std::optional<bool> keep = m_settings.keepRunning();
    if (!keep && m_parts->tray) keep = true;
    if (keep) return *keep ? m_window->hide() : QCoreApplication::exit();
    auto* dialog = new ui::Dialog(tr("Keep the gateway running?"), m_window.get());
    auto* words =
        new ui::Label(tr("Clients go on while the window is closed. Starting Tollgate again brings it back."));
    words->setWordWrap(true);
    auto* body = new QWidget;
    (new QVBoxLayout(body))->addWidget(words);
    dialog->setBody(body);
    auto decide = [this, dialog](bool running) {
        m_settings.setKeepRunning(running);
        dialog->accept();
        onClose();
    };
    connect(dialog->addButton(tr("Quit")), &QPushButton::clicked, this, [decide] { decide(false); });
    connect(dialog->addMain(tr("Keep running")), &QPushButton::clicked, this, [decide] { decide(true); });
    dialog->open();
}

void Console::copyAddress() {
    QApplication::clipboard()->setText(m_runtime.gateway().state().base_url);
}

} // namespace tollgate::app
