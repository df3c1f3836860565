// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/spending/spend_answers.h"

#include "bridge/request_log.h"
#include "ui/common/entities.h"
#include "ui/spending/spend_sums.h"

#include <algorithm>

namespace tollgate::ui {

namespace {

using record::GroupBy;
using record::SpendReport;

constexpr int kLeastWaitMs = 1000; // a clock may stand still just before the hour

SpendSpan spanOfWish(const SpendWish& wish, Micros now) {
    const bool days = wish.range == SpendRange::Custom && wish.first.isValid() && wish.first <= wish.last;
    return days ? daysSpan(wish.first, wish.last) : spanOf(wish.range, now);
}

} // namespace

SpendAnswers::SpendAnswers(bridge::RequestLog& log, QObject* parent) : QObject(parent), m_log(log), m_history(log) {
    m_hour.setSingleShot(true);
    connect(&m_hour, &QTimer::timeout, this, &SpendAnswers::askWhenFree);
    connect(&m_history, &SpendHistory::changed, this, &SpendAnswers::changed);
    connect(&m_log, &bridge::RequestLog::grown, this, [this] {
        if (m_live) askWhenFree();
    });
}

void SpendAnswers::setWish(const SpendWish& wish) {
    if (wish == m_wish) return;
    m_wish = wish;
    if (m_live) ask();
}

void SpendAnswers::setLive(bool live) {
    m_live = live;
    m_hour.stop();
    if (live) ask();
}

// A slow disk must not keep newer questions from replacing older ones for ever.
void SpendAnswers::askWhenFree() {
    m_again = m_missing > 0;
    if (!m_again) ask();
}

void SpendAnswers::ask() {
    m_again = false;
    m_missing = 0;
    ++m_turn;
    m_coming = {};
    m_coming.wish = m_wish;
    m_coming.now = m_log.now();
    m_coming.span = m_coming.chosen = spanOfWish(m_wish, m_coming.now);
    const bool part = m_wish.chosen && m_wish.chosen->from() >= m_coming.span.from() &&
                      m_wish.chosen->to() <= m_coming.span.to(); // not yesterday's, after midnight
    if (part) m_coming.chosen = *m_wish.chosen;
    m_history.update();
    put("whole", m_coming.span.edges, GroupBy::Provider, m_wish.group, m_wish.then, &SpendAnswer::whole);
    if (part) put("part", m_coming.chosen.edges, GroupBy::None, m_wish.group, m_wish.then, &SpendAnswer::part);
    put("models", {m_coming.chosen.from(), m_coming.chosen.to()}, GroupBy::None, GroupBy::Model, GroupBy::None,
        &SpendAnswer::models);
    put("days", sumsSpan(m_coming.now).edges, GroupBy::None, GroupBy::None, GroupBy::None, &SpendAnswer::days);
    waitForNextHour();
}

void SpendAnswers::put(const char* question, std::vector<Micros> edges, GroupBy series, GroupBy group, GroupBy then,
                       SpendReport SpendAnswer::* place) {
    ++m_missing;
    record::SpendQuery query;
    query.edges = std::move(edges);
    query.series = series;
    query.first = group;
    query.then = then;
    m_log.spend(question, query, this, [this, place, turn = m_turn](const SpendReport& report) {
        if (turn != m_turn) return;
        m_coming.*place = report;
        if (!report.problem.empty()) m_coming.problem = text(report.problem);
        if (--m_missing == 0) finish();
    });
}

// What cannot be read leaves the older figures where they are.
void SpendAnswers::finish() {
    if (m_coming.chosen == m_coming.span) m_coming.part = m_coming.whole;
    if (!m_coming.problem.isEmpty() && m_last && m_last->wish == m_coming.wish)
        m_last->problem = m_coming.problem;
    else
        m_last = m_coming;
    Q_EMIT changed();
    if (m_again && m_live) ask();
}

// The bar that goes on, and "today", are other ones then.
void SpendAnswers::waitForNextHour() {
    if (!m_live) return;
    const Micros left = kHour - m_log.now() % kHour;
    m_hour.start(std::max(kLeastWaitMs, static_cast<int>(left / kMillisecond) + 1));
}

} // namespace tollgate::ui
