// SPDX-License-Identifier: GPL-3.0-or-later
// The list of the routing page: the same document as the graph, as a numbered tree with a bar of what can be done to
// the chosen row. Complete by keyboard and for screen readers. UI thread.
#pragma once

#include "ui/routing/canvas/step_kind.h"
#include "ui/routing/route_session.h"

#include <QWidget>

class QMenu;

namespace tollgate::ui {

class Button;
class DataTable;
class LayoutStore;
class RouteEditor;
class SearchField;
class StepListModel;
struct StepRow;

class StepListPane : public QWidget {
    Q_OBJECT
public:
    StepListPane(RouteSession& session, RouteEditor& editor, LayoutStore* store, QWidget* parent = nullptr);

    DataTable* table() const { return m_table; }

    SearchField* find() const { return m_find; }

    void show(); // anew, from the session

Q_SIGNALS:
    void propertiesWanted(const QString& node);
    void renameWanted(const QString& node);

private:
    void buildBar(class Bar* bar);
    void buildKeys();
    static void openMenu(Button* button);
    void chose();
    void showButtons();
    void showSelection();
    void add(StepKind kind);
    void move(int by);
    void duplicate();
    void remove();
    void fillTargets(QMenu* menu);
    void findStep(const QString& words);
    const StepRow* current() const;

    RouteSession& m_session;
    RouteEditor& m_editor;
    StepListModel* m_model;
    DataTable* m_table;
    Button* m_add;
    Button* m_connect;
    Button* m_up;
    Button* m_down;
    Button* m_duplicate;
    Button* m_remove;
    SearchField* m_find;
    bool m_showing = false;
};

} // namespace tollgate::ui
