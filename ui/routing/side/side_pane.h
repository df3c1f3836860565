// SPDX-License-Identifier: GPL-3.0-or-later
// The right side of Routing: the properties of what is selected, and the problems of the draft. In a narrow window each
// of the two is a panel of its own. UI thread.
#pragma once

#include "bridge/settings.h"
#include "ui/routing/route_session.h"

#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace tollgate::ui {

class ProblemsView;
class PropertiesPane;
class RouteEditor;
class RouteForm;

class SidePane : public QWidget {
    Q_OBJECT
public:
    SidePane(RouteSession& session, RouteEditor& editor, bridge::Settings& settings, QWidget* parent = nullptr);

    // Anew, from the session.
    void show();
    // The models that providers offer, for the fields that name one.
    void setOfferings(std::vector<bridge::Offering> offerings);
    void setClients(const QStringList& clients);

    void focusProperties();
    void focusName();
    // "Claude pool"; what the properties are of.
    QString subject() const;

    QWidget* properties() const;

    ProblemsView* problems() const { return m_problems; }

    // Takes both parts back after a narrow window had them apart.
    void joinParts();

Q_SIGNALS:
    void nodeChosen(const QString& node);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showSelection();

    RouteSession& m_session;
    RouteEditor& m_editor;
    bridge::Settings& m_settings;
    QVBoxLayout* m_column;
    QStackedWidget* m_stack;
    PropertiesPane* m_pane;
    RouteForm* m_route;
    ProblemsView* m_problems;
    std::vector<bridge::Offering> m_offerings;
    QStringList m_clients;
};

} // namespace tollgate::ui
