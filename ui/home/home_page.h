// SPDX-License-Identifier: GPL-3.0-or-later
// Answers in five seconds: is it on, what does it cost, is anything wrong (DESIGN-LANGUAGE.md §11 Home). UI thread.
#pragma once

#include "bridge/gateway.h"
#include "bridge/live_feed.h"
#include "bridge/providers.h"
#include "bridge/request_log.h"
#include "ui/shell/page.h"

namespace tollgate::ui {

class ClientsCard;
class FirstRunCard;
class HomeFigures;
class LatestCard;
class LayoutStore;
class MessageBar;
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
        LayoutStore* store;
    };

    explicit HomePage(Parts parts, QWidget* parent = nullptr);

    void refresh() override;

Q_SIGNALS:
    void filterRequested(const QString& expression);
    void requestActivated(tollgate::RequestId id);
    void addProviderRequested();

protected:
    void activated() override;
    void deactivated() override;

private:
    void buildCards();
    void showMessages();
    void askForFigures();

    Parts m_parts;
    MessageBar* m_message;
    HomeFigures* m_figures;
    FirstRunCard* m_first_run;
    SpendTodayCard* m_spend;
    ProvidersCard* m_providers;
    LatestCard* m_latest;
    ClientsCard* m_clients;
    SpendHistory* m_history;
    QString m_hidden; // the incident that was closed
    bridge::LiveFeed::Watch m_watch;
};

} // namespace tollgate::ui
