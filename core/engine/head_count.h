// SPDX-License-Identifier: GPL-3.0-or-later
// How many requests run and how many client connections are open, so that a stop can wait for them without polling.
// Any thread; entering and leaving are one atomic step each until somebody waits.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace tollgate::engine {

class HeadCount {
public:
    void enter() { m_inside.fetch_add(1, std::memory_order_relaxed); }

    void leave() {
        if (m_inside.fetch_sub(1, std::memory_order_acq_rel) != 1 || !m_waiting.load(std::memory_order_acquire)) return;
        std::lock_guard lock(m_mutex);
        m_empty.notify_all();
    }

    std::int64_t inside() const { return m_inside.load(std::memory_order_relaxed); }

    // True when nobody is inside before the time is over.
    bool waitUntilEmpty(std::chrono::microseconds limit) {
        std::unique_lock lock(m_mutex);
        m_waiting = true;
        bool empty = m_empty.wait_for(lock, limit, [&] { return m_inside.load(std::memory_order_acquire) == 0; });
        m_waiting = false;
        return empty;
    }

private:
    std::atomic<std::int64_t> m_inside = 0;
    std::atomic<bool> m_waiting = false;
    std::mutex m_mutex;
    std::condition_variable m_empty;
};

// Inside for as long as it lives.
class Inside {
public:
    explicit Inside(HeadCount& count) : m_count(count) { m_count.enter(); }

    ~Inside() { m_count.leave(); }

    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;

private:
    HeadCount& m_count;
};

} // namespace tollgate::engine
