// SPDX-License-Identifier: GPL-3.0-or-later
// Decide where each request goes, watch it happen, try changes before they are live (DESIGN-LANGUAGE.md §11 Routing).
// Arranges the views over one session and does what the draft bar asks. UI thread.
#pragma once

#include "bridge/live_feed.h"
#include "bridge/settings.h"
#include "ui/routing/canvas/canvas_graph.h"
#include "ui/routing/route_session.h"
#include "ui/shell/page.h"

#include <QSet>
#include <QTimer>

class QSplitter;
class QStackedWidget;

namespace tollgate::ui {

class Button;
class ConsoleSettings;
class DraftBar;
class GraphPane;
class JsonPane;
class MessageBar;
class PanelBar;
class RouteEditor;
class SegmentedControl;
class SidePane;
class StepListPane;
class TemplatesView;
class TrialDrawer;

class RoutingPage : public Page {
    Q_OBJECT
public:
    struct Parts {
        bridge::Routes& routes;
        bridge::RouteTrials& trials;
        bridge::RequestLog& log;
        bridge::LiveFeed& live;
        bridge::Providers& providers;
        bridge::Budgets& budgets;
        bridge::Settings& settings;
        ConsoleSettings& console;
    };

    explicit RoutingPage(Parts parts, QWidget* parent = nullptr);

    RouteSession& session() { return *m_session; }

    RouteEditor& editor() { return *m_editor; }

    // "graph", "list", "json".
    void showView(const QString& view);
    void openRoute(const QString& id);
    void openDrawer();
    void select(const QString& node);

    QList<QWidget*> regions() const override;
    void refresh() override;
    bool focusFilter() override;
    bool back() override;
    void undo() override;
    void redo() override;
    void setNarrow(bool narrow) override;

Q_SIGNALS:
    void requestActivated(tollgate::RequestId id);

protected:
    void activated() override;
    void deactivated() override;

private:
    void buildHeader();
    void buildMessages();
    void buildViews();
    void buildContent();
    QWidget* buildTemplates();
    void connectBar();
    void connectSession();
    void connectLive();
    void showAll();
    void showViews();
    void showMessages();
    void showNote();
    void showFile();
    void askModels();
    void reveal(const QString& node);
    void showProperties(const QString& node);
    void rename(const QString& node);
    void editNote();
    void closeDrawer();
    void choosePanel(const QString& panel);
    void placePanels();
    QWidget* keyboardView() const;
    void focusView();
    // The way back of a text that was no route and went.
    void offerText(const std::string& route, const QString& text);
    // in routing_actions.cpp
    void publish();
    void finishPublishing(const QString& note);
    void showHistory();
    void compare();
    void compareWithTheirs();
    void discard();
    void remove();
    void moveRoute(int by);
    void begin(const RouteDraft& draft);

    Parts m_parts;
    RouteSession* m_session;
    RouteEditor* m_editor;
    SegmentedControl* m_overlay;
    MessageBar* m_file_problem;
    MessageBar* m_read_only;
    MessageBar* m_conflict;
    MessageBar* m_error;
    DraftBar* m_bar;
    QStackedWidget* m_pages; // editor, templates
    QStackedWidget* m_views; // graph, list, JSON
    QSplitter* m_column;     // views over the drawer or a panel
    QWidget* m_split;        // that, and the side
    GraphPane* m_graph;
    StepListPane* m_list;
    JsonPane* m_json;
    SidePane* m_side;
    TrialDrawer* m_drawer;
    QStackedWidget* m_panels; // of a narrow window: properties, problems
    PanelBar* m_panel_bar;
    Button* m_simulate; // opens the drawer
    TemplatesView* m_templates;
    Button* m_stay; // back from the templates
    bridge::LiveFeed::Watch m_watch;
    QList<CanvasPath> m_passed;  // requests since the canvas was told last
    QTimer m_settle;             // facts come in many pieces
    bool m_choosing = false;     // a new route is being chosen
    QSet<QString> m_drawer_open; // the views it stands below
    bool m_narrow = false;
    QString m_panel; // of a narrow window: "properties", "problems"; "" none
};

} // namespace tollgate::ui
