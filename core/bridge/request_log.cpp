// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/request_log.h"

#include "bridge/reader_thread.h"
#include "dialects/scrub.h"
#include "journal/reader.h"

#include <QDateTime>
#include <QTimer>

namespace tollgate::bridge {

namespace {

constexpr int kGrownEveryMs = 500;

} // namespace

RequestLog::RequestLog(ReaderThread& reader, const Clock& clock, QObject* parent)
    : QObject(parent), m_reader(reader), m_clock(clock), m_quiet(new QTimer(this)) {
    m_quiet->setSingleShot(true);
    m_quiet->setInterval(kGrownEveryMs);
    connect(m_quiet, &QTimer::timeout, this, [this] {
        if (std::exchange(m_grewMeanwhile, false)) rowsCommitted();
    });
}

void RequestLog::rowsCommitted() {
    if (m_quiet->isActive()) {
        m_grewMeanwhile = true;
        return;
    }
    m_quiet->start();
    Q_EMIT grown();
}

bool RequestLog::isIdle() const {
    return m_reader.isIdle();
}

Micros RequestLog::dayStart(Micros time, int daysLater) {
    QDate day = QDateTime::fromMSecsSinceEpoch(time / kMillisecond).date().addDays(daysLater);
    return day.startOfDay().toMSecsSinceEpoch() * kMillisecond;
}

void RequestLog::page(const record::LogQuery& query, QObject* context, Answer<record::LogPage> done) {
    m_reader.ask("page", context, [query](journal::Reader& reader) { return reader.page(query); }, std::move(done));
}

void RequestLog::detail(RequestId id, QObject* context, Answer<record::Detail> done) {
    m_reader.ask(
        "detail", context,
        [id](journal::Reader& reader) {
            record::Detail detail = reader.detail(id);
            // What people typed may hold keys; the screen and the clipboard do not (DESIGN.md §10.5).
            detail.bodies.request = dialects::scrubbed(detail.bodies.request);
            detail.bodies.response = dialects::scrubbed(detail.bodies.response);
            return detail;
        },
        std::move(done));
}

void RequestLog::summary(std::shared_ptr<const record::Filter> filter, Micros from, Micros to, QObject* context,
                         Answer<record::LogSummary> done, const char* question) {
    m_reader.ask(
        question, context,
        [filter = std::move(filter), from, to](journal::Reader& reader) { return reader.summary(filter, from, to); },
        std::move(done));
}

void RequestLog::spend(const char* question, const record::SpendQuery& query, QObject* context,
                       Answer<record::SpendReport> done) {
    m_reader.ask(
        question, context,
        [query](journal::Reader& reader) {
            record::SpendReport report = reader.spend(query);
            report.problem = reader.problem();
            return report;
        },
        std::move(done));
}

void RequestLog::providerFigures(Micros dayStart, QObject* context, Answer<std::vector<record::ProviderFigures>> done) {
    m_reader.ask(
        "providerFigures", context,
        [now = now(), dayStart](journal::Reader& reader) { return reader.providerFigures(now, dayStart); },
        std::move(done));
}

void RequestLog::usualFirstTokens(QObject* context, Answer<std::map<std::string, Micros>> done) {
    m_reader.ask(
        "usualFirstTokens", context, [now = now()](journal::Reader& reader) { return reader.usualFirstTokens(now); },
        std::move(done));
}

void RequestLog::availability(QObject* context, Answer<std::vector<record::ProviderAvailability>> done) {
    constexpr int kDays = 90;
    std::vector<Micros> edges;
    for (int day = 1 - kDays; day <= 1; ++day) edges.push_back(dayStart(now(), day));
    m_reader.ask(
        "availability", context,
        [edges = std::move(edges)](journal::Reader& reader) { return reader.availability(edges); }, std::move(done));
}

void RequestLog::clientFigures(Micros dayStart, QObject* context, Answer<std::vector<record::ClientFigures>> done) {
    m_reader.ask(
        "clientFigures", context, [dayStart](journal::Reader& reader) { return reader.clientFigures(dayStart); },
        std::move(done));
}

void RequestLog::accessKeyFigures(Micros dayStart, QObject* context,
                                  Answer<std::vector<record::AccessKeyFigures>> done) {
    m_reader.ask(
        "accessKeyFigures", context, [dayStart](journal::Reader& reader) { return reader.accessKeyFigures(dayStart); },
        std::move(done));
}

void RequestLog::nowFigures(QObject* context, Answer<record::NowFigures> done) {
    m_reader.ask(
        "nowFigures", context, [now = now()](journal::Reader& reader) { return reader.nowFigures(now); },
        std::move(done));
}

void RequestLog::events(const QString& subject, int limit, QObject* context, Answer<std::vector<record::Event>> done) {
    m_reader.ask(
        "events", context,
        [subject = subject.toStdString(), limit](journal::Reader& reader) { return reader.events(limit, subject); },
        std::move(done));
}

void RequestLog::routeFlow(const std::string& route, QObject* context, Answer<RouteFlow> done) {
    constexpr int kPage = 2000;
    m_reader.ask(
        "routeFlow", context,
        [now = now(), route](journal::Reader& reader) {
            RouteFlow flow;
            record::LogQuery query;
            query.limit = kPage;
            query.from = now - kHour;
            for (;;) {
                const record::LogPage page = reader.page(query);
                for (const auto& row : page.rows) flow.add(*row, route);
                if (!page.more || page.rows.empty()) return flow;
                query.before = {page.rows.back()->started, page.rows.back()->id};
            }
        },
        std::move(done));
}

void RequestLog::facet(const QString& key, QObject* context, Answer<std::vector<FacetValue>> done) {
    m_reader.ask(
        "facet", context,
        [key = key.toStdString()](journal::Reader& reader) {
            std::vector<FacetValue> values;
            for (journal::FacetValue& value : reader.facet(key))
                values.push_back({std::move(value.value), value.requests});
            return values;
        },
        std::move(done));
}

void RequestLog::diskUse(QObject* context, Answer<DiskUse> done) {
    m_reader.ask(
        "diskUse", context,
        [](journal::Reader& reader) {
            journal::DiskUse use = reader.diskUse();
            return DiskUse{use.text_bytes, use.facts_bytes};
        },
        std::move(done));
}

void RequestLog::exportTo(const QString& path, ExportFormat format, const record::LogQuery& query, QObject* context,
                          ExportDone done) {
    exportLog(m_reader, path, format, query, context, std::move(done));
}

} // namespace tollgate::bridge
