// SPDX-License-Identifier: GPL-3.0-or-later
// The bar under the header of Routing: which view, which route, what stands against what is live, and what can be done
// with the draft. UI thread.
#pragma once

#include "ui/routing/route_session.h"
#include "ui/widgets/bar.h"

class QComboBox;

namespace tollgate::ui {

class Button;
class Label;
class SegmentedControl;
class Tag;

class DraftBar : public Bar {
    Q_OBJECT
public:
    explicit DraftBar(RouteSession& session, QWidget* parent = nullptr);

    SegmentedControl* views() const { return m_views; } // "graph", "list", "json"

    // What can be done now, anew from the session.
    void show();

Q_SIGNALS:
    void newRouteWanted();
    void undoWanted();
    void redoWanted();
    void historyWanted();
    void discardWanted();
    void compareWanted();
    void publishWanted();
    void removeWanted();
    // Asked before or behind its neighbour.
    void moveWanted(int by);

private:
    void buildLeft();
    void buildRight();
    void fillRoutes();
    void choose(int index);
    QString whyNotPublish() const;

    RouteSession& m_session;
    SegmentedControl* m_views;
    QComboBox* m_routes;
    Button* m_more;
    Tag* m_version;
    Label* m_words;
    Button* m_undo;
    Button* m_redo;
    Button* m_history;
    Button* m_discard;
    Button* m_compare;
    Button* m_publish;
};

} // namespace tollgate::ui
