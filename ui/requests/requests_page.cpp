// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/requests_page.h"

#include "record/json.h"
#include "ui/common/entities.h"
#include "ui/format/money.h"
#include "ui/format/numbers.h"
#include "ui/requests/detail_pane.h"
#include "ui/requests/log_model.h"
#include "ui/requests/volume_strip.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/bar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/detail_split.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"

#include <boost/json/serialize.hpp>

#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

constexpr int kPageSize = 500;
constexpr int kTickMs = 200; // figures of rows in flight, 5 Hz

PageInfo pageInfo() {
    return {QStringLiteral("requests"), RequestsPage::tr("Requests"), QStringLiteral("requests"), PageGroup::Work};
}

} // namespace

RequestsPage::RequestsPage(Parts parts, QWidget* parent) : Page(pageInfo(), parent), m_parts(parts) {
    m_span = new SegmentedControl(tr("Span"));
    m_span->add(tr("Live"), QStringLiteral("live"));
    m_span->add(tr("History"), QStringLiteral("history"));
    m_span->setCurrent(QStringLiteral("live"));
    connect(m_span, &SegmentedControl::changed, this, [this] { load(); });
    addHeaderAction(m_span);
    buildFilterBar();
    buildStrip();
    buildTable();
    buildKeys();
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_model->tick(m_parts.log.now());
        if (!m_model->hasRunning()) m_tick.stop();
    });
    connect(&m_parts.live, &bridge::LiveFeed::batch, this, &RequestsPage::onBatch);
    connect(&m_parts.log, &bridge::RequestLog::grown, this, [this] {
        if (isActive()) askSummary();
    });
}

void RequestsPage::buildFilterBar() {
    auto* bar = new Bar(kFilterBarHeight);
    bar->setPlate(true);
    m_filter_field = new FilterField(tr("Filter"));
    m_filter_field->edit()->setPlaceholderText(tr("Filter: provider:openai status:error cost:>0.05"));
    connect(m_filter_field->edit(), &QLineEdit::textChanged, this, &RequestsPage::filterEdited);
    bar->add(m_filter_field, 1);
    auto* columns = new Button(tr("Columns"), QStringLiteral("columns"));
    auto* menu = new QMenu(columns);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        m_table->fillColumnMenu(menu);
    });
    columns->setMenu(menu);
    bar->add(columns);
    auto* exporting = new Button(tr("Export"), QStringLiteral("export"));
    connect(exporting, &QPushButton::clicked, this, &RequestsPage::exportRows);
    bar->add(exporting);
    m_follow = new SegmentedControl(tr("New rows"));
    m_follow->add(tr("Follow"), QStringLiteral("follow"));
    m_follow->add(tr("Hold view"), QStringLiteral("hold"));
    m_follow->setCurrent(QStringLiteral("follow"));
    connect(m_follow, &SegmentedControl::changed, this,
            [this](const QString& id) { setFollow(id == QLatin1String("follow")); });
    bar->add(m_follow);
    addBar(bar);
}

void RequestsPage::buildStrip() {
    m_strip = new QWidget;
    auto* row = new QHBoxLayout(m_strip);
    row->setContentsMargins(kSpace4, kSpace1, kSpace4, kSpace1);
    row->setSpacing(kSpace2);
    auto chip = [&](const QString& words, const QString& expression) {
        auto* made = new Chip(words);
        connect(made, &QAbstractButton::clicked, this, [this, expression] { setFilter(expression); });
        row->addWidget(made);
        return made;
    };
    m_errors = chip(tr("Errors"), QStringLiteral("status:error"));
    m_failovers = chip(tr("Failover"), QStringLiteral("status:failover"));
    m_denied = chip(tr("Denied"), QStringLiteral("status:denied"));
    m_unpriced = chip(tr("Unpriced"), QStringLiteral("cost:unpriced"));
    row->addStretch();
    m_volume = new VolumeStrip;
    row->addWidget(m_volume);
    m_totals = new Label;
    m_totals->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_totals);
    addBar(m_strip);
}

void RequestsPage::buildTable() {
    m_model = new LogModel(m_parts.providers, this);
    m_table = new DataTable(tr("Requests"));
    m_table->setTable(m_model);
    m_table->setStore(m_parts.store, QStringLiteral("requests"));
    auto* empty =
        new EmptyState(QStringLiteral("requests"), tr("No request fits. Requests appear here as they come in."));
    connect(empty->addAction(tr("Clear filter")), &QPushButton::clicked, this, [this] { setFilter({}); });
    m_table->setPlaceholder(empty);
    m_detail = new DetailPane(m_parts.log, m_parts.providers);
    m_split = new DetailSplit(m_table, m_detail);
    m_split->setStore(m_parts.store, QStringLiteral("requests"));
    m_split->setDetailShown(false);
    setContent(m_split);
    m_new_rows = new Button({}, QStringLiteral("down"), ButtonVariant::Primary, m_table);
    m_new_rows->hide();
    connect(m_new_rows, &QPushButton::clicked, this, [this] { setFollow(true); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) { showDetail(index.row()); });
    connect(m_detail, &DetailPane::closeRequested, this, [this] { back(); });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        QScrollBar* bar = m_table->verticalScrollBar();
        if (value < bar->maximum() - 1 && m_follow->current() == QLatin1String("follow") && bar->isSliderDown())
            setFollow(false);
        if (value == bar->maximum() && m_held_back == 0) m_follow->setCurrent(QStringLiteral("follow"));
        if (value == 0 && m_more) loadOlder();
    });
}

void RequestsPage::buildKeys() {
    auto key = [this](const QKeySequence& keys, auto run) {
        auto* shortcut = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    auto step = [this](int by) {
        int row = std::clamp(m_table->currentIndex().row() + by, 0, m_model->rowCount() - 1);
        m_table->setCurrentIndex(m_model->index(row, 0));
    };
    key(QKeySequence(Qt::Key_J), [step] { step(1); });
    key(QKeySequence(Qt::Key_K), [step] { step(-1); });
    key(QKeySequence(Qt::CTRL | Qt::Key_BracketRight), [this] { m_detail->setFocus(Qt::ShortcutFocusReason); });
    key(QKeySequence(Qt::CTRL | Qt::Key_BracketLeft), [this] { m_table->setFocus(Qt::ShortcutFocusReason); });
}

void RequestsPage::activated() {
    m_watch = m_parts.live.watch();
    load();
}

void RequestsPage::deactivated() {
    m_watch = {};
    m_tick.stop();
}

Micros RequestsPage::from() const {
    bool live = m_span->current() == QLatin1String("live");
    return live ? bridge::RequestLog::dayStart(m_parts.log.now()) : 0;
}

void RequestsPage::load() {
    record::LogQuery query;
    query.filter = m_filter;
    query.limit = kPageSize;
    m_parts.log.page(query, this, [this](const record::LogPage& page) {
        std::vector<std::shared_ptr<const record::Request>> rows;
        for (const auto& row : page.rows)
            if (row->started >= from()) rows.push_back(row);
        m_more = page.more && rows.size() == page.rows.size();
        m_model->setRows(rows, m_parts.log.now());
        onBatch(m_parts.live.inFlight());
        if (m_follow->current() == QLatin1String("follow")) m_table->scrollToBottom();
        int row = m_selected.isNull() ? -1 : m_model->rowOf(m_selected);
        if (row >= 0) m_table->setCurrentIndex(m_model->index(row, 0));
    });
    askSummary();
    const config::Logging& logging = m_parts.settings.config().logging;
    bool kept = logging.bodies != config::Logging::Bodies::None;
    setNote(kept ? tr("Recording to disk, text kept %n day(s)", nullptr, static_cast<int>(logging.retention_days))
                 : tr("Recording to disk, without text"));
}

void RequestsPage::loadOlder() {
    auto cursor = m_model->oldest();
    if (!cursor || m_loading_older) return;
    m_loading_older = true;
    record::LogQuery query;
    query.filter = m_filter;
    query.before = cursor;
    query.limit = kPageSize;
    m_parts.log.page(query, this, [this](const record::LogPage& page) {
        std::vector<std::shared_ptr<const record::Request>> rows;
        for (const auto& row : page.rows)
            if (row->started >= from()) rows.push_back(row);
        m_more = page.more && rows.size() == page.rows.size();
        m_model->prependOlder(rows);
        if (!rows.empty())
            m_table->scrollTo(m_model->index(static_cast<int>(rows.size()), 0), QAbstractItemView::PositionAtTop);
        m_loading_older = false;
    });
}

void RequestsPage::askSummary() {
    m_parts.log.summary(m_filter, bridge::RequestLog::dayStart(m_parts.log.now()),
                        bridge::RequestLog::dayStart(m_parts.log.now(), 1), this,
                        [this](const record::LogSummary& summary) { showSummary(summary); });
}

void RequestsPage::showSummary(const record::LogSummary& summary) {
    const record::Totals& totals = summary.totals;
    m_errors->setCount(count(totals.errors));
    m_failovers->setCount(count(totals.failover));
    m_denied->setCount(count(totals.denied));
    m_unpriced->setCount(count(totals.unpriced));
    m_volume->setVolume(summary.volume);
    std::int64_t shown = totals.requests + static_cast<std::int64_t>(m_parts.live.inFlight().size());
    m_totals->setText(
        tr("%1 requests · %2\n%3 in, %4 out")
            .arg(count(shown), moneySum(totals.cost), tokens(totals.usage.prompt()), tokens(totals.usage.output)));
}

void RequestsPage::onBatch(const std::vector<record::LiveEvent>& events) {
    if (!isActive()) return;
    int fresh = m_model->apply(events, m_filter.get(), m_parts.log.now());
    if (m_model->hasRunning() && !m_tick.isActive()) m_tick.start();
    int selected = m_selected.isNull() ? -1 : m_model->rowOf(m_selected);
    for (const record::LiveEvent& event : events)
        if (event.kind == record::LiveEvent::Kind::Finished && event.id == m_selected && selected >= 0)
            showDetail(selected);
    if (fresh == 0) return;
    if (m_follow->current() == QLatin1String("follow")) return m_table->scrollToBottom();
    m_held_back += fresh;
    m_new_rows->setText(tr("%n new", nullptr, m_held_back));
    m_new_rows->adjustSize();
    m_new_rows->move((m_table->width() - m_new_rows->width()) / 2, m_table->height() - m_new_rows->height() - kSpace3);
    m_new_rows->show();
}

void RequestsPage::setFollow(bool follow) {
    m_follow->setCurrent(follow ? QStringLiteral("follow") : QStringLiteral("hold"));
    if (!follow) return;
    m_held_back = 0;
    m_new_rows->hide();
    m_table->scrollToBottom();
}

void RequestsPage::filterEdited() {
    auto parsed = record::parseFilter(m_filter_field->edit()->text().toStdString(),
                                      {m_parts.log.now(), bridge::RequestLog::dayStart(m_parts.log.now())});
    if (!parsed) {
        bool incomplete = parsed.error().incomplete;
        m_filter_field->setState(incomplete ? FilterField::State::Incomplete : FilterField::State::Invalid,
                                 text(parsed.error().message));
        return; // what was shown stays
    }
    m_filter_field->setState(FilterField::State::Valid);
    m_filter = record::isEmpty(*parsed) ? nullptr : std::make_shared<const record::Filter>(std::move(*parsed));
    load();
}

void RequestsPage::setFilter(const QString& expression, bool earlier) {
    if (earlier) m_span->setCurrent(QStringLiteral("history"));
    if (m_filter_field->edit()->text() == expression) return load();
    m_filter_field->edit()->setText(expression);
}

void RequestsPage::select(RequestId id) {
    m_selected = id;
    int row = m_model->rowOf(id);
    if (row >= 0) m_table->setCurrentIndex(m_model->index(row, 0));
}

void RequestsPage::showDetail(int row) {
    if (row < 0 || row >= m_model->rowCount()) return;
    m_selected = m_model->request(row)->id;
    m_detail->show(*m_model->request(row));
    m_split->setDetailShown(true);
}

QList<QWidget*> RequestsPage::regions() const {
    return {m_filter_field->edit(), m_table, m_detail};
}

bool RequestsPage::focusFilter() {
    m_filter_field->edit()->setFocus(Qt::ShortcutFocusReason);
    m_filter_field->edit()->selectAll();
    return true;
}

bool RequestsPage::back() {
    if (m_split->isDetailShown()) {
        m_split->setDetailShown(false);
        m_selected = {};
        m_table->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (m_filter_field->edit()->text().isEmpty()) return false;
    setFilter({});
    return true;
}

void RequestsPage::setNarrow(bool narrow) {
    m_split->setNarrow(narrow);
    m_strip->setVisible(!narrow);
}

void RequestsPage::exportRows() {
    QString path = QFileDialog::getSaveFileName(this, tr("Export requests"), QStringLiteral("requests.jsonl"),
                                                tr("JSON lines (*.jsonl)"));
    if (path.isEmpty()) return;
    record::LogQuery query;
    query.filter = m_filter;
    query.limit = 0;
    m_parts.log.page(query, this, [this, path](const record::LogPage& page) {
        QFile file(path);
        bool good = file.open(QIODevice::WriteOnly | QIODevice::Truncate);
        for (const auto& row : page.rows) {
            std::string line = boost::json::serialize(record::toJson(*row)) + "\n";
            good =
                good && file.write(line.data(), static_cast<qint64>(line.size())) == static_cast<qint64>(line.size());
        }
        setNote(good ? tr("%n request(s) exported", nullptr, static_cast<int>(page.rows.size()))
                     : tr("%1 cannot be written: %2").arg(path, file.errorString()));
    });
}

} // namespace tollgate::ui
