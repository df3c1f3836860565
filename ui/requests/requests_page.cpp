// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the page and what connects them; rows are in requests_rows.cpp, sums in requests_sums.cpp.
#include "ui/requests/requests_page.h"

#include "ui/common/entities.h"
#include "ui/requests/detail_pane.h"
#include "ui/requests/filter_bar.h"
#include "ui/requests/log_model.h"
#include "ui/requests/log_placeholder.h"
#include "ui/requests/volume_strip.h"
#include "ui/shell/console_settings.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/detail_split.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/segmented_control.h"

#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QShortcut>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr int kTickMs = 200;      // figures of rows in flight, 5 Hz
constexpr int kCountsMs = 10'000; // counts of named filters look at rows, not at sums

PageInfo pageInfo() {
    return {QStringLiteral("requests"), RequestsPage::tr("Requests"), QStringLiteral("requests"), PageGroup::Work};
}

} // namespace

RequestsPage::RequestsPage(Parts parts, QWidget* parent) : Page(pageInfo(), parent), m_parts(parts) {
    buildHeader();
    buildTable();
    buildKeys();
    connectTable();
    connectSubjects();
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &RequestsPage::tick);
    m_sums.setSingleShot(true);
    connect(&m_sums, &QTimer::timeout, this, [this] {
        if (std::exchange(m_sums_wanted, false)) askSummary();
    });
    m_counts.setSingleShot(true);
    m_counts.setInterval(kCountsMs);
    showNamedFilters();
}

RequestsPage::~RequestsPage() = default;

void RequestsPage::buildHeader() {
    m_span = new SegmentedControl(tr("Span"));
    m_span->add(tr("Live"), QStringLiteral("live"));
    m_span->add(tr("History"), QStringLiteral("history"));
    m_span->setCurrent(QStringLiteral("live"));
    connect(m_span, &SegmentedControl::changed, this, [this] { setRange(0, 0); });
    addHeaderAction(m_span);
    m_message = new MessageBar;
    addMessage(m_message);
    m_bar = new FilterBar(m_parts.log);
    addBar(m_bar);
    connect(m_bar, &FilterBar::filterChanged, this, &RequestsPage::load);
    connect(m_bar, &FilterBar::followChosen, this, &RequestsPage::setFollow);
    connect(m_bar, &FilterBar::exportRequested, this, &RequestsPage::exportRows);
    connect(m_bar, &FilterBar::nameGiven, this, &RequestsPage::nameFilter);
    connect(m_bar, &FilterBar::chipRemoved, this, [this] {
        if (m_range_to > m_range_from) return setRange(0, 0);
        m_span->setCurrent(QStringLiteral("history"));
        load();
    });
    m_strip = new RequestStrip;
    addBar(m_strip);
    connect(m_strip, &RequestStrip::filterChosen, this, [this](const QString& expression) { setFilter(expression); });
    connect(m_strip->volume(), &VolumeStrip::rangeChosen, this, &RequestsPage::setRange);
}

void RequestsPage::buildTable() {
    m_model = new LogModel(m_parts.providers, this);
    m_table = new DataTable(tr("Requests"));
    m_table->setTable(m_model);
    m_table->setStore(&m_parts.console, QStringLiteral("requests"));
    m_table->setStartAtEnd(true);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_empty = new LogPlaceholder;
    m_table->setPlaceholder(m_empty);
    m_detail = new DetailPane({m_parts.log, m_parts.providers, m_parts.prices, m_parts.gateway});
    m_split = new DetailSplit(m_table, m_detail);
    m_split->setStore(&m_parts.console, QStringLiteral("requests"));
    setContent(m_split);
    m_new_rows = new Button({}, QStringLiteral("down"), ButtonVariant::Primary, m_table);
    m_new_rows->hide();
}

void RequestsPage::connectTable() {
    connect(m_bar->columnsMenu(), &QMenu::aboutToShow, this, [this] {
        m_bar->columnsMenu()->clear();
        m_table->fillColumnMenu(m_bar->columnsMenu());
    });
    connect(m_new_rows, &QPushButton::clicked, this, [this] { setFollow(true); });
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) { open(index.row()); });
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        open(index.row());
        m_detail->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        if (m_split->isDetailShown()) showDetail(index.row());
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &RequestsPage::openRowMenu);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &RequestsPage::holdOrFollow);
    connect(m_detail, &DetailPane::closeRequested, this, [this] { back(); });
    connect(m_detail, &DetailPane::stopRequested, &m_parts.live, [this](RequestId id) { m_parts.live.stop(id); });
    connect(m_empty, &LogPlaceholder::clearRequested, this, [this] {
        m_range_from = m_range_to = 0;
        m_bar->setExpression({});
        load();
    });
    connect(m_empty, &LogPlaceholder::historyRequested, this, [this] {
        m_span->setCurrent(QStringLiteral("history"));
        load();
    });
    connect(m_empty, &LogPlaceholder::sendRequested, this, [this] {
        m_empty->setSent({}, true);
        m_parts.test.send(this, [this](const QString& error) { m_empty->setSent(error, false); });
    });
}

void RequestsPage::connectSubjects() {
    connect(&m_parts.live, &bridge::LiveFeed::batch, this, &RequestsPage::onBatch);
    connect(&m_parts.live, &bridge::LiveFeed::gapped, this, [this] {
        if (isActive()) load();
    });
    connect(&m_parts.live, &bridge::LiveFeed::inFlightChanged, this, [this] {
        if (isActive()) askSummary(); // they count too
    });
    connect(&m_parts.log, &bridge::RequestLog::grown, this, [this] {
        if (!isActive()) return;
        askSummary();
        m_detail->journalGrew();
    });
    auto whenActive = [this](auto run) {
        return [this, run] {
            if (isActive()) run();
        };
    };
    connect(&m_parts.gateway, &bridge::Gateway::changed, this, whenActive([this] { showMessages(); }));
    connect(&m_parts.settings, &bridge::Settings::changed, this, whenActive([this] { showNote(); }));
}

void RequestsPage::buildKeys() {
    // While the page shows; Space only in the table, for it presses buttons elsewhere.
    auto key = [this](const QKeySequence& keys, auto run, QWidget* where = nullptr) {
        auto* shortcut = where ? new QShortcut(keys, where, nullptr, nullptr, Qt::WidgetWithChildrenShortcut)
                               : new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    auto step = [this](int by) {
        int rows = m_model->rowCount();
        int from = m_table->currentIndex().isValid() ? m_table->currentIndex().row() : rows;
        if (rows > 0) m_table->setCurrentIndex(m_model->index(std::clamp(from + by, 0, rows - 1), 0));
    };
    key(QKeySequence(Qt::Key_J), [step] { step(1); });
    key(QKeySequence(Qt::Key_K), [step] { step(-1); });
    key(QKeySequence(Qt::Key_Space), [this] { setFollow(!m_following); }, m_table);
    key(QKeySequence(Qt::CTRL | Qt::Key_BracketRight), [this] {
        if (m_split->isDetailShown()) m_detail->setFocus(Qt::ShortcutFocusReason);
    });
    key(QKeySequence(Qt::CTRL | Qt::Key_BracketLeft), [this] { m_table->setFocus(Qt::ShortcutFocusReason); });
    key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] {
        if (m_split->isDetailShown()) m_detail->copyAs(CopyForm::Curl);
    });
    key(QKeySequence(Qt::CTRL | Qt::Key_Period), [this] { stopSelected(); });
}

void RequestsPage::activated() {
    m_watch = m_parts.live.watch();
    showMessages();
    showNote();
    load();
}

void RequestsPage::deactivated() {
    m_watch = {};
    for (QTimer* timer : {&m_tick, &m_sums, &m_counts}) timer->stop();
}

void RequestsPage::refresh() {
    load();
}

void RequestsPage::setFilter(const QString& expression, bool earlier) {
    if (earlier) m_span->setCurrent(QStringLiteral("history"));
    m_bar->setExpression(expression);
}

void RequestsPage::setRange(Micros from, Micros to) {
    m_range_from = from;
    m_range_to = to;
    m_strip->volume()->setRange(from, to);
    load();
}

void RequestsPage::select(RequestId id) {
    m_selected = id;
    int row = m_model->rowOf(id);
    if (row >= 0) {
        m_table->setCurrentIndex(m_model->index(row, 0));
        return open(row);
    }
    // Its row comes with the page that is being loaded, or is not among those shown.
    m_parts.log.detail(id, this, [this, id](const record::Detail& detail) {
        if (!detail.request || m_selected != id) return;
        m_split->setDetailShown(true);
        m_detail->show(*detail.request);
    });
}

void RequestsPage::open(int row) {
    if (row < 0 || row >= m_model->rowCount()) return;
    m_split->setDetailShown(true);
    showDetail(row);
}

void RequestsPage::showDetail(int row) {
    if (row < 0 || row >= m_model->rowCount()) return;
    auto request = m_model->request(row);
    m_selected = request->id;
    if (const record::LiveEvent* live = m_model->live(row))
        m_detail->showRunning(*request, *live, m_parts.log.now());
    else
        m_detail->show(*request);
}

void RequestsPage::stopSelected() {
    int row = m_table->currentIndex().row();
    if (row >= 0 && m_model->live(row)) m_parts.live.stop(m_model->request(row)->id);
}

QList<QWidget*> RequestsPage::regions() const {
    return {m_message, m_bar, m_strip, m_table, m_detail};
}

bool RequestsPage::focusFilter() {
    m_bar->edit()->setFocus(Qt::ShortcutFocusReason);
    m_bar->edit()->selectAll();
    return true;
}

bool RequestsPage::back() {
    if (m_split->isDetailShown()) {
        m_split->setDetailShown(false);
        m_selected = {};
        m_table->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (m_bar->expression().isEmpty() && m_range_to <= m_range_from) return false;
    m_range_from = m_range_to = 0;
    m_strip->volume()->setRange(0, 0);
    m_bar->setExpression({});
    load();
    return true;
}

void RequestsPage::setNarrow(bool narrow) {
    m_narrow = narrow;
    m_split->setNarrow(narrow);
    m_detail->setNarrow(narrow);
    m_strip->setVisible(!narrow);
    m_bar->setTotals(narrow ? m_strip->shortTotals() : QString());
}

void RequestsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    if (m_held_back > 0) showNewRows();
}

void RequestsPage::openRowMenu(const QPoint& place) {
    const QModelIndex index = m_table->indexAt(place);
    if (!index.isValid()) return;
    m_table->setCurrentIndex(index);
    showDetail(index.row());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, [this, row = index.row()] { open(row); });
    if (m_model->live(index.row())) menu->addAction(tr("Stop"), this, &RequestsPage::stopSelected);
    menu->addSeparator();
    menu->addAction(tr("Copy as curl"), this, [this] { m_detail->copyAs(CopyForm::Curl); });
    menu->addAction(tr("Copy as Python"), this, [this] { m_detail->copyAs(CopyForm::Python); });
    menu->addAction(tr("Copy as JavaScript"), this, [this] { m_detail->copyAs(CopyForm::JavaScript); });
    addCellFilters(menu, index.row(), m_model->columns()[index.column()].id);
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

void RequestsPage::addCellFilters(QMenu* menu, int row, const QString& column) {
    auto request = m_model->request(row);
    QString value = column == QLatin1String("client")     ? text(request->client)
                    : column == QLatin1String("model")    ? text(request->requested_model)
                    : column == QLatin1String("provider") ? text(request->provider)
                    : column == QLatin1String("key")      ? text(request->key)
                    : column == QLatin1String("session")  ? text(request->session)
                                                          : QString();
    if (value.isEmpty()) return;
    QString term =
        column + QLatin1Char(':') + (value.contains(QLatin1Char(' ')) ? QStringLiteral("\"%1\"").arg(value) : value);
    auto add = [this](const QString& more) { setFilter((m_bar->expression() + QLatin1Char(' ') + more).trimmed()); };
    menu->addSeparator();
    menu->addAction(tr("Only %1").arg(value), this, [add, term] { add(term); });
    menu->addAction(tr("Without %1").arg(value), this, [add, term] { add(QLatin1Char('-') + term); });
}

} // namespace tollgate::ui
