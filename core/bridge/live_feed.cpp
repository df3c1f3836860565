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
    m_places.clear();
}

void LiveFeed::schedule() {
    m_waiting = true;
    if (watching() && !m_tick.isActive()) m_tick.start();
}

void LiveFeed::drain() {
    if (m_told >= m_drained.size()) {
        m_waiting = false;
        m_queue.drain(m_drained);
        m_told = 0;
    }
    auto first = m_drained.begin() + static_cast<std::ptrdiff_t>(m_told);
    auto count = std::min(m_drained.size() - m_told, kMostABatch);
    std::vector<LiveEvent> events(std::make_move_iterator(first),
                                  std::make_move_iterator(first + static_cast<std::ptrdiff_t>(count)));
    m_told += count;
    for (const LiveEvent& event : events) remember(event);
    forgetEnded();
    if (m_told < m_drained.size() || m_waiting) m_tick.start();
    if (events.empty()) return;
    Q_EMIT batch(events);
    Q_EMIT inFlightChanged();
    startOverAfterLoss();
}

void LiveFeed::startOverAfterLoss() {
    std::size_t lost = m_queue.dropped();
    if (lost == m_lost) return;
    m_lost = lost;
    m_inFlight.clear();
    m_places.clear();
    if (m_askForRunning) m_askForRunning();
    Q_EMIT gapped();
}

void LiveFeed::remember(const LiveEvent& event) {
    auto place = m_places.find(event.id);
    if (place == m_places.end()) {
        if (event.kind != LiveEvent::Kind::Started) return;
        m_places.emplace(event.id, m_inFlight.size());
        m_inFlight.push_back(event);
        return;
    }
    LiveEvent& known = m_inFlight[place->second];
    switch (event.kind) {
    case LiveEvent::Kind::Started: break;
    case LiveEvent::Kind::Decided:
        known.provider = event.provider;
        known.model = event.model;
        known.attempt = event.attempt;
        break;
    case LiveEvent::Kind::FirstByte:
    case LiveEvent::Kind::Progress:
        known.first_byte = event.first_byte ? event.first_byte : known.first_byte;
        known.input_tokens = std::max(known.input_tokens, event.input_tokens);
        known.output_tokens = std::max(known.output_tokens, event.output_tokens);
        if (event.cost) known.cost = event.cost;
        break;
    case LiveEvent::Kind::Finished:
        known.id = {};
        m_places.erase(place);
        break;
    }
}

// Once a batch, so that thousands may end in it.
void LiveFeed::forgetEnded() {
    if (m_places.size() == m_inFlight.size()) return;
    std::erase_if(m_inFlight, [](const LiveEvent& event) { return event.id.isNull(); });
    for (std::size_t i = 0; i < m_inFlight.size(); ++i) m_places[m_inFlight[i].id] = i;
}

} // namespace tollgate::bridge
