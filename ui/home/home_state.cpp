// SPDX-License-Identifier: GPL-3.0-or-later
// What Home says about now: incidents with their remedies, and the checklist of a new installation.
#include "ui/common/budget_words.h"
#include "ui/common/entities.h"
#include "ui/format/money.h"
#include "ui/home/home_figures.h"
#include "ui/home/home_page.h"
#include "ui/home/latest_card.h"
#include "ui/home/providers_card.h"
#include "ui/shell/console_settings.h"
#include "ui/widgets/button.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QUrl>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr char kOurselves[] = "Tollgate"; // the client of a test request

} // namespace

void HomePage::showState() {
    const bridge::GatewayState& state = m_parts.gateway.state();
    m_figures->setGateway(state, m_parts.log.now());
    m_providers->setProviders(m_parts.providers.all());
    showIncidents();
    showFirstRun();
}

void HomePage::showIncidents() {
    const std::vector<bridge::BudgetStatus> budgets = m_parts.budgets.all();
    m_incidents = worstFirst(incidentsOf(m_parts.gateway.state(), m_parts.settings.installation(),
                                         m_parts.providers.all(), m_parts.log.now()) +
                             incidentsOf(budgets, m_parts.settings.config()));
    const bridge::BudgetStatus* day = dayBudget(budgets, "all");
    m_figures->setBudget(day ? std::optional(*day) : std::nullopt);
    m_incidents.removeIf([this](const Incident& incident) { return m_hidden.contains(incident.id); });
    m_message->clearActions();
    if (m_incidents.isEmpty()) {
        m_shown_incident = 0;
        return m_message->clear();
    }
    m_shown_incident = std::min(m_shown_incident, m_incidents.size() - 1);
    const Incident& incident = m_incidents[m_shown_incident];
    m_message->say(incident.kind, incident.headline, incident.rest, incident.status);
    addRemedy(incident);
    if (m_incidents.size() == 1) return;
    Button* more = m_message->addAction(tr("+%1").arg(m_incidents.size() - 1));
    more->setToolTip(tr("Show the next one"));
    more->setAccessibleName(tr("%1 more messages, show the next one").arg(m_incidents.size() - 1));
    connect(more, &QPushButton::clicked, this, [this] {
        m_shown_incident = (m_shown_incident + 1) % m_incidents.size();
        showIncidents();
    });
}

void HomePage::addRemedy(const Incident& incident) {
    auto add = [this](const QString& words, auto run) {
        // The bar is made anew meanwhile: the click must end first.
        connect(m_message->addAction(words), &QPushButton::clicked, this, run, Qt::QueuedConnection);
    };
    switch (incident.remedy) {
    case Remedy::None: break;
    case Remedy::UsePort: {
        quint16 port = m_parts.gateway.state().suggested_port;
        if (port)
            add(tr("Use %1").arg(port), [this, port] {
                QString error = m_parts.gateway.changeListen([port](config::Listen& listen) { listen.port = port; });
                if (!error.isEmpty()) m_message->say(MessageKind::Error, error);
            });
        add(tr("Try again"), [this] { m_parts.gateway.listen(); });
        break;
    }
    case Remedy::ConfigFile:
        add(tr("Copy details"), [this] {
            QGuiApplication::clipboard()->setText(m_parts.gateway.state().config_problems.join(QLatin1Char('\n')));
        });
        add(tr("Open file"),
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_parts.settings.installation().config_path)); });
        break;
    case Remedy::DataSettings:
        add(tr("Open Data settings"), [this] { Q_EMIT settingsRequested(QStringLiteral("data")); });
        break;
    case Remedy::SwitchOn: add(tr("Switch on"), [this] { m_parts.gateway.setOn(true); }); break;
    case Remedy::ShowRequests:
        add(tr("Show requests"),
            [this, id = incident.subject] { Q_EMIT filterRequested(QStringLiteral("provider:%1").arg(id)); });
        break;
    case Remedy::OpenProvider:
        add(tr("Open provider"), [this, id = incident.subject] { Q_EMIT providerActivated(id); });
        break;
    case Remedy::OpenBudget:
        add(tr("Change budget"), [this, id = incident.subject] { Q_EMIT budgetActivated(id); });
        break;
    }
}

void HomePage::connectFirstRun() {
    connect(m_message, &MessageBar::closed, this, [this] {
        if (m_shown_incident < m_incidents.size()) m_hidden.insert(m_incidents[m_shown_incident].id);
        m_shown_incident = 0;
        QMetaObject::invokeMethod(this, &HomePage::showIncidents, Qt::QueuedConnection);
    });
    connect(m_first_run, &FirstRunCard::addProvider, this, &HomePage::addProviderRequested);
    connect(m_first_run, &FirstRunCard::sendTest, this, &HomePage::sendTest);
    connect(m_first_run, &FirstRunCard::setBudget, this, &HomePage::setDailyBudget);
    connect(m_first_run, &FirstRunCard::hideRequested, this, [this] {
        m_parts.console.setFirstRunHidden(true);
        showFirstRun();
    });
    connect(m_first_run, &FirstRunCard::accessKeyWanted, this, [this] {
        if (std::exchange(m_key_asked, true)) return;
        m_parts.gateway.fetchAccessKey(
            this, [this](const std::optional<QString>& key) { m_first_run->setAccessKey(key.value_or(QString())); });
    });
}

// Asked only until it is known that a program has come.
void HomePage::askForFirstRun() {
    if (m_parts.console.firstRunHidden() || m_progress.has_client) {
        m_first_run_known = true;
        return showFirstRun();
    }
    m_parts.log.facet(QStringLiteral("client"), this, [this](const std::vector<bridge::FacetValue>& clients) {
        m_first_run_known = true;
        m_progress.has_client = std::any_of(clients.begin(), clients.end(), [](const bridge::FacetValue& client) {
            return client.value != kOurselves;
        });
        showFirstRun();
    });
}

void HomePage::showFirstRun() {
    const bridge::GatewayState& state = m_parts.gateway.state();
    m_progress.listening = state.listening;
    m_progress.address = state.address;
    m_progress.base_url = state.base_url;
    m_progress.trouble = state.listen_error;
    m_progress.has_provider = !m_parts.providers.all().empty();
    m_progress.has_budget = !m_parts.settings.config().budgets.empty();
    bool shown = m_first_run_known && !m_parts.console.firstRunHidden() && !m_progress.done();
    if (shown || !m_progress.has_request) describeTest();
    if (shown) m_first_run->setState(m_progress);
    m_first_run->setVisible(shown);
    arrange();
}

// The test request, in the checklist and in the card that waits for the first one.
void HomePage::describeTest() {
    bridge::TestCall call = m_parts.test.call();
    m_progress.can_test = !call.provider.empty();
    QString price = call.about && call.about->pico > 0 ? tr("about %1").arg(moneySum(*call.about))
                    : call.about                       ? tr("free of charge")
                                                       : tr("at an unknown price");
    m_progress.test = m_progress.can_test
                          ? tr("One short question to %1 at %2, %3. The row appears in Requests.")
                                .arg(text(call.model), lookOf(m_parts.providers, call.provider).name, price)
                          : tr("One short question to the cheapest model you have. The row appears in Requests.");
    QString port = m_parts.gateway.state().address.section(QLatin1Char(':'), -1);
    m_latest->setFirstRequest(m_parts.test.asCurl(), port, m_progress.can_test,
                              m_progress.can_test ? price : tr("Add a provider first"));
}

// The one that is suggested; the window offers to take it back.
void HomePage::setDailyBudget() {
    config::Budget budget;
    budget.scope = "all";
    budget.period = "day";
    budget.amount = kSuggestedBudget;
    const bridge::Budgets::Edited edited = m_parts.budgets.edit({std::nullopt, budget, -1});
    if (!edited.error.isEmpty()) return m_message->say(MessageKind::Error, tr("No budget was set."), edited.error);
    Q_EMIT undoOffered(tr("Paid requests stop at %1 a day.").arg(moneySum(budget.amount)),
                       [this, back = edited.back] { m_parts.budgets.edit(back); });
}

void HomePage::sendTest() {
    m_parts.test.send(this, [this](const QString& error) {
        m_first_run->setTestAnswer(error);
        if (!error.isEmpty()) m_message->say(MessageKind::Error, tr("The test request failed."), error);
    });
}

} // namespace tollgate::ui
