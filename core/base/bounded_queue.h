// SPDX-License-Identifier: GPL-3.0-or-later
// A bounded queue from many threads to one, drained whole: push never blocks, the reader takes everything at once.
// A mutex around a vector is both fast enough (see ARCHITECTURE.md, "threads") and simple to reason about.
#pragma once

#include <cstddef>
#include <mutex>
#include <utility>
#include <vector>

namespace tollgate {

template <class T>
class BoundedQueue {
public:
    explicit BoundedQueue(std::size_t capacity) : m_capacity(capacity) {}

    enum class Pushed { First, More, Dropped }; // First: the queue was empty, the reader may need a nudge

    Pushed push(T&& value) {
        std::lock_guard lock(m_mutex);
        if (m_items.size() >= m_capacity) {
            ++m_dropped;
            return Pushed::Dropped;
        }
        m_items.push_back(std::move(value));
        return m_items.size() == 1 ? Pushed::First : Pushed::More;
    }

    // Replaces `out` by all that waits; its memory goes back into the queue for reuse.
    void drain(std::vector<T>& out) {
        out.clear();
        std::lock_guard lock(m_mutex);
        out.swap(m_items);
    }

    std::size_t dropped() const {
        std::lock_guard lock(m_mutex);
        return m_dropped;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<T> m_items;
    std::size_t m_capacity;
    std::size_t m_dropped = 0;
};

} // namespace tollgate
