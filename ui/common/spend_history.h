// SPDX-License-Identifier: GPL-3.0-or-later
// What complete days have cost, which expectations are made from. Asked once a local day: the past does not change.
// Owned by a page; UI thread.
#pragma once

#include "base/clock.h"
#include "ui/common/forecast.h"
#include "ui/common/spend_span.h"

#include <QObject>

#include <optional>

namespace tollgate::record {
struct SpendReport;
}

namespace tollgate::bridge {
class RequestLog;
}

namespace tollgate::ui {

struct SpendPast {
    std::optional<RunRate> rate; // nothing before there were enough days
    QList<Money> usual_hours;    // 24, on a day like today
};

// What each bar of `span` still expects at `now`: the rest of the hour or of the day that goes on, and all of those to
// come. Zeros without a rate, and for months.
QList<Money> stillToCome(const SpendSpan& span, const SpendPast& past, Micros now);

class SpendHistory : public QObject {
    Q_OBJECT
public:
    explicit SpendHistory(bridge::RequestLog& log, QObject* parent = nullptr);

    const SpendPast& past() const { return m_past; }

    // Asks when another day has begun since the last time.
    void update();
    // Asks in any case.
    void ask();

Q_SIGNALS:
    void changed();

private:
    void askHours(QDate today, const RunRate& rate, int days);
    void takeDays(QDate today, const record::SpendReport& report);

    bridge::RequestLog& m_log;
    QDate m_day; // that was asked for
    SpendPast m_past;
};

} // namespace tollgate::ui
