// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where on the page: drawer, side and panels, wide and narrow; how the keyboard gets about.
#include "ui/routing/canvas/canvas_view.h"
#include "ui/routing/canvas/palette_bar.h"
#include "ui/routing/draft_bar.h"
#include "ui/routing/graph/graph_pane.h"
#include "ui/routing/json/json_pane.h"
#include "ui/routing/list/step_list_pane.h"
#include "ui/routing/panel_bar.h"
#include "ui/routing/problems/problems_view.h"
#include "ui/routing/route_editor.h"
#include "ui/routing/route_graph.h"
#include "ui/routing/routing_page.h"
#include "ui/routing/side/side_pane.h"
#include "ui/routing/templates/templates_view.h"
#include "ui/routing/trial/trial_drawer.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/segmented_control.h"

#include <QSplitter>
#include <QStackedWidget>

namespace tollgate::ui {

namespace {

constexpr int kDrawerHeight = 216; // at first
constexpr int kPanelHeight = 240;  // of a narrow window

constexpr QLatin1String kSimulate("simulate");
constexpr QLatin1String kProblems("problems");
constexpr QLatin1String kProperties("properties");

} // namespace

// What of the view that is shown has the keyboard.
QWidget* RoutingPage::keyboardView() const {
    if (m_views->currentWidget() == m_graph) return m_graph->canvas();
    if (m_views->currentWidget() == m_list) return m_list->table();
    return m_json->edit();
}

void RoutingPage::focusView() {
    keyboardView()->setFocus(Qt::TabFocusReason);
}

QList<QWidget*> RoutingPage::regions() const {
    return {m_file_problem,     m_read_only,    m_conflict, m_error,  m_bar,      m_templates,
            m_graph->palette(), keyboardView(), m_side,     m_drawer, m_panel_bar};
}

bool RoutingPage::focusFilter() {
    if (m_views->currentWidget() != m_list) showView(QStringLiteral("list"));
    m_list->find()->setFocus(Qt::ShortcutFocusReason);
    m_list->find()->selectAll();
    return true;
}

bool RoutingPage::back() {
    if (m_choosing && !m_session->route().empty()) {
        m_choosing = false;
        showAll();
        return true;
    }
    if (m_narrow && !m_panel.isEmpty()) {
        choosePanel({});
        return true;
    }
    if (m_side->isAncestorOf(focusWidget())) {
        focusView();
        return true;
    }
    if (m_editor->selection().isEmpty()) return false;
    m_editor->select({});
    return true;
}

void RoutingPage::openDrawer() {
    if (m_narrow) return choosePanel(kSimulate);
    m_drawer_open.insert(m_bar->views()->current());
    m_drawer->refresh();
    placePanels();
}

void RoutingPage::closeDrawer() {
    if (m_narrow) return choosePanel({});
    m_drawer_open.remove(m_bar->views()->current());
    m_graph->light({});
    placePanels();
}

void RoutingPage::choosePanel(const QString& panel) {
    m_panel = panel;
    if (panel == kSimulate) m_drawer->refresh();
    if (panel != kSimulate) m_graph->light({});
    placePanels();
}

void RoutingPage::setNarrow(bool narrow) {
    m_narrow = narrow;
    m_graph->setNarrow(narrow);
    placePanels();
}

// Wide: the drawer below the views, the side beside them. Narrow: one of the three at a time below.
void RoutingPage::placePanels() {
    if (m_narrow) {
        m_panels->addWidget(m_side->properties());
        m_panels->addWidget(m_side->problems());
        m_panels->setCurrentWidget(m_panel == kProblems ? static_cast<QWidget*>(m_side->problems())
                                                        : m_side->properties());
    } else {
        m_side->joinParts();
        m_side->properties()->show();
        m_side->problems()->show();
    }
    const bool panel = m_narrow && (m_panel == kProblems || m_panel == kProperties);
    const bool drawer = m_narrow ? m_panel == kSimulate : m_drawer_open.contains(m_bar->views()->current());
    m_side->setVisible(!m_narrow);
    m_panels->setVisible(panel);
    m_drawer->setVisible(drawer);
    m_simulate->setVisible(!m_narrow && !drawer);
    m_panel_bar->setVisible(m_narrow);
    m_panel_bar->setOpen(m_panel);
    const int below = m_narrow ? kPanelHeight : kDrawerHeight;
    if (drawer || panel)
        m_column->setSizes({std::max(1, m_column->height() - below), drawer ? below : 0, panel ? below : 0});
}

void RoutingPage::showProperties(const QString& node) {
    m_editor->select({node.isEmpty() ? kEntryNode : node});
    if (m_narrow) choosePanel(kProperties);
    m_side->focusProperties();
}

void RoutingPage::rename(const QString& node) {
    showProperties(node);
    m_side->focusName();
}

void RoutingPage::reveal(const QString& node) {
    m_editor->select({node});
    if (m_views->currentWidget() == m_graph) m_graph->canvas()->reveal(node);
    if (m_views->currentWidget() == m_json) m_json->reveal(node);
}

void RoutingPage::select(const QString& node) {
    m_editor->select({node});
}

} // namespace tollgate::ui
