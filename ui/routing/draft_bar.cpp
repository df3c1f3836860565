// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/draft_bar.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/tag.h"

#include <QComboBox>
#include <QMenu>
#include <QSignalBlocker>

namespace tollgate::ui {

DraftBar::DraftBar(RouteSession& session, QWidget* parent) : Bar(kFilterBarHeight, parent), m_session(session) {
    setPlate(true);
    setMargins(kSpace4, kSpace3);
    setAccessibleName(tr("Route and draft"));
    buildLeft();
    addStretch();
    buildRight();
    connect(&m_session, &RouteSession::listChanged, this, &DraftBar::fillRoutes);
    connect(&m_session, &RouteSession::routeOpened, this, &DraftBar::fillRoutes);
}

void DraftBar::buildLeft() {
    m_views = new SegmentedControl(tr("View"));
    m_views->add(tr("Graph"), QStringLiteral("graph"));
    m_views->add(tr("List"), QStringLiteral("list"));
    m_views->add(tr("JSON"), QStringLiteral("json"));
    m_views->setCurrent(QStringLiteral("graph"));
    m_routes = new QComboBox;
    m_routes->setAccessibleName(tr("Route"));
    m_routes->setMinimumWidth(150);
    m_routes->setMaximumWidth(220);
    m_more = Button::iconOnly(QStringLiteral("more"), tr("More for this route"));
    auto* menu = new QMenu(m_more);
    connect(menu->addAction(tr("Ask it earlier")), &QAction::triggered, this, [this] { Q_EMIT moveWanted(-1); });
    connect(menu->addAction(tr("Ask it later")), &QAction::triggered, this, [this] { Q_EMIT moveWanted(1); });
    menu->addSeparator();
    connect(menu->addAction(icon(QStringLiteral("trash")), tr("Delete the route")), &QAction::triggered, this,
            &DraftBar::removeWanted);
    connect(m_more, &QPushButton::clicked, menu,
            [this, menu] { menu->popup(m_more->mapToGlobal(m_more->rect().bottomLeft())); });
    m_version = new Tag({}, Role::Info);
    m_words = new Label({}, Type::Body, Role::Muted);
    add(m_views);
    add(m_routes);
    add(m_more);
    add(m_version);
    addHelper(m_words);
    connect(m_routes, &QComboBox::activated, this, &DraftBar::choose);
}

void DraftBar::buildRight() {
    m_undo = Button::iconOnly(QStringLiteral("undo"), tr("Undo"));
    m_redo = Button::iconOnly(QStringLiteral("redo"), tr("Redo"));
    m_history = new Button(tr("History"), QStringLiteral("history"));
    m_discard = new Button(tr("Discard"));
    m_compare = new Button(tr("Compare"), QStringLiteral("diff"));
    m_publish = new Button(tr("Publish"), ButtonVariant::Primary);
    for (Button* button : {m_undo, m_redo, m_history, m_discard, m_compare, m_publish}) add(button);
    connect(m_undo, &QPushButton::clicked, this, &DraftBar::undoWanted);
    connect(m_redo, &QPushButton::clicked, this, &DraftBar::redoWanted);
    connect(m_history, &QPushButton::clicked, this, &DraftBar::historyWanted);
    connect(m_discard, &QPushButton::clicked, this, &DraftBar::discardWanted);
    connect(m_compare, &QPushButton::clicked, this, &DraftBar::compareWanted);
    connect(m_publish, &QPushButton::clicked, this, &DraftBar::publishWanted);
}

void DraftBar::fillRoutes() {
    const QSignalBlocker quiet(m_routes);
    m_routes->clear();
    for (const RouteSession::Listed& route : m_session.list()) {
        QString name = route.name;
        if (!route.enabled) name = tr("%1 (off)").arg(name);
        if (!route.live) name = tr("%1 (new)").arg(name);
        m_routes->addItem(name, QString::fromStdString(route.id));
    }
    m_routes->setCurrentIndex(m_routes->findData(QString::fromStdString(m_session.route())));
    if (m_routes->count() > 0) m_routes->insertSeparator(m_routes->count());
    m_routes->addItem(icon(QStringLiteral("plus")), tr("New route"));
    show();
}

void DraftBar::choose(int index) {
    const QString id = m_routes->itemData(index).toString();
    if (!id.isEmpty()) return m_session.open(id.toStdString());
    fillRoutes();
    Q_EMIT newRouteWanted();
}

QString DraftBar::whyNotPublish() const {
    if (m_session.document().isReadOnly()) return m_session.document().readOnlyReason();
    if (m_session.liveVersion() > 0 && m_session.document().changes() == 0) return tr("The draft is as what is live");
    if (m_session.inConflict()) return tr("The route was changed outside; decide which one stays first");
    if (m_session.hasErrors()) return tr("The draft has errors; see Problems");
    return {};
}

void DraftBar::show() {
    RouteDocument& document = m_session.document();
    const bool open = !m_session.route().empty();
    const int live = m_session.liveVersion(), changes = document.changes();
    const bool draft = changes > 0 || live == 0;
    for (QWidget* widget : {static_cast<QWidget*>(m_version), static_cast<QWidget*>(m_more)}) widget->setVisible(open);
    m_version->setText(draft ? tr("Draft of version %1").arg(live + 1) : tr("Version %1").arg(live));
    m_version->setRole(draft ? Role::Info : Role::Ok);
    m_words->setText(!open       ? QString()
                     : live == 0 ? tr("not live yet")
                     : draft     ? tr("%n change(s), not live yet. Live: version %1", nullptr, changes).arg(live)
                                 : tr("live"));
    setHelperShown(m_words, open);
    const QString none = open ? QString() : tr("No route is open");
    const QUndoStack& history = document.history();
    m_undo->setDisabledBecause(history.canUndo() ? QString() : tr("Nothing to undo"));
    m_redo->setDisabledBecause(history.canRedo() ? QString() : tr("Nothing to redo"));
    if (history.canUndo()) m_undo->setToolTip(tr("Undo: %1").arg(history.undoText()));
    if (history.canRedo()) m_redo->setToolTip(tr("Redo: %1").arg(history.redoText()));
    m_history->setDisabledBecause(none);
    m_discard->setDisabledBecause(!none.isEmpty() ? none : draft ? QString() : tr("The draft is as what is live"));
    m_compare->setDisabledBecause(!none.isEmpty()     ? none
                                  : draft && live > 0 ? QString()
                                                      : tr("There is nothing to compare"));
    m_publish->setDisabledBecause(none.isEmpty() ? whyNotPublish() : none);
}

} // namespace tollgate::ui
