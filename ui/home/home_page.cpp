// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/home_page.h"

#include "ui/common/entities.h"
#include "ui/format/times.h"
#include "ui/home/home_cards.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/message_bar.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

constexpr int kLatest = 12;

PageInfo pageInfo() {
    return {QStringLiteral("home"), HomePage::tr("Home"), QStringLiteral("home"), PageGroup::Work};
}

} // namespace

HomePage::HomePage(Parts parts, QWidget* parent) : Page(pageInfo(), parent), m_parts(parts) {
    m_message = new MessageBar;
    m_message->setClosable(true);
    addMessage(m_message);
    buildCards();
    connect(m_message, &MessageBar::closed, this, [this] { m_hidden = m_message->text(); });
    connect(m_figures, &HomeFigures::switched, &m_parts.gateway, &bridge::Gateway::setOn);
    connect(m_figures, &HomeFigures::opened, this, [this](const QString& page, const QString& filter) {
        if (filter.isEmpty()) return Q_EMIT pageRequested(page);
        Q_EMIT filterRequested(filter);
    });
    connect(m_latest, &LatestCard::openAll, this, [this] { Q_EMIT pageRequested(QStringLiteral("requests")); });
    connect(m_latest, &LatestCard::requestActivated, this, &HomePage::requestActivated);
    connect(m_first_run, &FirstRunCard::addProvider, this, &HomePage::addProviderRequested);
    auto whenActive = [this](auto run) {
        return [this, run] {
            if (isActive()) run();
        };
    };
    connect(&m_parts.gateway, &bridge::Gateway::changed, this, whenActive([this] { showMessages(); }));
    connect(&m_parts.providers, &bridge::Providers::changed, this, whenActive([this] { showMessages(); }));
    connect(&m_parts.log, &bridge::RequestLog::grown, this, whenActive([this] { askForFigures(); }));
    connect(&m_parts.live, &bridge::LiveFeed::inFlightChanged, this,
            whenActive([this] { m_latest->setRunning(m_parts.live.inFlight(), m_parts.log.now()); }));
}

void HomePage::buildCards() {
    auto* cards = new QWidget;
    auto* column = new QVBoxLayout(cards);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kCardGap);
    m_figures = new HomeFigures;
    m_first_run = new FirstRunCard;
    m_first_run->hide();
    column->addWidget(m_figures);
    column->addWidget(m_first_run);
    auto* grid = new QGridLayout;
    grid->setSpacing(kCardGap);
    m_spend = new SpendTodayCard;
    m_providers = new ProvidersCard;
    m_latest = new LatestCard(m_parts.providers);
    m_clients = new ClientsCard;
    grid->addWidget(m_spend, 0, 0);
    grid->addWidget(m_providers, 0, 1);
    grid->addWidget(m_latest, 1, 0);
    grid->addWidget(m_clients, 1, 1);
    grid->setColumnStretch(0, 66);
    grid->setColumnStretch(1, 34);
    column->addLayout(grid, 1);
    setCards(cards);
}

void HomePage::activated() {
    m_watch = m_parts.live.watch();
    refresh();
}

void HomePage::deactivated() {
    m_watch = {};
}

void HomePage::refresh() {
    setNote(day(localTime(m_parts.log.now()).date()));
    showMessages();
    askForFigures();
    m_parts.providers.refreshFigures();
    m_latest->setRunning(m_parts.live.inFlight(), m_parts.log.now());
}

void HomePage::showMessages() {
    const bridge::GatewayState& state = m_parts.gateway.state();
    m_figures->setGateway(state, m_parts.log.now());
    m_latest->setAddress(state.base_url);
    m_providers->setProviders(m_parts.providers.all());
    m_message->clearActions();
    if (!state.listen_error.isEmpty()) {
        m_message->say(MessageKind::Error, tr("Not listening."), state.listen_error);
        if (state.suggested_port) {
            Button* other = m_message->addAction(tr("Use %1").arg(state.suggested_port));
            connect(other, &QPushButton::clicked, this, [this, port = state.suggested_port] {
                m_parts.gateway.changeListen([port](config::Listen& listen) { listen.port = port; });
            });
        }
        connect(m_message->addAction(tr("Try again")), &QPushButton::clicked, &m_parts.gateway,
                &bridge::Gateway::listen);
        return;
    }
    if (!state.config_problems.isEmpty())
        return m_message->say(MessageKind::Error,
                              tr("The configuration file has mistakes; the one before keeps running."),
                              state.config_problems.first());
    if (!state.journal_trouble.isEmpty())
        return m_message->say(MessageKind::Warning, tr("The log has trouble."), state.journal_trouble);
    if (!state.on) {
        m_message->say(MessageKind::Warning, tr("Tollgate is off."), tr("Clients get 503 until it is switched on."));
        connect(m_message->addAction(tr("Switch on")), &QPushButton::clicked, this,
                [this] { m_parts.gateway.setOn(true); });
        return;
    }
    for (const bridge::ProviderStatus& status : m_parts.providers.all()) {
        bool bad = status.state == bridge::ProviderState::Degraded || status.state == bridge::ProviderState::Down ||
                   status.state == bridge::ProviderState::Attention;
        if (!bad) continue;
        QString name = text(status.provider.name);
        QString headline = status.state == bridge::ProviderState::Degraded ? tr("%1 is degraded").arg(name)
                           : status.state == bridge::ProviderState::Down   ? tr("%1 is down").arg(name)
                                                                           : tr("%1 needs attention").arg(name);
        m_message->say(MessageKind::Warning, headline, status.reason, statusOf(status.state));
        if (m_message->text() == m_hidden) return m_message->clear();
        Button* show = m_message->addAction(tr("Show requests"));
        connect(show, &QPushButton::clicked, this, [this, id = status.provider.id] {
            Q_EMIT filterRequested(QStringLiteral("provider:%1").arg(text(id)));
        });
        return;
    }
    m_message->clear();
}

void HomePage::askForFigures() {
    Micros now = m_parts.log.now(), today = bridge::RequestLog::dayStart(now),
           tomorrow = bridge::RequestLog::dayStart(now, 1);
    record::SpendQuery hours;
    for (Micros edge = today; edge <= tomorrow; edge += kHour) hours.edges.push_back(edge);
    hours.series = record::GroupBy::Provider;
    hours.first = record::GroupBy::None;
    m_parts.log.spend("home", hours, this, [this](const record::SpendReport& report) {
        m_spend->setReport(report, m_parts.providers);
        m_figures->setToday(report.total, static_cast<int>(m_parts.live.inFlight().size()));
        bool first = m_parts.providers.all().empty();
        m_first_run->setVisible(first);
        m_first_run->setState(m_parts.gateway.state(), !first, report.total.requests > 0);
    });
    m_parts.log.nowFigures(this, [this](const record::NowFigures& figures) { m_figures->setNow(figures); });
    m_parts.log.clientFigures(today, this, [this](const std::vector<record::ClientFigures>& clients) {
        m_clients->setClients(clients, m_parts.live.inFlight(), m_parts.log.now());
    });
    record::LogQuery latest;
    latest.limit = kLatest;
    m_parts.log.page(latest, this, [this](const record::LogPage& page) {
        m_latest->setFinished(page.rows);
        m_latest->setRunning(m_parts.live.inFlight(), m_parts.log.now());
    });
    m_parts.providers.refreshFigures();
}

} // namespace tollgate::ui
