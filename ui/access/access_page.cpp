// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/access_page.h"

#include "ui/access/access_keys_card.h"
#include "ui/access/budgets_card.h"
#include "ui/access/create_key_dialog.h"
#include "ui/access/denied_card.h"
#include "ui/access/key_panel.h"
#include "ui/access/team_rows.h"
#include "ui/common/entities.h"
#include "ui/common/spend_history.h"
#include "ui/common/spend_span.h"
#include "ui/settings/reach_choice.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/label.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/totals_row.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

constexpr int kPanelWidth = 312;
constexpr int kFindWidth = 200;
constexpr int kTeamRows = 3; // keep their room
// The picture's widths: 400 and 464 px.
constexpr int kTeamsPart = 50;
constexpr int kBudgetsPart = 58;

PageInfo pageInfo() {
    return {QStringLiteral("access"), AccessPage::tr("Access"), QStringLiteral("access"), PageGroup::Setup, 7};
}

} // namespace

AccessPage::AccessPage(Parts parts, QWidget* parent) : Page(pageInfo(), parent), m_parts(parts) {
    m_error = new MessageBar;
    m_error->setClosable(true);
    m_blocked = new MessageBar;
    addMessage(m_error);
    addMessage(m_blocked);
    m_history = new SpendHistory(m_parts.log, this);
    buildHeader();
    buildContent();
    buildKeys();
    connectParts();
    connectBudgets();
}

void AccessPage::buildHeader() {
    m_create = new Button(tr("Create key"), QStringLiteral("plus"), ButtonVariant::Primary);
    m_find = new SearchField(tr("Find a key or person"));
    m_find->setMinimumWidth(kFindWidth);
    addHeaderAction(m_create);
    addHeaderAction(m_find);
}

void AccessPage::buildContent() {
    auto* cards = new QWidget;
    m_sides = new QBoxLayout(QBoxLayout::LeftToRight, cards);
    m_sides->setContentsMargins(0, 0, 0, 0);
    m_sides->setSpacing(kCardGap);
    auto* left = new QVBoxLayout;
    left->setSpacing(kCardGap);
    m_list = new AccessKeysCard(m_parts.store);
    m_denied = new DeniedCard;
    m_pair = new QBoxLayout(QBoxLayout::LeftToRight);
    m_pair->setSpacing(kCardGap);
    m_pair->addWidget(makeTeams(), kTeamsPart);
    m_budgets = new BudgetsCard;
    m_pair->addWidget(m_budgets, kBudgetsPart);
    left->addWidget(makeReach());
    left->addWidget(m_list);
    left->addLayout(m_pair);
    left->addWidget(m_denied, 1);
    m_panel = new KeyPanel;
    m_panel->setFixedWidth(kPanelWidth);
    m_sides->addLayout(left, 1);
    m_sides->addWidget(m_panel);
    setCards(cards);
}

QWidget* AccessPage::makeReach() {
    auto* card = new Card;
    card->setAccessibleName(tr("Reachable from"));
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpace2);
    auto* reach = new ReachChoice(m_parts.settings, m_parts.gateway);
    m_address = new Label({}, Type::Body, Role::Muted);
    m_address->setFixed(true);
    m_warning = new Label(tr("Anyone on this network with a key can spend."), Type::Body, Role::Warning);
    row->addWidget(new Label(tr("Reachable from"), Type::Strong));
    row->addWidget(reach);
    row->addWidget(m_address);
    row->addStretch();
    row->addWidget(m_warning);
    card->add(line);
    card->body()->setContentsMargins(kCardPadding, kSpace1, kCardPadding, kSpace1);
    connect(reach, &ReachChoice::refused, this, &AccessPage::tell);
    return card;
}

Card* AccessPage::makeTeams() {
    auto* card = new Card(tr("Teams"));
    auto* add = Button::link(tr("New team"));
    card->addAction(add);
    connect(add, &QPushButton::clicked, this, &AccessPage::addTeam);
    m_teams = new TeamRows(this);
    m_team_table = new DataTable(tr("Teams"));
    m_team_table->setTable(m_teams);
    m_team_table->setFitToRows(true, kTeamRows);
    m_team_table->setPlaceholder(new EmptyState(QStringLiteral("team"), tr("No team yet.")));
    m_team_totals = new TotalsRow(m_team_table);
    card->setFlush(true);
    card->add(m_team_table);
    card->add(m_team_totals);
    card->body()->addStretch(1);
    return card;
}

void AccessPage::buildKeys() {
    auto key = [this](const QKeySequence& keys, auto run) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, run);
    };
    key(QKeySequence(Qt::CTRL | Qt::Key_N), [this] { createKey(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_S), [this] { m_panel->save(); });
}

void AccessPage::connectParts() {
    connect(m_create, &QPushButton::clicked, this, &AccessPage::createKey);
    connect(m_find, &QLineEdit::textChanged, m_list, &AccessKeysCard::setFind);
    connect(m_list, &AccessKeysCard::currentChanged, this, &AccessPage::showPanel);
    connect(m_list, &AccessKeysCard::switched, this, &AccessPage::switchKey);
    connect(m_list, &AccessKeysCard::removeRequested, this, &AccessPage::remove);
    connect(m_list, &AccessKeysCard::opened, this, [this] { m_panel->setFocus(Qt::TabFocusReason); });
    connect(m_panel, &KeyPanel::saveRequested, this, &AccessPage::save);
    connect(m_panel, &KeyPanel::switched, this, &AccessPage::switchKey);
    connect(m_panel, &KeyPanel::copyRequested, this, &AccessPage::copyText);
    connect(m_panel, &KeyPanel::rotateRequested, this, &AccessPage::rotate);
    connect(m_panel, &KeyPanel::removeRequested, this, &AccessPage::remove);
    connect(m_panel, &KeyPanel::deniedRequested, this, [this](const QString& id) {
        Q_EMIT requestsWanted(QStringLiteral("since:today status:denied key:%1").arg(id));
    });
    connect(m_denied, &DeniedCard::openAll, this,
            [this] { Q_EMIT requestsWanted(QStringLiteral("since:today status:denied")); });
    connect(m_team_table, &DataTable::removeRequested, this,
            [this](const QModelIndex& index) { tell(m_parts.keys.removeTeam(m_teams->at(index.row()).id)); });
    connect(&m_parts.keys, &bridge::AccessKeys::changed, this, [this] {
        if (isActive()) show();
    });
    connect(&m_parts.gateway, &bridge::Gateway::changed, this, &AccessPage::showReach);
    connect(&m_parts.log, &bridge::RequestLog::grown, this, [this] {
        if (isActive()) refresh();
    });
}

void AccessPage::connectBudgets() {
    connect(m_budgets, &BudgetsCard::newRequested, this, [this] { editBudget({}); });
    connect(m_budgets, &BudgetsCard::editRequested, this, [this](const QString& id) { editBudget(id); });
    connect(m_budgets, &BudgetsCard::removeRequested, this, &AccessPage::removeBudget);
    connect(m_panel, &KeyPanel::budgetOpened, this, [this](const QString& id) { editBudget(id); });
    connect(m_team_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { openTeamBudget(index.row()); });
    const auto look = [this] {
        if (isActive()) showBudgets();
    };
    connect(&m_parts.budgets, &bridge::Budgets::changed, this, look);
    connect(m_history, &SpendHistory::changed, this, look);
}

void AccessPage::activated() {
    m_history->update();
    show();
    refresh();
}

void AccessPage::deactivated() {
    m_error->clear();
}

void AccessPage::refresh() {
    m_parts.log.accessKeyFigures(startOf(localDay(m_parts.log.now())), this,
                                 [this](const std::vector<record::AccessKeyFigures>& figures) {
                                     m_figures = figures;
                                     show();
                                 });
    askDenied();
}

QList<QWidget*> AccessPage::regions() const {
    return {m_error, m_blocked, m_list->table(), m_team_table, m_budgets->table(), m_denied->table(), m_panel};
}

bool AccessPage::focusFilter() {
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
    return true;
}

bool AccessPage::back() {
    if (m_panel->isAncestorOf(focusWidget())) {
        m_list->table()->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (m_find->text().isEmpty()) return false;
    m_find->clear();
    return true;
}

void AccessPage::setNarrow(bool narrow) {
    m_sides->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_pair->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_panel->setMinimumWidth(narrow ? 0 : kPanelWidth);
    m_panel->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : kPanelWidth);
}

} // namespace tollgate::ui
