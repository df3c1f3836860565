// SPDX-License-Identifier: GPL-3.0-or-later
// Requests while they run, from the engine's threads to the window in batches: at most 30 a second, no timer while
// nothing is new, nothing at all while nobody looks. The queue is filled on engine threads; the rest is UI thread.
#pragma once

#include "base/bounded_queue.h"
#include "record/live.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tollgate::bridge {

class LiveFeed : public QObject {
    Q_OBJECT
public:
    explicit LiveFeed(QObject* parent = nullptr);

    // Requests in flight, oldest first, each as the sum of what was told of it (kind Started, counts as last known).
    const std::vector<record::LiveEvent>& inFlight() const { return m_inFlight; }

    // While a handle lives, events come. Pages hold one while they are visible, the window while it is not hidden.
    class Watch {
    public:
        Watch() = default;

        explicit Watch(LiveFeed& feed) : m_feed(&feed) { m_feed->addWatcher(); }

        ~Watch() { end(); }

        Watch(Watch&& other) noexcept : m_feed(std::exchange(other.m_feed, nullptr)) {}

        Watch& operator=(Watch&& other) noexcept {
            if (this != &other) {
                end();
                m_feed = std::exchange(other.m_feed, nullptr);
            }
            return *this;
        }

    private:
        void end() {
            if (m_feed) m_feed->removeWatcher();
            m_feed = nullptr;
        }

        LiveFeed* m_feed = nullptr;
    };

    [[nodiscard]] Watch watch() { return Watch(*this); }

    // Any thread.
    bool watching() const noexcept { return m_watchers.load(std::memory_order_relaxed) > 0; }

    void publish(record::LiveEvent&& event) noexcept;

    // Ends a running request for a person; it comes back as Finished, cancelled. Nothing when it has ended meanwhile.
    void stop(RequestId id) {
        if (m_stop) m_stop(id);
    }

    // By the runtime, once. `askForRunning`: what runs when the first watcher comes, as Started events.
    void setSource(std::function<void()> askForRunning, std::function<void(RequestId)> stop = {}) {
        m_askForRunning = std::move(askForRunning);
        m_stop = std::move(stop);
    }

Q_SIGNALS:
    void batch(const std::vector<tollgate::record::LiveEvent>& events); // in order, at most 2,000
    void inFlightChanged();
    // Events were lost because nobody could take them fast enough: what is shown must be asked for anew.
    void gapped();

private:
    friend class Watch;
    void addWatcher();
    void removeWatcher();
    void schedule();
    void drain();
    void remember(const record::LiveEvent& event);
    void forgetEnded();
    void startOverAfterLoss();

    std::atomic<int> m_watchers = 0;
    BoundedQueue<record::LiveEvent> m_queue;
    std::vector<record::LiveEvent> m_drained; // waiting to be told, from m_told on
    std::size_t m_told = 0;
    bool m_waiting = false;                              // the queue has something that was not drained
    std::size_t m_lost = 0;                              // dropped by the queue so far
    std::vector<record::LiveEvent> m_inFlight;           // while a batch is read, an ended one stays with a null id
    std::unordered_map<RequestId, std::size_t> m_places; // in m_inFlight
    std::function<void()> m_askForRunning;
    std::function<void(RequestId)> m_stop;
    QTimer m_tick;
};

} // namespace tollgate::bridge
