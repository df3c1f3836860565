// SPDX-License-Identifier: GPL-3.0-or-later
// What the Spending page wants to know and what the journal last answered. While live it asks again when the log has
// grown and when an hour has ended, and never asks before the answers are there. Owned by the page; UI thread.
#pragma once

#include "record/report.h"
#include "ui/common/spend_history.h"
#include "ui/common/spend_span.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace tollgate::bridge {
class RequestLog;
}

namespace tollgate::ui {

// What is asked.
struct SpendWish {
    SpendRange range = SpendRange::Today;
    QDate first, last;               // of Custom
    std::optional<SpendSpan> chosen; // bars of it: what stands below the chart shows only these
    record::GroupBy group = record::GroupBy::Client;
    record::GroupBy then = record::GroupBy::Model;
    bool operator==(const SpendWish&) const = default;
};

struct SpendAnswer {
    SpendWish wish;
    Micros now = 0;             // when it was asked
    SpendSpan span;             // of the whole range
    SpendSpan chosen;           // of the chosen bars, or the whole
    record::SpendReport whole;  // by provider; rows of the wished groups
    record::SpendReport part;   // the same of the chosen bars
    record::SpendReport models; // of the chosen bars, by model
    record::SpendReport days;   // sumsSpan(now)
    QString problem;            // why the log could not be read
};

class SpendAnswers : public QObject {
    Q_OBJECT
public:
    explicit SpendAnswers(bridge::RequestLog& log, QObject* parent = nullptr);

    const SpendWish& wish() const { return m_wish; }

    // Asks when it is another wish.
    void setWish(const SpendWish& wish);
    // Only a live page asks by itself.
    void setLive(bool live);
    // Asks now, whatever is under way (F5).
    void ask();

    // Nothing until the first answer.
    const std::optional<SpendAnswer>& last() const { return m_last; }

    const SpendPast& past() const { return m_history.past(); }

Q_SIGNALS:
    // last() or past() is another one.
    void changed();

private:
    void askWhenFree();
    void put(const char* question, std::vector<Micros> edges, record::GroupBy series, record::GroupBy group,
             record::GroupBy then, record::SpendReport SpendAnswer::* place);
    void finish();
    void waitForNextHour();

    bridge::RequestLog& m_log;
    SpendHistory m_history;
    QTimer m_hour; // only while live
    SpendWish m_wish;
    SpendAnswer m_coming;
    int m_turn = 0;    // of the questions under way
    int m_missing = 0; // answers
    bool m_again = false;
    bool m_live = false;
    std::optional<SpendAnswer> m_last;
};

} // namespace tollgate::ui
