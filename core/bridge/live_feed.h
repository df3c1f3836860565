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

    // What runs when the first watcher comes, as Started events; asked for then. Set once by the runtime.
    void setSource(std::function<void()> askForRunning) { m_askForRunning = std::move(askForRunning); }

Q_SIGNALS:
    void batch(const std::vector<tollgate::record::LiveEvent>& events); // in order, at most 2,000
    void inFlightChanged();

private:
    friend class Watch;
    void addWatcher();
    void removeWatcher();
    void schedule();
    void drain();
    void remember(const record::LiveEvent& event);

    std::atomic<int> m_watchers = 0;
    BoundedQueue<record::LiveEvent> m_queue;
    std::vector<record::LiveEvent> m_drained; // waiting to be told, from m_told on
    std::size_t m_told = 0;
    std::vector<record::LiveEvent> m_inFlight;
    std::function<void()> m_askForRunning;
    QTimer m_tick;
};

} // namespace tollgate::bridge
