// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the Requests page: pages of the journal, live events, following and holding the view.
#include "ui/common/entities.h"
#include "ui/format/money.h"
#include "ui/format/numbers.h"
#include "ui/format/times.h"
#include "ui/requests/detail_pane.h"
#include "ui/requests/filter_bar.h"
#include "ui/requests/log_model.h"
#include "ui/requests/log_placeholder.h"
#include "ui/requests/requests_page.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/detail_split.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/segmented_control.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace tollgate::ui {

namespace {

constexpr int kPageSize = 500;
constexpr int kAtBottom = 5; // px: as good as at the bottom

} // namespace

bool RequestsPage::isLive() const {
    return m_span->current() == QLatin1String("live");
}

Micros RequestsPage::from() const {
    if (m_range_to > m_range_from) return m_range_from;
    return isLive() ? bridge::RequestLog::dayStart(m_parts.log.now()) : INT64_MIN;
}

Micros RequestsPage::to() const {
    return m_range_to > m_range_from ? m_range_to : INT64_MAX;
}

void RequestsPage::load() {
    if (!isActive()) return;
    bool range = m_range_to > m_range_from;
    QStringList chips;
    if (range) chips << timeRange(localTime(m_range_from), localTime(m_range_to));
    if (!range && isLive()) chips << QStringLiteral("since:today");
    m_bar->setChips(chips);
    m_strip->setCurrent(m_bar->expression());
    showNamedFilters();
    if (m_model->rowCount() == 0) m_empty->showLoading();
    record::LogQuery query;
    query.filter = m_bar->filter();
    query.limit = kPageSize;
    query.from = from();
    query.to = to();
    m_loading_older = false;
    m_parts.log.page(query, this, [this](const record::LogPage& page) { show(page); });
    askSummary();
}

void RequestsPage::show(const record::LogPage& page) {
    m_more = page.more;
    m_model->setFilter(m_bar->filter());
    bool open = m_range_to <= m_range_from || m_range_to > m_parts.log.now();
    {
        QScopedValueRollback scrolling(m_scrolling, true);
        m_model->setRows(page.rows, open ? m_parts.live.inFlight() : std::vector<record::LiveEvent>(),
                         m_parts.log.now());
    }
    if (m_model->hasRunning() && !m_tick.isActive()) m_tick.start();
    setFollow(true);
    int row = m_selected.isNull() ? -1 : m_model->rowOf(m_selected);
    if (row >= 0) {
        m_table->setCurrentIndex(m_model->index(row, 0));
        this->open(row);
    }
    if (m_model->rowCount() > 0) return;
    // Whether the log is empty or only today is.
    if (m_bar->filter() || m_range_to > m_range_from) return showEmptyState(true);
    record::LogQuery any;
    any.limit = 1;
    m_parts.log.page(any, m_empty, [this](const record::LogPage& found) { showEmptyState(!found.rows.empty()); });
}

void RequestsPage::showEmptyState(bool anything) {
    bool filtered = m_bar->filter() || m_range_to > m_range_from;
    if (filtered) return m_empty->showNoneFits();
    if (anything) return m_empty->showNoneToday();
    bridge::TestCall call = m_parts.test.call();
    bool canSend = !call.provider.empty();
    QString price = call.about && call.about->pico > 0 ? tr("about %1").arg(moneySum(*call.about))
                    : call.about                       ? localWord()
                                                       : unpricedWord();
    QString about = canSend ? tr("Asks %1 at %2 to say hi, %3.")
                                  .arg(text(call.model), lookOf(m_parts.providers, call.provider).name, price)
                            : tr("Add a provider first; then Tollgate can send it.");
    QString port = m_parts.gateway.state().address.section(QLatin1Char(':'), -1);
    m_empty->showWaiting(tr("Waiting for the first request on :%1. Paste this into a terminal:").arg(port),
                         m_parts.test.asCurl(), about, canSend);
}

void RequestsPage::loadOlder() {
    auto cursor = m_model->oldest();
    if (!cursor || m_loading_older) return;
    m_loading_older = true;
    record::LogQuery query;
    query.filter = m_bar->filter();
    query.before = cursor;
    query.limit = kPageSize;
    query.from = from();
    m_parts.log.page(query, this, [this](const record::LogPage& page) {
        m_more = page.more;
        QScrollBar* bar = m_table->verticalScrollBar();
        QScopedValueRollback scrolling(m_scrolling, true);
        int place = bar->value();
        m_model->prependOlder(page.rows);
        m_table->doItemsLayout(); // the scroll bar knows of the rows now
        // What was under the eyes stays there.
        bar->setValue(place + static_cast<int>(page.rows.size()) * m_table->verticalHeader()->defaultSectionSize());
        m_loading_older = false;
    });
}

void RequestsPage::onBatch(const std::vector<record::LiveEvent>& events) {
    if (!isActive()) return;
    bool open = m_range_to <= m_range_from || m_range_to > m_parts.log.now();
    if (!open) return;
    int fresh = 0;
    {
        QScopedValueRollback scrolling(m_scrolling, true);
        fresh = m_model->apply(events, m_parts.log.now());
        if (m_following) {
            m_model->trim();
            if (fresh > 0) m_table->scrollToBottom();
        }
    }
    if (m_model->hasRunning() && !m_tick.isActive()) m_tick.start();
    bool ended = std::any_of(events.begin(), events.end(), [this](const record::LiveEvent& event) {
        return event.kind == record::LiveEvent::Kind::Finished && event.id == m_selected;
    });
    if (ended && m_split->isDetailShown()) showDetail(m_model->rowOf(m_selected));
    if (m_following || fresh == 0) return;
    m_held_back += fresh;
    showNewRows();
}

void RequestsPage::tick() {
    m_model->tick(m_parts.log.now());
    if (!m_model->hasRunning()) m_tick.stop();
    int row = m_selected.isNull() || !m_split->isDetailShown() ? -1 : m_table->currentIndex().row();
    if (row >= 0 && m_model->live(row) && m_model->request(row)->id == m_selected) showDetail(row);
}

void RequestsPage::showNewRows() {
    m_new_rows->setText(tr("%1 new").arg(count(m_held_back)));
    m_new_rows->setAccessibleName(tr("%1 new requests, go to them").arg(count(m_held_back)));
    m_new_rows->adjustSize();
    m_new_rows->move((m_table->width() - m_new_rows->width()) / 2, m_table->height() - m_new_rows->height() - kSpace3);
    m_new_rows->show();
}

void RequestsPage::setFollow(bool follow) {
    m_following = follow;
    m_bar->setFollow(follow);
    if (!follow) return;
    m_held_back = 0;
    m_new_rows->hide();
    if (m_model->isCut()) return load(); // the newest rows were let go while the view was held
    QScopedValueRollback scrolling(m_scrolling, true);
    m_table->scrollToBottom();
}

// Following ends when a person scrolls up, and begins again at the bottom.
void RequestsPage::holdOrFollow(int value) {
    const QScrollBar* bar = m_table->verticalScrollBar();
    if (value == 0 && m_more && !m_scrolling) loadOlder();
    if (m_scrolling) return;
    bool bottom = value >= bar->maximum() - kAtBottom;
    if (bottom != m_following) setFollow(bottom);
}

void RequestsPage::exportRows(bridge::ExportFormat format) {
    bool csv = format == bridge::ExportFormat::Csv;
    QString path = QFileDialog::getSaveFileName(this, tr("Export requests"),
                                                csv ? QStringLiteral("requests.csv") : QStringLiteral("requests.jsonl"),
                                                csv ? tr("CSV (*.csv)") : tr("JSON lines (*.jsonl)"));
    if (path.isEmpty()) return;
    record::LogQuery query;
    query.filter = m_bar->filter();
    query.from = from();
    query.to = to();
    setNote(tr("Exporting…"));
    m_parts.log.exportTo(path, format, query, this, [this, path](std::int64_t rows, const QString& error) {
        if (error.isEmpty()) return setNote(tr("%1 requests written to %2").arg(count(rows), path));
        showNote();
        m_message->clearActions();
        m_message->say(MessageKind::Error, tr("Nothing was exported."), tr("%1: %2").arg(path, error));
    });
}

} // namespace tollgate::ui
