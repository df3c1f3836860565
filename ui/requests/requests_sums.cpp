// SPDX-License-Identifier: GPL-3.0-or-later
// Sums of the Requests page: the strip's volume and totals, the counts of named filters, what is recorded.
#include "ui/common/entities.h"
#include "ui/format/numbers.h"
#include "ui/requests/filter_bar.h"
#include "ui/requests/requests_page.h"
#include "ui/requests/volume_strip.h"
#include "ui/shell/console_settings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/message_bar.h"

namespace tollgate::ui {

namespace {

constexpr int kSumsMs = 500;           // sums without a filter are kept by the journal
constexpr int kFilteredSumsMs = 5'000; // with one, rows are looked through
constexpr int kHistoryDays = 7;

constexpr char kErrors[] = "status:error";
constexpr char kFailovers[] = "status:failover";
constexpr char kDenied[] = "status:denied";
constexpr char kUnpriced[] = "cost:unpriced";
constexpr char kDear[] = "cost:>0.05";

QList<NamedFilter> ownFilters() {
    return {{RequestsPage::tr("Errors"), QLatin1String(kErrors)},
            {RequestsPage::tr("Failover"), QLatin1String(kFailovers)},
            {RequestsPage::tr("Denied"), QLatin1String(kDenied)},
            {RequestsPage::tr("Unpriced"), QLatin1String(kUnpriced)},
            {RequestsPage::tr("Over $0.05"), QLatin1String(kDear)}};
}

} // namespace

// At most so often; a wish that comes too early is fulfilled later.
void RequestsPage::askSummary() {
    if (m_sums.isActive()) {
        m_sums_wanted = true;
        return;
    }
    m_sums.start(m_bar->filter() ? kFilteredSumsMs : kSumsMs);
    askSums();
    if (!m_counts.isActive()) {
        m_counts.start();
        askNamedCounts();
    }
}

void RequestsPage::askSums() {
    Micros now = m_parts.log.now();
    Micros first = bridge::RequestLog::dayStart(now, isLive() ? 0 : 1 - kHistoryDays);
    Micros last = bridge::RequestLog::dayStart(now, 1);
    auto running = [this] { return m_bar->filter() ? 0 : static_cast<int>(m_parts.live.inFlight().size()); };
    auto takeVolume = [this, running](const record::LogSummary& summary) {
        record::Totals totals = m_summary.totals;
        m_summary = summary;
        bool range = m_range_to > m_range_from;
        if (range) m_summary.totals = totals;
        m_strip->setSummary(m_summary, range ? 0 : running());
        if (m_narrow) m_bar->setTotals(m_strip->shortTotals());
    };
    m_parts.log.summary(m_bar->filter(), first, last, this, takeVolume, "volume");
    if (m_range_to > m_range_from) {
        auto takeRange = [this](const record::LogSummary& summary) {
            m_summary.totals = summary.totals;
            m_strip->setSummary(m_summary, 0);
        };
        m_parts.log.summary(m_bar->filter(), m_range_from, m_range_to, this, takeRange, "range");
    }
    auto takeCounts = [this](const record::LogSummary& summary) {
        const record::Totals& totals = summary.totals;
        m_strip->setCount(QLatin1String(kErrors), count(totals.errors));
        m_strip->setCount(QLatin1String(kFailovers), count(totals.failover));
        m_strip->setCount(QLatin1String(kDenied), count(totals.denied));
        m_strip->setCount(QLatin1String(kUnpriced), count(totals.unpriced));
    };
    m_parts.log.summary(nullptr, bridge::RequestLog::dayStart(now), last, this, takeCounts, "all");
}

// Those that no stored sum answers.
void RequestsPage::askNamedCounts() {
    Micros now = m_parts.log.now(), today = bridge::RequestLog::dayStart(now);
    for (qsizetype i = 0; i < m_named.size(); ++i) {
        QString expression = m_named[i].expression;
        auto parsed = record::parseFilter(expression.toStdString(), {now, today});
        bool stored = i < 4;
        if (stored || !parsed) continue;
        auto filter = std::make_shared<const record::Filter>(std::move(*parsed));
        auto take = [this, expression](const record::LogSummary& summary) {
            m_strip->setCount(expression, count(summary.totals.requests));
        };
        m_parts.log.summary(filter, today, bridge::RequestLog::dayStart(now, 1), this, take,
                            m_questions[i].constData());
    }
}

void RequestsPage::showNamedFilters() {
    QList<NamedFilter> wanted = ownFilters();
    for (const auto& [name, expression] : m_parts.console.namedFilters()) wanted.append({name, expression});
    bool starred = false;
    for (qsizetype i = ownFilters().size(); i < wanted.size(); ++i)
        starred = starred || wanted[i].expression == m_bar->expression();
    m_bar->setStarred(starred);
    if (wanted == m_named) return;
    m_named = wanted;
    m_questions.clear();
    for (qsizetype i = 0; i < m_named.size(); ++i) m_questions.append("named" + QByteArray::number(i));
    m_strip->setFilters(m_named);
    m_strip->setCurrent(m_bar->expression());
    if (!isActive()) return;
    m_counts.stop();
    m_sums.stop();
    askSummary();
}

void RequestsPage::nameFilter(const QString& name) {
    QString expression = m_bar->expression();
    auto before = m_parts.console.namedFilters();
    auto after = before;
    after.removeIf([&](const auto& filter) { return filter.second == expression; });
    if (!name.isEmpty()) after.append({name, expression});
    m_parts.console.setNamedFilters(after);
    showNamedFilters();
    if (!name.isEmpty()) return;
    Q_EMIT undoOffered(tr("The name of this filter is forgotten."), [this, before] {
        m_parts.console.setNamedFilters(before);
        showNamedFilters();
    });
}

void RequestsPage::showNote() {
    const config::Logging& logging = m_parts.settings.config().logging;
    auto days = static_cast<int>(logging.retention_days);
    switch (logging.bodies) {
    case config::Logging::Bodies::All:
        return setNote(days == 1 ? tr("Recording to disk, texts kept 1 day")
                                 : tr("Recording to disk, texts kept %1 days").arg(days));
    case config::Logging::Bodies::Errors:
        return setNote(tr("Recording to disk, texts of errors kept %1 days").arg(days));
    case config::Logging::Bodies::None: return setNote(tr("Recording to disk, without texts"));
    }
}

void RequestsPage::showMessages() {
    const QString& trouble = m_parts.gateway.state().journal_trouble;
    m_message->clearActions();
    if (trouble.isEmpty()) return m_message->clear();
    m_message->say(MessageKind::Error, trouble, tr("Requests still pass; recording goes on by itself."));
    connect(m_message->addAction(tr("Open Data settings")), &QPushButton::clicked, this,
            [this] { Q_EMIT settingsRequested(QStringLiteral("data")); });
}

} // namespace tollgate::ui
