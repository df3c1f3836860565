// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for the writer. Engine threads push and never wait; the writer takes all at once. Memory is bounded:
// bodies are dropped first, then rows are folded into sums, so that a cost is never lost.
#pragma once

#include "journal/sums.h"
#include "record/event.h"
#include "record/record.h"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <span>
#include <vector>

namespace tollgate::journal {

struct QueueLimits {
    std::size_t rows = 256 * 1024 * 1024;  // bytes of rows, those being written included
    std::size_t bodies = 64 * 1024 * 1024; // bytes of kept texts
};

// What the writer works on.
struct Waiting {
    std::vector<record::Finished> rows;
    std::vector<record::Event> events;
    Sums folded;
    std::int64_t dropped_bodies = 0;

    bool empty() const { return rows.empty() && events.empty() && folded.empty(); }
};

class Queue {
public:
    explicit Queue(QueueLimits limits) : m_limits(limits) {}

    void push(record::Finished&& finished);
    void push(record::Event&& event);

    // Wakes the writer for something that is not in the queue. It counts until the writer accepts it, which it does
    // before it looks at what is asked of it.
    void nudge();
    void acceptNudge();
    // Nothing waits and nobody nudges.
    bool idle() const;
    // Sleeps until there is something, a nudge, or the time is over.
    void waitFor(std::chrono::milliseconds time, bool evenIfWaiting);
    // Moves everything over to the end of `into`.
    void take(Waiting& into);
    // What was taken is written: its memory counts no more.
    void release(std::span<const record::Finished> rows);
    static std::size_t rowBytes(const record::Request& request);
    static std::size_t bodyBytes(const record::Bodies& bodies);

private:
    QueueLimits m_limits;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    Waiting m_waiting;
    std::size_t m_rowBytes = 0;
    std::size_t m_bodyBytes = 0;
    bool m_nudged = false;
};

} // namespace tollgate::journal
