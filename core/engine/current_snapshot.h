// SPDX-License-Identifier: GPL-3.0-or-later
// The snapshot in force on one engine thread. Whoever sets another may count on it from then on: a request that comes
// after set() has returned runs on it, whatever else waits in that thread's loop. Costs a load while nothing changes.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <utility>

namespace tollgate::engine {

struct Snapshot;

class CurrentSnapshot {
public:
    void set(std::shared_ptr<const Snapshot> snapshot) { // any thread
        std::lock_guard lock(m_mutex);
        m_next = std::move(snapshot);
        m_changed.store(true, std::memory_order_release);
    }

    // Null before the first set(). The engine's thread; the reference is good until the next call.
    const std::shared_ptr<const Snapshot>& get() {
        if (m_changed.load(std::memory_order_acquire)) take();
        return m_current;
    }

private:
    void take() {
        std::lock_guard lock(m_mutex);
        m_changed.store(false, std::memory_order_relaxed);
        m_current = std::move(m_next);
    }

    std::shared_ptr<const Snapshot> m_current;
    std::atomic<bool> m_changed = false;
    std::mutex m_mutex; // of what follows
    std::shared_ptr<const Snapshot> m_next;
};

} // namespace tollgate::engine
