// SPDX-License-Identifier: GPL-3.0-or-later
// The journal's questions, asked from the UI thread, answered on the reader thread, delivered back on the UI thread.
// An answer is dropped when its context object is gone or has asked the same question again meanwhile.
#pragma once

#include "base/clock.h"
#include "bridge/log_export.h"
#include "bridge/route_flow.h"
#include "record/report.h"

#include <QObject>
#include <QString>

class QTimer;

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace tollgate::bridge {

class ReaderThread;

struct FacetValue {
    std::string value;
    std::int64_t count = 0;
};

struct DiskUse {
    std::int64_t text_bytes = 0;
    std::int64_t facts_bytes = 0;
};

class RequestLog : public QObject {
    Q_OBJECT
public:
    RequestLog(ReaderThread& reader, const Clock& clock, QObject* parent = nullptr);

    template <class T>
    using Answer = std::function<void(const T&)>;

    void page(const record::LogQuery& query, QObject* context, Answer<record::LogPage> done);
    void detail(RequestId id, QObject* context, Answer<record::Detail> done);
    // `question` tells apart several questions that one context asks side by side, here and below.
    void summary(std::shared_ptr<const record::Filter> filter, Micros from, Micros to, QObject* context,
                 Answer<record::LogSummary> done, const char* question = "summary");
    void spend(const char* question, const record::SpendQuery& query, QObject* context,
               Answer<record::SpendReport> done);
    void providerFigures(Micros dayStart, QObject* context, Answer<std::vector<record::ProviderFigures>> done);
    // The 95th percentile of the first token over the last 7 days, by provider.
    void usualFirstTokens(QObject* context, Answer<std::map<std::string, Micros>> done);
    // The last 90 local days of every provider that was called in them, the last of them today.
    void availability(QObject* context, Answer<std::vector<record::ProviderAvailability>> done);
    void clientFigures(Micros dayStart, QObject* context, Answer<std::vector<record::ClientFigures>> done);
    void accessKeyFigures(Micros dayStart, QObject* context, Answer<std::vector<record::AccessKeyFigures>> done);
    void nowFigures(QObject* context, Answer<record::NowFigures> done);
    // Newest first; `subject` "" for all.
    void events(const QString& subject, int limit, QObject* context, Answer<std::vector<record::Event>> done);
    // What went over the edges of a route in the last hour.
    void routeFlow(const std::string& route, QObject* context, Answer<RouteFlow> done);
    void facet(const QString& key, QObject* context, Answer<std::vector<FacetValue>> done);
    void diskUse(QObject* context, Answer<DiskUse> done);
    // The rows of a query into a file, see log_export.h.
    void exportTo(const QString& path, ExportFormat format, const record::LogQuery& query, QObject* context,
                  ExportDone done);

    // Now, as the whole console sees it: the system's clock, or the frozen moment of the pictures.
    Micros now() const { return m_clock.now(); }

    const Clock& clock() const { return m_clock; }

    // The start of the local day that `time` lies in, and of days around it.
    static Micros dayStart(Micros time, int daysLater = 0);

    // No question waits for its answer.
    bool isIdle() const;

    // The runtime tells of new rows; `grown` follows, at most twice a second.
    void rowsCommitted();

Q_SIGNALS:
    void grown(); // pages that show sums ask again

private:
    ReaderThread& m_reader;
    const Clock& m_clock;
    QTimer* m_quiet; // runs for half a second after each `grown`
    bool m_grewMeanwhile = false;
};

} // namespace tollgate::bridge
