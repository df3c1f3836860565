// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/side/side_pane.h"

#include "ui/routing/document/kinds.h"
#include "ui/routing/problems/problems_view.h"
#include "ui/routing/properties/properties_pane.h"
#include "ui/routing/route_editor.h"
#include "ui/routing/route_graph.h"
#include "ui/routing/side/choices_of.h"
#include "ui/routing/side/route_form.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/tab_stops.h"

#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

constexpr int kWidth = 288;
constexpr int kProblemsHeight = 150;

} // namespace

SidePane::SidePane(RouteSession& session, RouteEditor& editor, bridge::Settings& settings, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_editor(editor),
      m_settings(settings),
      m_column(new QVBoxLayout(this)),
      m_stack(new QStackedWidget),
      m_pane(new PropertiesPane),
      m_route(new RouteForm),
      m_problems(new ProblemsView) {
    setFixedWidth(kWidth);
    setAccessibleName(tr("Properties and problems"));
    m_column->setContentsMargins(1, 0, 0, 0);
    m_column->setSpacing(0);
    m_stack->addWidget(m_pane);
    m_stack->addWidget(m_route);
    m_problems->setMinimumHeight(kProblemsHeight);
    joinParts();
    connect(&m_editor, &RouteEditor::selectionChanged, this, &SidePane::showSelection);
    connect(m_pane, &PropertiesPane::memberEdited, &m_editor, &RouteEditor::setMember);
    connect(m_pane, &PropertiesPane::memberWanted, &m_editor, &RouteEditor::addMember);
    connect(m_pane, &PropertiesPane::nodeActivated, this, &SidePane::nodeChosen);
    connect(m_pane, &PropertiesPane::duplicateRequested, this, [this](const QString& id) { m_editor.duplicate({id}); });
    connect(m_pane, &PropertiesPane::removeRequested, this, [this](const QString& id) { m_editor.remove({id}); });
    connect(m_route, &RouteForm::edited, this,
            [this](const QString& member, const config::Json& value) { m_editor.setMember({}, member, value); });
    connect(m_problems, &ProblemsView::chosen, this, &SidePane::nodeChosen);
}

QWidget* SidePane::properties() const {
    return m_stack;
}

void SidePane::joinParts() {
    m_column->addWidget(m_stack, 1);
    m_column->addWidget(m_problems);
}

void SidePane::setOfferings(std::vector<bridge::Offering> offerings) {
    m_offerings = std::move(offerings);
    show();
}

void SidePane::setClients(const QStringList& clients) {
    m_clients = clients;
    show();
}

void SidePane::show() {
    const RouteDocument& document = m_session.document();
    m_pane->setReadOnly(document.isReadOnly());
    m_pane->setChoices(choicesOf({m_settings.config(), document.draft(), m_session.facts(), m_offerings, m_clients}));
    m_problems->setProblems(document.draft(), m_session.facts());
    showSelection();
}

// One step has its form; nothing, or the entry, is the route itself.
void SidePane::showSelection() {
    const RouteDocument& document = m_session.document();
    const QStringList& selection = m_editor.selection();
    const QString id = m_editor.selected();
    const bool route = selection.isEmpty() || id == kEntryNode;
    m_stack->setCurrentWidget(route ? static_cast<QWidget*>(m_route) : m_pane);
    if (route) return m_route->setRoute(document.draft(), document.isReadOnly());
    const DraftNode* node = document.draft().find(id.toStdString());
    if (!node) return m_pane->clear(tr("%n step(s) selected", nullptr, static_cast<int>(selection.size())));
    const DraftNode* live = document.live().find(node->id);
    m_pane->setNode(id, node->members, live ? std::optional(live->members) : std::nullopt);
}

QString SidePane::subject() const {
    const DraftNode* node = m_session.document().draft().find(m_editor.selected().toStdString());
    if (!node) return tr("the route");
    return node->kind() == "target" ? targetTitle(*node, m_session.facts()) : titleOf(*node);
}

void SidePane::focusProperties() {
    if (QWidget* first = firstTabStop(m_stack->currentWidget())) first->setFocus(Qt::TabFocusReason);
}

void SidePane::focusName() {
    m_stack->currentWidget() == m_route ? m_route->focusName() : m_pane->focusName();
}

void SidePane::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.fillRect(rect(), theme.color(Role::Base));
    painter.fillRect(QRect(0, 0, 1, height()), theme.color(Role::Border));
    if (m_problems->parentWidget() == this)
        drawRule(painter, 1, m_problems->y(), width() - 1, theme.color(Role::Border));
}

} // namespace tollgate::ui
