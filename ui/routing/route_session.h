// SPDX-License-Identifier: GPL-3.0-or-later
// A route that is open on the page: its document, and everything that comes and goes beside it – problems, traffic, how
// providers are, what is live. Keeps the draft, publishes it. No widgets. Owned by the routing page; UI thread.
#pragma once

#include "bridge/budgets.h"
#include "bridge/live_feed.h"
#include "bridge/providers.h"
#include "bridge/request_log.h"
#include "bridge/route_trials.h"
#include "bridge/routes.h"
#include "ui/routing/document/route_document.h"
#include "ui/routing/route_facts.h"

#include <QObject>
#include <QTimer>

namespace tollgate::ui {

class RouteSession : public QObject {
    Q_OBJECT
public:
    struct Parts {
        bridge::Routes& routes;
        bridge::RouteTrials& trials;
        bridge::RequestLog& log;
        bridge::Providers& providers;
        bridge::Budgets& budgets;
    };

    explicit RouteSession(Parts parts, QObject* parent = nullptr);

    RouteDocument& document() { return m_document; }

    const RouteDocument& document() const { return m_document; }

    const RouteFacts& facts() const { return m_facts; }

    const Parts& parts() const { return m_parts; }

    struct Listed {
        std::string id;
        QString name;
        bool live = false;
        bool draft = false;
        bool enabled = true;
    };

    // Routes in force in their order, then drafts of new ones.
    std::vector<Listed> list() const;

    const std::string& route() const { return m_route; } // id; "" when none is open

    void open(const std::string& id);
    // Another one when this one is gone; none when there is none.
    void openAny();
    // Opens a route that is not live yet; its id is made from its name.
    void begin(RouteDraft draft);
    // The draft goes; what is live is shown. Of a new route nothing stays.
    void discard();

    int liveVersion() const; // 0: never live, or not known yet

    bool hasErrors() const;

    // Problems are those of the draft as it stands.
    bool isChecked() const { return m_checked; }

    bridge::Publishing publish(const QString& note);

    // What is live was changed outside since the draft was begun. Both are kept until a person decides.
    bool inConflict() const { return m_conflict; }

    const std::string& theirs() const { return m_theirs; } // "": the route was removed

    void keepMine();
    void takeTheirs();

    void setOverlay(Overlay overlay);
    // Nothing is asked while nobody looks.
    void setActive(bool active);
    void refresh();
    // A request that has just ended.
    void addRequest(const record::Request& request);

Q_SIGNALS:
    void routeOpened();
    void listChanged();
    void factsChanged();
    void conflictChanged();

private:
    void documentChanged();
    void keep();
    void check();
    void routesChanged();
    void showProviders();
    void showProblems();
    bool askSpent(); // true when it is not what it was
    void askFlow();
    void setBase(const std::string& json);

    Parts m_parts;
    RouteDocument m_document;
    RouteFacts m_facts;
    std::vector<bridge::RouteProblem> m_checks;
    std::string m_route;
    std::string m_base; // the text that was live when the draft was begun; "" for a new route
    std::string m_theirs;
    bool m_conflict = false;
    bool m_checked = false;
    bool m_active = false;
    bool m_opening = false;
    QTimer m_keep;
    QTimer m_flow;
};

// How a provider is, for steps.
ProviderFace faceOf(const bridge::ProviderStatus& status, Micros now);

} // namespace tollgate::ui
