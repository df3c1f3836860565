// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/spending/spending_page.h"

#include "ui/common/entities.h"
#include "ui/format/times.h"
#include "ui/prices/price_dialog.h"
#include "ui/spending/breakdown_card.h"
#include "ui/spending/breakdown_lines.h"
#include "ui/spending/month_card.h"
#include "ui/spending/range_control.h"
#include "ui/spending/request_terms.h"
#include "ui/spending/spend_answers.h"
#include "ui/spending/spend_bars_card.h"
#include "ui/spending/spend_budgets_card.h"
#include "ui/spending/spend_export.h"
#include "ui/spending/spend_figures.h"
#include "ui/spending/spend_sums.h"
#include "ui/spending/token_mix_card.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/message_bar.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QShortcut>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

constexpr int kChartCardHeight = 290;
// The picture's columns: 784 and 408 px.
constexpr int kWideColumn = 98;
constexpr int kSideColumn = 51;

PageInfo pageInfo() {
    return {QStringLiteral("spending"), SpendingPage::tr("Spending"), QStringLiteral("spending"), PageGroup::Work};
}

} // namespace

SpendingPage::SpendingPage(Parts parts, QWidget* parent)
    : Page(pageInfo(), parent),
      m_parts(parts),
      m_names(entityNames(parts.providers, parts.settings)),
      m_answers(new SpendAnswers(parts.log, this)),
      m_message(new MessageBar) {
    addMessage(m_message);
    buildHeader();
    buildCards();
    connectCards();
    shareCrosshair();
    buildKeys();
    connect(m_answers, &SpendAnswers::changed, this, &SpendingPage::showAnswer);
    connect(&m_parts.gateway, &bridge::Gateway::changed, this, [this] {
        if (isActive()) showMessage();
    });
    setNarrow(false);
}

void SpendingPage::buildHeader() {
    m_range = new RangeControl;
    m_range->setToday(localDay(m_parts.log.now()));
    addHeaderAction(m_range);
    auto* exporting = new Button(tr("Export"), QStringLiteral("export"));
    auto* menu = new QMenu(exporting);
    menu->addAction(tr("Breakdown as CSV…"), this, &SpendingPage::exportCsv);
    menu->addAction(tr("Chart as PNG…"), this, &SpendingPage::exportPng);
    exporting->setMenu(menu);
    addHeaderAction(exporting);
    connect(m_range, &RangeControl::changed, this, &SpendingPage::setRange);
}

void SpendingPage::buildCards() {
    auto* cards = new QWidget;
    auto* column = new QVBoxLayout(cards);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kCardGap);
    m_figures = new SpendFigures(m_names.provider);
    m_bars = new SpendBarsCard(m_names.provider);
    m_month = new MonthCard;
    m_breakdown = new BreakdownCard(m_names, m_parts.store);
    m_budgets = new SpendBudgetsCard;
    m_mix = new TokenMixCard;
    m_bars->setFixedHeight(kChartCardHeight);
    m_month->setFixedHeight(kChartCardHeight);
    column->addWidget(m_figures);
    m_grid = new QGridLayout;
    m_grid->setSpacing(kCardGap);
    m_side = new QVBoxLayout;
    m_side->setSpacing(kCardGap);
    m_side->addWidget(m_budgets, 1);
    m_side->addWidget(m_mix);
    column->addLayout(m_grid, 1);
    setCards(cards);
}

// Two columns, or one card under the other.
void SpendingPage::setNarrow(bool narrow) {
    for (QWidget* card :
         {static_cast<QWidget*>(m_bars), static_cast<QWidget*>(m_month), static_cast<QWidget*>(m_breakdown)})
        m_grid->removeWidget(card);
    m_grid->removeItem(m_side);
    m_grid->addWidget(m_bars, 0, 0);
    m_grid->addWidget(m_month, narrow ? 1 : 0, narrow ? 0 : 1);
    m_grid->addWidget(m_breakdown, narrow ? 2 : 1, 0);
    m_grid->addLayout(m_side, narrow ? 3 : 1, narrow ? 0 : 1);
    m_grid->setColumnStretch(0, kWideColumn);
    m_grid->setColumnStretch(1, narrow ? 0 : kSideColumn);
    m_grid->setRowStretch(1, narrow ? 0 : 1);
    m_grid->setRowStretch(2, narrow ? 1 : 0);
}

void SpendingPage::connectCards() {
    connect(m_figures, &SpendFigures::unpricedOpened, this, &SpendingPage::setPrice);
    connect(m_bars, &SpendBarsCard::activated, this, &SpendingPage::openBar);
    connect(m_bars->chart(), &Chart::rangeSelected, this, &SpendingPage::setChosen);
    connect(m_bars->chart(), &Chart::rangeCleared, this, [this] { setChosen(-1, -1); });
    connect(m_month->chart(), &Chart::columnActivated, this, [this](int column) {
        const SpendSpan days = monthSpan(m_parts.log.now());
        const SpendSpan day = days.part(column, column);
        if (day.from() <= m_parts.log.now()) openRequests({}, day);
    });
    connect(m_breakdown, &BreakdownCard::grouped, this, [this](record::GroupBy group, record::GroupBy then) {
        SpendWish wish = m_answers->wish();
        wish.group = group;
        wish.then = then;
        m_answers->setWish(wish);
    });
    connect(m_breakdown, &BreakdownCard::activated, this, [this](const BreakdownLine& line) {
        const SpendAnswer& answer = *m_answers->last();
        QString terms = groupTerm(answer.wish.group, line.first);
        if (line.depth > 0) terms += u' ' + groupTerm(answer.wish.then, line.then);
        openRequests(terms, answer.chosen);
    });
    connect(m_breakdown, &BreakdownCard::widerRangeWanted, this, [this] { m_range->choose(SpendRange::ThirtyDays); });
    connect(m_breakdown, &BreakdownCard::firstStepsWanted, this,
            [this] { Q_EMIT pageRequested(QStringLiteral("home")); });
    connect(m_budgets, &SpendBudgetsCard::editRequested, this,
            [this] { Q_EMIT pageRequested(QStringLiteral("access")); });
    connect(m_budgets, &SpendBudgetsCard::newRequested, this, &SpendingPage::newBudgetWanted);
    connect(&m_parts.budgets, &bridge::Budgets::changed, this, [this] {
        if (isActive()) m_answers->last() ? showAnswer() : showBudgets();
    });
}

// A day in one chart is the same day in the other.
void SpendingPage::shareCrosshair() {
    connect(m_bars->chart(), &Chart::hoveredChanged, this, [this](int bar) {
        if (!m_answers->last()) return;
        const SpendSpan& span = m_answers->last()->span;
        const bool days = bar >= 0 && span.step == SpendStep::Day;
        const Micros day = days ? span.edges[static_cast<std::size_t>(bar)] : -1;
        m_month->chart()->setHovered(monthSpan(m_parts.log.now()).barOf(day));
    });
    connect(m_month->chart(), &Chart::hoveredChanged, this, [this](int column) {
        if (!m_answers->last()) return;
        const SpendSpan &span = m_answers->last()->span, days = monthSpan(m_parts.log.now());
        const bool shared = column >= 0 && span.step == SpendStep::Day;
        m_bars->chart()->setHovered(shared ? span.barOf(days.edges[static_cast<std::size_t>(column)]) : -1);
    });
}

void SpendingPage::buildKeys() {
    const auto key = [this](Qt::Key one, auto run) {
        connect(new QShortcut(QKeySequence(one), this), &QShortcut::activated, this, run);
    };
    constexpr int kRanges = static_cast<int>(SpendRange::Custom) + 1;
    for (int i = 0; i < kRanges; ++i)
        key(static_cast<Qt::Key>(Qt::Key_1 + i), [this, i] { m_range->choose(static_cast<SpendRange>(i)); });
    key(Qt::Key_G, [this] { m_breakdown->chooseGroup(); });
    key(Qt::Key_V, [this] {
        m_bars->toggleTable();
        m_month->toggleTable();
    });
}

// Left, Right and Enter are the chart's wherever nothing on the page has a use of its own for them.
void SpendingPage::keyPressEvent(QKeyEvent* event) {
    const bool charts = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right ||
                        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (charts && m_bars->chart()->isVisible())
        QCoreApplication::sendEvent(m_bars->chart(), event);
    else
        Page::keyPressEvent(event);
}

void SpendingPage::activated() {
    m_answers->setLive(true);
    showBudgets();
    showMessage();
}

void SpendingPage::deactivated() {
    m_answers->setLive(false);
}

void SpendingPage::refresh() {
    m_answers->ask();
    showMessage();
}

bool SpendingPage::back() {
    if (!m_answers->wish().chosen) return false;
    m_bars->chart()->clearRange();
    return true;
}

void SpendingPage::setRange() {
    SpendWish wish = m_answers->wish();
    wish.range = m_range->range();
    wish.first = m_range->first();
    wish.last = m_range->last();
    wish.chosen.reset();
    m_bars->chart()->clearRange();
    m_answers->setWish(wish);
}

void SpendingPage::setChosen(int first, int last) {
    SpendWish wish = m_answers->wish();
    wish.chosen.reset();
    if (first >= 0 && m_answers->last() && last < m_answers->last()->span.bars())
        wish.chosen = m_answers->last()->span.part(first, last);
    m_answers->setWish(wish);
}

void SpendingPage::showAnswer() {
    if (!isActive() || !m_answers->last()) return;
    const SpendAnswer& answer = *m_answers->last();
    const SpendPast& past = m_answers->past();
    m_range->setToday(localDay(answer.now));
    const SpendSums sums = spendSums(answer.days, answer.now);
    const EverythingBudgets budgets = everythingBudgets(m_parts.settings.config());
    m_figures->setAnswer(answer, past, budgets);
    m_bars->setAnswer(answer, past);
    m_month->setSums(sums, past, budgets.month, answer.now);
    m_breakdown->setAnswer(answer, sums.requests_month > 0 || past.rate.has_value());
    m_mix->setAnswer(answer);
    showBudgets();
    showMessage();
}

void SpendingPage::showBudgets() {
    m_budgets->setLines(
        budgetLines(m_parts.settings.config(), m_parts.budgets.all(), m_answers->past(), m_parts.log.now()));
}

void SpendingPage::showMessage() {
    m_message->clearActions();
    const std::optional<SpendAnswer>& last = m_answers->last();
    if (last && !last->problem.isEmpty()) {
        const QString since = clockLog(localTime(last->now), localTime(m_parts.log.now()));
        m_message->say(MessageKind::Error, tr("The log cannot be read."),
                       last->whole.problem.empty() ? tr("%1. These figures are as of %2.").arg(last->problem, since)
                                                   : last->problem);
        connect(m_message->addAction(tr("Try again")), &QPushButton::clicked, this, &SpendingPage::refresh);
        return;
    }
    const QString& trouble = m_parts.gateway.state().journal_trouble;
    if (!trouble.isEmpty())
        return m_message->say(MessageKind::Warning, tr("New requests may be missing here."), trouble);
    m_message->clear();
}

void SpendingPage::openRequests(const QString& term, const SpendSpan& span) {
    const Micros now = m_parts.log.now();
    const QString terms = spanTerms(span, now);
    Q_EMIT requestsWanted(term.isEmpty() ? terms : term + u' ' + terms, span.from() < startOf(localDay(now)));
}

void SpendingPage::openBar(int bar) {
    if (!m_answers->last() || bar >= m_answers->last()->span.bars()) return;
    const SpendSpan one = m_answers->last()->span.part(bar, bar);
    if (one.from() <= m_parts.log.now()) openRequests({}, one);
}

// Where every model has got a price since, there are only their requests to see.
void SpendingPage::setPrice() {
    if (!m_answers->last()) return;
    auto showRequests = [this] { openRequests(QStringLiteral("cost:unpriced"), m_answers->last()->span); };
    const auto models = unpricedModels(m_answers->last()->models, m_parts.prices, m_parts.log.now());
    if (models.isEmpty()) return showRequests();
    auto nameOf = [this](const std::string& provider) { return m_names.provider(provider).name; };
    auto* dialog = new PriceDialog(m_parts.prices, models, nameOf, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PriceDialog::requestsWanted, this, showRequests);
    dialog->open();
}

void SpendingPage::exportCsv() {
    if (!m_answers->last()) return;
    if (const QString said = saveCsv(this, *m_answers->last(), m_names); !said.isEmpty()) setNote(said);
}

void SpendingPage::exportPng() {
    if (!m_answers->last()) return;
    m_bars->chart()->setHovered(-1);
    if (const QString said = savePng(this, m_answers->last()->span, *m_bars); !said.isEmpty()) setNote(said);
}

} // namespace tollgate::ui
