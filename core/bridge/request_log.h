// SPDX-License-Identifier: GPL-3.0-or-later
// The journal's questions, asked from the UI thread, answered on the reader thread, delivered back on the UI thread.
// An answer is dropped when its context object is gone or a newer question with the same context object and kind was
// asked.
#pragma once

#include "record/report.h"

#include <QObject>
#include <QString>

#include <functional>

namespace tollgate::bridge {

class Runtime;

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
    explicit RequestLog(Runtime& runtime);

    template <class T>
    using Answer = std::function<void(const T&)>;

    void page(const record::LogQuery& query, QObject* context, Answer<record::LogPage> done);
    void detail(RequestId id, QObject* context, Answer<record::Detail> done);
    void summary(std::shared_ptr<const record::Filter> filter, Micros from, Micros to, QObject* context,
                 Answer<record::LogSummary> done);
    void spend(const record::SpendQuery& query, QObject* context, Answer<record::SpendReport> done);
    void providerFigures(Micros dayStart, QObject* context, Answer<std::vector<record::ProviderFigures>> done);
    void clientFigures(Micros dayStart, QObject* context, Answer<std::vector<record::ClientFigures>> done);
    void nowFigures(QObject* context, Answer<record::NowFigures> done);
    void events(const QString& subject, int limit, QObject* context, Answer<std::vector<record::Event>> done);
    void facet(const QString& key, QObject* context, Answer<std::vector<FacetValue>> done);
    void diskUse(QObject* context, Answer<DiskUse> done);
    void deleteBodies(QObject* context, std::function<void()> done);

    // Now, as the whole console sees it: the system's clock, or the frozen moment of the pictures.
    Micros now() const;

Q_SIGNALS:
    // New rows are in the journal (at most twice a second): pages that show sums ask again.
    void grown();

private:
    Runtime& m_runtime;
};

} // namespace tollgate::bridge
