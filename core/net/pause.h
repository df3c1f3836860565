// SPDX-License-Identifier: GPL-3.0-or-later
// Pause: one coroutine waits until it is woken, its limit passes or its call is cancelled, whichever comes first. A
// wake before the wait is remembered. Lives in the frame that waits; one engine thread.
#pragma once

#include "net/cancel.h"
#include "net/coarse_timers.h"
#include "net/signal.h"

#include <chrono>

namespace tollgate::net {

using Milliseconds = std::chrono::milliseconds;
using SteadyTime = std::chrono::steady_clock::time_point;

// What is left until `end`, never negative, rounded up.
inline Milliseconds leftUntil(SteadyTime end) {
    auto left = std::chrono::ceil<Milliseconds>(end - std::chrono::steady_clock::now());
    return left < Milliseconds(0) ? Milliseconds(0) : left;
}

class Pause {
public:
    enum class End { Woken, TimedOut, Cancelled };

    Pause(Executor executor, CoarseTimers& timers, Cancel& cancel)
        : m_cancel(cancel),
          m_signal(executor),
          m_deadline(timers, [this] { end(End::TimedOut); }),
          m_hook(cancel, [this] { end(End::Cancelled); }) {}

    void wake() { end(End::Woken); }

    Task<End> wait(Milliseconds limit) {
        if (m_cancel.fired()) co_return End::Cancelled;
        if (!m_woken) {
            m_end = End::Woken;
            m_deadline.arm(limit);
            co_await m_signal.wait();
            m_deadline.disarm();
        }
        m_woken = false;
        co_return m_cancel.fired() ? End::Cancelled : m_end;
    }

private:
    void end(End how) {
        if (m_woken) return;
        m_woken = true;
        m_end = how;
        m_signal.wake();
    }

    Cancel& m_cancel;
    Signal m_signal;
    Deadline m_deadline;
    CancelHook m_hook;
    bool m_woken = false;
    End m_end = End::Woken;
};

} // namespace tollgate::net
