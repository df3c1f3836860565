// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the page and what connects them; what stands where is in routing_panels.cpp, what the draft bar asks for
// in routing_actions.cpp.
#include "ui/routing/routing_page.h"

#include "ui/common/entities.h"
#include "ui/routing/canvas/canvas_view.h"
#include "ui/routing/draft_bar.h"
#include "ui/routing/graph/graph_pane.h"
#include "ui/routing/json/json_pane.h"
#include "ui/routing/list/step_list_pane.h"
#include "ui/routing/panel_bar.h"
#include "ui/routing/problems/problem_words.h"
#include "ui/routing/problems/problems_view.h"
#include "ui/routing/route_editor.h"
#include "ui/routing/route_graph.h"
#include "ui/routing/side/side_pane.h"
#include "ui/routing/templates/templates_view.h"
#include "ui/routing/trial/trial_drawer.h"
#include "ui/shell/console_settings.h"
#include "ui/spending/spend_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/segmented_control.h"

#include <QAccessible>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

constexpr int kSettleMs = 0; // facts that come together are shown together
constexpr int kLiveMs = 500; // sums of what passes

constexpr QLatin1String kGraph("graph");
constexpr QLatin1String kList("list");
constexpr QLatin1String kJson("json");

PageInfo pageInfo() {
    return {QStringLiteral("routing"), RoutingPage::tr("Routing"), QStringLiteral("routing"), PageGroup::Setup, 6};
}

} // namespace

RoutingPage::RoutingPage(Parts parts, QWidget* parent)
    : Page(pageInfo(), parent),
      m_parts(parts),
      m_session(new RouteSession({parts.routes, parts.trials, parts.log, parts.providers, parts.budgets}, this)),
      m_editor(new RouteEditor(m_session->document(), this)) {
    buildHeader();
    buildMessages();
    m_bar = new DraftBar(*m_session);
    addBar(m_bar);
    buildViews();
    buildContent();
    m_settle.setSingleShot(true);
    connect(&m_settle, &QTimer::timeout, this, &RoutingPage::showAll);
    connectBar();
    connectSession();
    connectLive();
    const auto key = [this](const QKeySequence& keys, auto run) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, run);
    };
    key(QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { publish(); });
    // Nobody who hears the screen has to look for the view that can be heard.
    if (QAccessible::isActive()) showView(kList);
}

void RoutingPage::buildHeader() {
    m_overlay = new SegmentedControl(tr("What edges show"));
    m_overlay->add(tr("Live flow"), QStringLiteral("flow"));
    m_overlay->add(tr("Cost"), QStringLiteral("cost"));
    m_overlay->add(tr("Off"), QStringLiteral("off"));
    m_overlay->setCurrent(QStringLiteral("flow"));
    connect(m_overlay, &SegmentedControl::changed, this, [this](const QString& id) {
        m_session->setOverlay(id == QLatin1String("flow")   ? Overlay::Flow
                              : id == QLatin1String("cost") ? Overlay::Cost
                                                            : Overlay::Off);
        m_graph->canvas()->showTraffic({});
    });
    m_simulate = new Button(tr("Simulate"), QStringLiteral("play"));
    connect(m_simulate, &QPushButton::clicked, this, &RoutingPage::openDrawer);
    addHeaderAction(m_overlay);
    addHeaderAction(m_simulate);
}

void RoutingPage::buildMessages() {
    m_file_problem = new MessageBar;
    m_read_only = new MessageBar;
    m_conflict = new MessageBar;
    m_error = new MessageBar;
    m_error->setClosable(true);
    for (MessageBar* message : {m_file_problem, m_read_only, m_conflict, m_error}) addMessage(message);
    connect(m_file_problem->addAction(tr("Show the place")), &QPushButton::clicked, this, &RoutingPage::showFile);
    connect(m_conflict->addAction(tr("Compare")), &QPushButton::clicked, this, &RoutingPage::compareWithTheirs);
    connect(m_conflict->addAction(tr("Keep mine")), &QPushButton::clicked, m_session, &RouteSession::keepMine);
    connect(m_conflict->addAction(tr("Take theirs")), &QPushButton::clicked, m_session, &RouteSession::takeTheirs);
}

void RoutingPage::buildViews() {
    m_graph = new GraphPane(*m_session, *m_editor);
    m_list = new StepListPane(*m_session, *m_editor, &m_parts.console);
    m_json = new JsonPane(*m_session, *m_editor);
    connect(m_json, &JsonPane::leftOut, this, &RoutingPage::offerText);
    m_side = new SidePane(*m_session, *m_editor, m_parts.settings);
    m_drawer = new TrialDrawer(*m_session, m_parts.settings);
    m_views = new QStackedWidget;
    for (QWidget* view : {static_cast<QWidget*>(m_graph), static_cast<QWidget*>(m_list), static_cast<QWidget*>(m_json)})
        m_views->addWidget(view);
    connect(m_graph, &GraphPane::propertiesWanted, this, &RoutingPage::showProperties);
    connect(m_graph, &GraphPane::renameWanted, this, &RoutingPage::rename);
    connect(m_graph, &GraphPane::noteWanted, this, &RoutingPage::editNote);
    connect(m_list, &StepListPane::propertiesWanted, this, &RoutingPage::showProperties);
    connect(m_list, &StepListPane::renameWanted, this, &RoutingPage::rename);
    connect(m_side, &SidePane::nodeChosen, this, &RoutingPage::reveal);
    connect(m_drawer, &TrialDrawer::pathFound, m_graph, &GraphPane::light);
    connect(m_drawer, &TrialDrawer::closed, this, &RoutingPage::closeDrawer);
    connect(m_drawer, &TrialDrawer::requestActivated, this, &RoutingPage::requestActivated);
}

void RoutingPage::buildContent() {
    m_panels = new QStackedWidget;
    m_panel_bar = new PanelBar;
    m_column = new QSplitter(Qt::Vertical);
    m_column->setChildrenCollapsible(false);
    m_column->addWidget(m_views);
    m_column->addWidget(m_drawer);
    m_column->addWidget(m_panels);
    m_column->setStretchFactor(0, 1);
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_column, 1);
    column->addWidget(m_panel_bar);
    m_split = new QWidget;
    auto* row = new QHBoxLayout(m_split);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(left, 1);
    row->addWidget(m_side);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_split);
    m_pages->addWidget(buildTemplates());
    setContent(m_pages);
    m_drawer_open = {kGraph};
    placePanels();
    connect(m_panel_bar, &PanelBar::chosen, this, &RoutingPage::choosePanel);
}

QWidget* RoutingPage::buildTemplates() {
    m_templates =
        new TemplatesView(tr("A route decides where each request goes. Begin with one of these; every one can be "
                             "changed before it is live."));
    auto* choosing = new QWidget;
    auto* choices = new QVBoxLayout(choosing);
    choices->setContentsMargins(kPagePadding, kPagePadding, kPagePadding, kPagePadding);
    m_stay = new Button(tr("Back"), QStringLiteral("chevl"));
    choices->addWidget(m_stay, 0, Qt::AlignLeft);
    choices->addWidget(m_templates, 1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(choosing);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // what is in it has the focus
    connect(m_templates, &TemplatesView::chosen, this, &RoutingPage::begin);
    connect(m_stay, &QPushButton::clicked, this, [this] {
        m_choosing = false;
        showAll();
    });
    return scroll;
}

void RoutingPage::connectBar() {
    connect(m_bar->views(), &SegmentedControl::changed, this, &RoutingPage::showView);
    connect(m_bar, &DraftBar::newRouteWanted, this, [this] {
        m_choosing = true;
        askModels();
        showAll();
    });
    connect(m_bar, &DraftBar::undoWanted, this, &RoutingPage::undo);
    connect(m_bar, &DraftBar::redoWanted, this, &RoutingPage::redo);
    connect(m_bar, &DraftBar::historyWanted, this, &RoutingPage::showHistory);
    connect(m_bar, &DraftBar::discardWanted, this, &RoutingPage::discard);
    connect(m_bar, &DraftBar::compareWanted, this, &RoutingPage::compare);
    connect(m_bar, &DraftBar::publishWanted, this, &RoutingPage::publish);
    connect(m_bar, &DraftBar::removeWanted, this, &RoutingPage::remove);
    connect(m_bar, &DraftBar::moveWanted, this, &RoutingPage::moveRoute);
}

void RoutingPage::connectSession() {
    connect(&m_session->document(), &RouteDocument::changed, this, &RoutingPage::showViews);
    connect(m_session, &RouteSession::factsChanged, this, [this] {
        if (isActive() && (!m_settle.isActive() || m_settle.remainingTime() > kSettleMs)) m_settle.start(kSettleMs);
    });
    connect(m_session, &RouteSession::conflictChanged, this, &RoutingPage::showMessages);
    connect(m_session, &RouteSession::listChanged, this, [this] {
        showMessages();
        m_pages->setCurrentIndex(m_choosing || m_session->route().empty() ? 1 : 0);
    });
    connect(m_session, &RouteSession::routeOpened, this, [this] {
        m_choosing = false;
        m_editor->select({});
        m_graph->light({});
        showAll();
        m_graph->canvas()->fit();
    });
    connect(m_editor, &RouteEditor::refused, this,
            [this](const QString& why) { m_error->say(MessageKind::Info, why); });
    connect(m_editor, &RouteEditor::selectionChanged, this,
            [this] { m_panel_bar->setWords(ProblemsView::countWords(m_session->facts()), m_side->subject()); });
}

// Requests as they end: a dot each, and the sums of the hour.
void RoutingPage::connectLive() {
    connect(&m_parts.live, &bridge::LiveFeed::batch, this, [this](const std::vector<record::LiveEvent>& events) {
        if (!isActive()) return;
        QList<CanvasPath> passed;
        for (const record::LiveEvent& event : events) {
            if (event.kind != record::LiveEvent::Kind::Finished || !event.request) continue;
            m_session->addRequest(*event.request);
            if (event.request->route != m_session->route()) continue;
            const std::string model =
                event.request->attempts.empty() ? event.request->served_model : event.request->attempts.back().model;
            passed << pathOf(m_session->document().draft(), event.request->trace, event.request->provider, model);
        }
        if (m_session->facts().overlay != Overlay::Off && !passed.isEmpty()) m_graph->canvas()->showTraffic(passed);
        if (!m_settle.isActive()) m_settle.start(kLiveMs);
    });
}

void RoutingPage::activated() {
    m_watch = m_parts.live.watch();
    m_graph->canvas()->setMotion(!m_parts.console.reduceMotion());
    m_session->setActive(true);
    askModels();
    m_drawer->refresh();
    showAll();
}

void RoutingPage::deactivated() {
    m_watch = {};
    m_settle.stop();
    m_json->commit();
    m_session->setActive(false);
    m_error->clear();
}

void RoutingPage::refresh() {
    m_session->refresh();
    m_drawer->refresh();
}

void RoutingPage::askModels() {
    m_parts.trials.models(this, [this](const std::vector<bridge::Offering>& offerings) {
        m_templates->setOfferings(offerings);
        m_side->setOfferings(offerings);
        QStringList models;
        JsonNames names;
        for (const bridge::Offering& offering : offerings) {
            QStringList& own = names.models[offering.provider];
            for (const bridge::OfferedModel& model : offering.models) own << text(model.model);
            models += own;
        }
        for (const bridge::ProviderStatus& status : m_parts.providers.all())
            names.providers << text(status.provider.id);
        m_json->setNames(names);
        models.removeDuplicates();
        m_drawer->setModels(models);
        if (isActive()) m_drawer->refresh();
    });
    m_parts.log.facet(QStringLiteral("client"), this, [this](const std::vector<bridge::FacetValue>& clients) {
        QStringList names;
        for (const bridge::FacetValue& client : clients) names << text(client.value);
        m_side->setClients(names);
    });
}

void RoutingPage::showAll() {
    m_pages->setCurrentIndex(m_choosing || m_session->route().empty() ? 1 : 0);
    m_stay->setVisible(m_choosing && !m_session->route().empty());
    showMessages();
    showNote();
    showViews();
}

void RoutingPage::showViews() {
    m_drawer->showSubjects();
    m_bar->show();
    m_side->show();
    const QString view = m_bar->views()->current();
    if (view == kGraph) m_graph->show();
    if (view == kList) m_list->show();
    if (view == kJson) m_json->show();
    m_panel_bar->setWords(ProblemsView::countWords(m_session->facts()), m_side->subject());
}

void RoutingPage::showNote() {
    if (m_session->route().empty()) return setNote({}); // nothing is counted
    setNote(tr("%1 in the last hour").arg(requestWords(m_session->facts().flow.everything)));
}

void RoutingPage::showMessages() {
    if (const auto problem = m_parts.routes.fileProblem())
        m_file_problem->say(MessageKind::Error, tr("The configuration file has a mistake; what was live stays live."),
                            problemWords(*problem));
    else
        m_file_problem->clear();
    if (m_session->document().isReadOnly() && !m_session->route().empty())
        m_read_only->say(MessageKind::Info, tr("This route can only be looked at."),
                         m_session->document().readOnlyReason());
    else
        m_read_only->clear();
    if (!m_session->inConflict()) return m_conflict->clear();
    m_conflict->say(MessageKind::Warning,
                    m_session->theirs().empty() ? tr("This route was removed outside since you began to change it.")
                                                : tr("This route was changed outside since you began to change it."),
                    tr("Both are kept until you decide."));
}

void RoutingPage::showView(const QString& view) {
    if (m_bar->views()->current() != view) m_bar->views()->setCurrent(view);
    const QWidget* before = m_views->currentWidget();
    if (before == m_json && view != kJson && !m_json->commit()) m_json->forget();
    m_views->setCurrentIndex(view == kGraph ? 0 : view == kList ? 1 : 2);
    placePanels();
    showViews();
    if (view == kJson && !m_editor->selected().isEmpty()) m_json->reveal(m_editor->selected());
}

void RoutingPage::offerText(const std::string& route, const QString& text) {
    Q_EMIT undoOffered(tr("What was typed is no route and was left out."), [this, route, text] {
        if (m_session->route() != route) m_session->open(route);
        showView(kJson);
        m_json->takeBack(text);
    });
}

void RoutingPage::openRoute(const QString& id) {
    m_session->open(id.toStdString());
}

void RoutingPage::undo() {
    m_json->commit() ? m_editor->undo() : m_json->forget();
}

void RoutingPage::redo() {
    if (m_json->commit()) m_editor->redo();
}

} // namespace tollgate::ui
