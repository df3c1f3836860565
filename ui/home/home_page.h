// SPDX-License-Identifier: GPL-3.0-or-later
// Answers in five seconds: is it on, what does it cost, is anything wrong (DESIGN-LANGUAGE.md §11 Home). Before the
// first request it is a checklist. UI thread.
#pragma once

#include "bridge/budgets.h"
#include "bridge/gateway.h"
#include "bridge/live_feed.h"
#include "bridge/providers.h"
#include "bridge/request_log.h"
#include "bridge/settings.h"
#include "bridge/test_request.h"
#include "ui/home/first_run_card.h"
#include "ui/home/incidents.h"
#include "ui/shell/page.h"

#include <QSet>
#include <QTimer>

class QGridLayout;

namespace tollgate::ui {

class ClientsCard;
class ConsoleSettings;
class HomeFigures;
class LatestCard;
class ProvidersCard;
class SpendHistory;
class SpendTodayCard;

class HomePage : public Page {
    Q_OBJECT
public:
    struct Parts {
        bridge::Gateway& gateway;
        bridge::RequestLog& log;
        bridge::LiveFeed& live;
        bridge::Providers& providers;
        bridge::Settings& settings;
        bridge::Budgets& budgets;
        bridge::TestRequest& test;
        ConsoleSettings& console;
    };

    explicit HomePage(Parts parts, QWidget* parent = nullptr);

    void refresh() override;
    void setNarrow(bool narrow) override;

Q_SIGNALS:
    // Requests with this filter; with `from` < `to` of that span.
    void filterRequested(const QString& expression, qint64 from = 0, qint64 to = 0);
    void requestActivated(tollgate::RequestId id);
    void addProviderRequested();
    void providerActivated(const QString& id);
    void budgetActivated(const QString& id);
    void settingsRequested(const QString& section);

protected:
    void activated() override;
    void deactivated() override;

private:
    void buildCards();
    void connectCards();
    void connectFirstRun();
    void connectSubjects();
    void buildKeys();
    void arrange();

    void showState();
    void showIncidents();
    void addRemedy(const Incident& incident);
    void showLive();
    void askForFigures();
    void askForFirstRun();
    void showFirstRun();
    void setDailyBudget();
    void describeTest();
    void sendTest();

    Parts m_parts;
    MessageBar* m_message;
    HomeFigures* m_figures;
    FirstRunCard* m_first_run;
    SpendTodayCard* m_spend;
    ProvidersCard* m_providers;
    LatestCard* m_latest;
    ClientsCard* m_clients;
    SpendHistory* m_history;
    QGridLayout* m_grid;
    FirstRunState m_progress;
    bool m_first_run_known = false; // the journal has said whether anything ever came
    bool m_narrow = false;
    std::optional<std::pair<bool, bool>> m_arranged; // first run, narrow
    bool m_key_asked = false;
    QList<Incident> m_incidents;
    qsizetype m_shown_incident = 0;
    QSet<QString> m_hidden; // incidents that were closed
    bridge::LiveFeed::Watch m_watch;
    QTimer m_live;  // not more often than this are running requests shown
    QTimer m_clock; // ages and "last 15 minutes" go on without events
    int m_clock_ticks = 0;
};

} // namespace tollgate::ui
