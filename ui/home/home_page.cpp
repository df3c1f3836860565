// SPDX-License-Identifier: GPL-3.0-or-later
// The cards and what they show; incidents and the first run are in home_state.cpp.
#include "ui/home/home_page.h"

#include "ui/common/entities.h"
#include "ui/common/spend_history.h"
#include "ui/format/times.h"
#include "ui/home/clients_card.h"
#include "ui/home/home_figures.h"
#include "ui/home/latest_card.h"
#include "ui/home/providers_card.h"
#include "ui/home/spend_card.h"
#include "ui/theme/metrics.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QShortcut>
#include <QVBoxLayout>

#include <utility>

namespace tollgate::ui {

namespace {

constexpr int kLatest = 10;
constexpr int kLiveMs = 200;     // figures of rows in flight, 5 Hz
constexpr int kClockMs = 5'000;  // ages
constexpr int kFiguresEvery = 6; // of those: what was, in the last 15 minutes

PageInfo pageInfo() {
    return {QStringLiteral("home"), HomePage::tr("Home"), QStringLiteral("home"), PageGroup::Work};
}

} // namespace

HomePage::HomePage(Parts parts, QWidget* parent) : Page(pageInfo(), parent), m_parts(parts) {
    m_message = new MessageBar;
    m_message->setClosable(true);
    addMessage(m_message);
    m_history = new SpendHistory(m_parts.log, this);
    buildCards();
    connectCards();
    connectFirstRun();
    connectSubjects();
    buildKeys();
    m_live.setSingleShot(true);
    m_live.setInterval(kLiveMs);
    connect(&m_live, &QTimer::timeout, this, [this] {
        showLive();
        if (!m_parts.live.inFlight().empty()) m_live.start();
    });
    m_clock.setInterval(kClockMs);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        m_clients->show(m_parts.live.inFlight(), m_parts.log.now());
        if (++m_clock_ticks % kFiguresEvery == 0) askForFigures();
    });
}

void HomePage::buildCards() {
    auto* cards = new QWidget;
    auto* column = new QVBoxLayout(cards);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kCardGap);
    m_figures = new HomeFigures;
    column->addWidget(m_figures);
    m_grid = new QGridLayout;
    m_grid->setSpacing(kCardGap);
    m_first_run = new FirstRunCard;
    m_first_run->hide();
    m_spend = new SpendTodayCard;
    m_providers = new ProvidersCard;
    m_latest = new LatestCard(m_parts.providers);
    m_clients = new ClientsCard;
    column->addLayout(m_grid, 1);
    setCards(cards);
    arrange();
}

// Two columns; one in a narrow window. The checklist takes the left one whole.
void HomePage::arrange() {
    bool first = !m_first_run->isHidden();
    if (std::exchange(m_arranged, std::pair(first, m_narrow)) == std::pair(first, m_narrow)) return;
    const QList<QWidget*> wide = first ? QList<QWidget*>{m_first_run} : QList<QWidget*>{m_spend, m_latest};
    const QList<QWidget*> side =
        first ? QList<QWidget*>{m_spend, m_providers, m_latest} : QList<QWidget*>{m_providers, m_clients};
    for (QWidget* card :
         {static_cast<QWidget*>(m_first_run), static_cast<QWidget*>(m_spend), static_cast<QWidget*>(m_providers),
          static_cast<QWidget*>(m_latest), static_cast<QWidget*>(m_clients)})
        m_grid->removeWidget(card);
    m_clients->setVisible(!first);
    for (int i = 0; i < wide.size(); ++i)
        m_grid->addWidget(wide[i], m_narrow ? 2 * i : i, 0, first && !m_narrow ? static_cast<int>(side.size()) : 1, 1);
    for (int i = 0; i < side.size(); ++i) m_grid->addWidget(side[i], m_narrow ? 2 * i + 1 : i, m_narrow ? 0 : 1);
    m_grid->setColumnStretch(0, first ? 64 : 66);
    m_grid->setColumnStretch(1, m_narrow ? 0 : first ? 36 : 34);
}

void HomePage::setNarrow(bool narrow) {
    m_narrow = narrow;
    arrange();
}

void HomePage::connectCards() {
    connect(m_figures, &HomeFigures::switched, &m_parts.gateway, &bridge::Gateway::setOn);
    connect(m_figures, &HomeFigures::opened, this, [this](const QString& page, const QString& filter) {
        if (filter.isEmpty()) return Q_EMIT pageRequested(page);
        Q_EMIT filterRequested(filter);
    });
    connect(m_spend, &SpendTodayCard::openAll, this, [this] { Q_EMIT pageRequested(QStringLiteral("spending")); });
    connect(m_spend, &SpendTodayCard::hourActivated, this,
            [this](qint64 from, qint64 to) { Q_EMIT filterRequested({}, from, to); });
    connect(m_providers, &ProvidersCard::providerActivated, this, &HomePage::providerActivated);
    connect(m_latest, &LatestCard::openAll, this, [this] { Q_EMIT pageRequested(QStringLiteral("requests")); });
    connect(m_latest, &LatestCard::requestActivated, this, &HomePage::requestActivated);
    connect(m_latest, &LatestCard::sendRequested, this, &HomePage::sendTest);
    connect(m_clients, &ClientsCard::clientActivated, this,
            [this](const QString& client) { Q_EMIT filterRequested(QStringLiteral("client:\"%1\"").arg(client)); });
}

void HomePage::connectSubjects() {
    auto whenActive = [this](auto run) {
        return [this, run] {
            if (isActive()) run();
        };
    };
    connect(&m_parts.gateway, &bridge::Gateway::changed, this, whenActive([this] { showState(); }));
    connect(&m_parts.settings, &bridge::Settings::changed, this, whenActive([this] {
        m_key_asked = false;
        showState();
    }));
    connect(&m_parts.providers, &bridge::Providers::changed, this, whenActive([this] { showState(); }));
    connect(&m_parts.budgets, &bridge::Budgets::changed, this, whenActive([this] { showIncidents(); }));
    connect(&m_parts.log, &bridge::RequestLog::grown, this, whenActive([this] { askForFigures(); }));
    connect(m_history, &SpendHistory::changed, this, whenActive([this] { askForFigures(); }));
    connect(&m_parts.live, &bridge::LiveFeed::batch, this, [this](const std::vector<record::LiveEvent>& events) {
        if (!isActive()) return;
        m_latest->addFinished(events);
        if (m_live.isActive()) return; // shown when it ends
        showLive();
        m_live.start();
    });
}

void HomePage::buildKeys() {
    auto key = [this](Qt::Key pressed, auto run) {
        auto* shortcut = new QShortcut(QKeySequence(pressed), this); // while the page shows, wherever the focus is
        connect(shortcut, &QShortcut::activated, this, run);
    };
    key(Qt::Key_T, [this] { Q_EMIT pageRequested(QStringLiteral("spending")); });
    key(Qt::Key_C, [this] { QGuiApplication::clipboard()->setText(m_parts.gateway.state().base_url); });
}

void HomePage::activated() {
    m_watch = m_parts.live.watch();
    m_clock.start();
    refresh();
}

void HomePage::deactivated() {
    m_watch = {};
    m_live.stop();
    m_clock.stop();
}

void HomePage::refresh() {
    setNote(day(localTime(m_parts.log.now()).date()));
    showState();
    askForFigures();
    showLive();
}

void HomePage::showLive() {
    Micros now = m_parts.log.now();
    const auto& running = m_parts.live.inFlight();
    m_figures->setInFlight(static_cast<int>(running.size()));
    m_latest->show(running, now);
    m_clients->show(running, now);
}

void HomePage::askForFigures() {
    Micros now = m_parts.log.now(), today = bridge::RequestLog::dayStart(now);
    record::SpendQuery hours;
    hours.edges = spanOf(SpendRange::Today, now).edges;
    m_history->update();
    hours.series = record::GroupBy::Provider;
    hours.first = record::GroupBy::None;
    m_parts.log.spend("home", hours, this, [this](const record::SpendReport& report) {
        m_spend->setReport(report, m_parts.providers, m_history->past(), m_parts.log.now());
        m_figures->setToday(report.total);
    });
    m_parts.log.nowFigures(this, [this](const record::NowFigures& figures) { m_figures->setNow(figures); });
    m_parts.log.clientFigures(today, this, [this](const std::vector<record::ClientFigures>& clients) {
        m_clients->setClients(clients);
        m_clients->show(m_parts.live.inFlight(), m_parts.log.now());
    });
    record::LogQuery latest;
    latest.limit = kLatest;
    m_parts.log.page(latest, this, [this](const record::LogPage& page) {
        m_latest->setFinished(page.rows);
        showLive();
        m_progress.has_request = !page.rows.empty();
        askForFirstRun();
    });
    m_parts.providers.refreshFigures();
}

} // namespace tollgate::ui
