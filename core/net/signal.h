// SPDX-License-Identifier: GPL-3.0-or-later
// Signal: one coroutine waits, something else on the same thread wakes it. No timer, no socket, no system call.
// The owner of whatever waits must wake it before the io_context ends, or the waiting frame is never freed.
#pragma once

#include "net/asio.h"

#include <optional>
#include <utility>

namespace tollgate::net {

class Signal {
public:
    explicit Signal(Executor executor) : m_executor(executor) {}

    Signal(const Signal&) = delete;
    Signal& operator=(const Signal&) = delete;

    // One waiter at a time. A wake() that came while nobody waited is not remembered: look at the state, then wait.
    Task<> wait() {
        asio::use_awaitable_t<Executor> token;
        return asio::async_initiate<asio::use_awaitable_t<Executor>, void()>(
            [this](auto handler) { m_waiter.emplace(std::move(handler)); }, token);
    }

    bool waiting() const { return m_waiter.has_value(); }

    // The waiter runs on from the event loop, not inside this call.
    void wake() {
        if (!m_waiter) return;
        Waiter waiter = std::move(*m_waiter);
        m_waiter.reset();
        asio::post(m_executor, std::move(waiter));
    }

    // The waiter runs on inside this call; only as the last thing a completion handler does.
    void wakeNow() {
        if (!m_waiter) return;
        Waiter waiter = std::move(*m_waiter);
        m_waiter.reset();
        std::move(waiter)();
    }

private:
    using Waiter = asio::async_result<asio::use_awaitable_t<Executor>, void()>::handler_type;

    Executor m_executor;
    std::optional<Waiter> m_waiter;
};

} // namespace tollgate::net
