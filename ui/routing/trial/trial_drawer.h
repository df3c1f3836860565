// SPDX-License-Identifier: GPL-3.0-or-later
// The drawer under the views: Simulate tries one request on the draft, Rehearse those of the log. Nothing is sent to
// anybody. UI thread.
#pragma once

#include "bridge/settings.h"
#include "ui/routing/canvas/canvas_graph.h"
#include "ui/routing/route_session.h"

#include <QWidget>

class QStackedWidget;

namespace tollgate::ui {

class Button;
class Label;
class MessageBar;
class RehearsalView;
class TrialForm;
class TrialSteps;
class WhatIf;

class TrialDrawer : public QWidget {
    Q_OBJECT
public:
    TrialDrawer(RouteSession& session, bridge::Settings& settings, QWidget* parent = nullptr);

    // The newest requests, for choosing one. While the drawer is open.
    void refresh();
    // What is in the draft has changed: the switches follow, a result is one of before.
    void showSubjects();
    void setModels(const QStringList& models);
    void rehearse(Micros span, const QString& words);

    TrialForm* form() const { return m_form; }

    RehearsalView* rehearsal() const { return m_rehearsal; }

Q_SIGNALS:
    void closed();
    void pathFound(const tollgate::ui::CanvasPath& path); // empty: none any more
    void requestActivated(tollgate::RequestId id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* buildHead();
    QWidget* buildSimulation();
    void run();
    void show(const bridge::Trial& trial);
    void forget();
    void showPart(bool rehearsal);

    RouteSession& m_session;
    bridge::Settings& m_settings;
    Label* m_title;
    Label* m_note;
    Button* m_rehearse;
    Button* m_simulate;
    QStackedWidget* m_parts;
    TrialForm* m_form;
    WhatIf* m_what_if;
    MessageBar* m_problem;
    TrialSteps* m_lines;
    Label* m_hint;
    RehearsalView* m_rehearsal;
    QStringList m_models;
};

} // namespace tollgate::ui
