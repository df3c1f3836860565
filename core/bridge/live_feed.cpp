// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/live_feed.h"

#include <algorithm>

namespace tollgate::bridge {

namespace {

using record::LiveEvent;

constexpr int kTickMs = 33;
constexpr std::size_t kMostWaiting = 100'000;
constexpr std::size_t kMostABatch = 2'000;

} // namespace

LiveFeed::LiveFeed(QObject* parent) : QObject(parent), m_queue(kMostWaiting) {
    m_tick.setSingleShot(true);
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &LiveFeed::drain);
}

void LiveFeed::publish(LiveEvent&& event) noexcept {
    // The first event into an empty queue wakes the window once; the rest of the batch rides along.
    if (m_queue.push(std::move(event)) != BoundedQueue<LiveEvent>::Pushed::First) return;
    QMetaObject::invokeMethod(this, &LiveFeed::schedule, Qt::QueuedConnection);
}

void LiveFeed::addWatcher() {
    if (m_watchers.fetch_add(1) == 0 && m_askForRunning) m_askForRunning();
}

void LiveFeed::removeWatcher() {
    if (m_watchers.fetch_sub(1) != 1) return;
    // Nobody is told how these end any more.
    m_tick.stop();
    m_queue.drain(m_drained);
    m_drained.clear();
    m_told = 0;
    m_inFlight.clear();
}

void LiveFeed::schedule() {
    if (watching() && !m_tick.isActive()) m_tick.start();
}

void LiveFeed::drain() {
    if (m_told >= m_drained.size()) {
        m_queue.drain(m_drained);
        m_told = 0;
    }
    auto first = m_drained.begin() + static_cast<std::ptrdiff_t>(m_told);
    auto count = std::min(m_drained.size() - m_told, kMostABatch);
    std::vector<LiveEvent> events(std::make_move_iterator(first),
                                  std::make_move_iterator(first + static_cast<std::ptrdiff_t>(count)));
    m_told += count;
    for (const LiveEvent& event : events) remember(event);
    if (m_told < m_drained.size()) m_tick.start();
    if (events.empty()) return;
    Q_EMIT batch(events);
    Q_EMIT inFlightChanged();
}

void LiveFeed::remember(const LiveEvent& event) {
    auto at = std::find_if(m_inFlight.begin(), m_inFlight.end(), [&](const LiveEvent& e) { return e.id == event.id; });
    bool known = at != m_inFlight.end();
    switch (event.kind) {
    case LiveEvent::Kind::Started:
        if (!known) m_inFlight.push_back(event);
        break;
    case LiveEvent::Kind::Decided:
        if (!known) break;
        at->provider = event.provider;
        at->model = event.model;
        at->attempt = event.attempt;
        break;
    case LiveEvent::Kind::FirstByte:
    case LiveEvent::Kind::Progress:
        if (!known) break;
        at->first_byte = event.first_byte ? event.first_byte : at->first_byte;
        at->input_tokens = std::max(at->input_tokens, event.input_tokens);
        at->output_tokens = std::max(at->output_tokens, event.output_tokens);
        if (event.cost) at->cost = event.cost;
        break;
    case LiveEvent::Kind::Finished:
        if (known) m_inFlight.erase(at);
        break;
    }
}

} // namespace tollgate::bridge
