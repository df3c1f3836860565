// SPDX-License-Identifier: GPL-3.0-or-later
// Signal: one coroutine waits, something else on the same thread wakes it. No timer, no socket, no system call, no
// memory. The owner of whatever waits must wake it before the io_context ends, or the waiting frame is never freed.
#pragma once

#include "net/asio.h"

#include <coroutine>
#include <utility>

namespace tollgate::net {

class Signal {
public:
    explicit Signal(Executor executor) : m_executor(executor) {}

    Signal(const Signal&) = delete;
    Signal& operator=(const Signal&) = delete;

    // One waiter at a time. A wake() that came while nobody waited is not remembered: look at the state, then wait.
    auto wait() {
        struct Wait {
            Signal& signal;

            bool await_ready() const noexcept { return false; }

            void await_suspend(std::coroutine_handle<> waiter) const noexcept { signal.m_waiter = waiter; }

            void await_resume() const noexcept {}
        };

        return Wait{*this};
    }

    bool waiting() const { return static_cast<bool>(m_waiter); }

    // The waiter runs on from the event loop, not inside this call.
    void wake() {
        if (auto waiter = std::exchange(m_waiter, {})) asio::post(m_executor, [waiter] { waiter.resume(); });
    }

    // The waiter runs on inside this call; only as the last thing a completion handler does.
    void wakeNow() {
        if (auto waiter = std::exchange(m_waiter, {})) waiter.resume();
    }

private:
    Executor m_executor;
    std::coroutine_handle<> m_waiter;
};

} // namespace tollgate::net
