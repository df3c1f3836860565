// SPDX-License-Identifier: GPL-3.0-or-later
// A thread with an event loop of its own for the demo's coroutines, and the count of those that run: it ends when the
// last has. Made and ended on one thread; spawn() and leave() on the loop's.
#pragma once

#include "net/asio.h"
#include "net/coarse_timers.h"
#include "net/slab.h"

#include <functional>
#include <optional>
#include <thread>

namespace tollgate::demo {

struct LoopThread {
    net::asio::io_context io{1};
    net::CoarseTimers timers{io, std::chrono::milliseconds(10)};
    net::SlabPool slabs;

    LoopThread();
    LoopThread(const LoopThread&) = delete;
    LoopThread& operator=(const LoopThread&) = delete;

    // Runs on the loop until it ends.
    void spawn(net::Task<> task);
    // `endAll` runs on the loop and must make every coroutine end soon; then the thread is joined.
    void end(std::function<void()> endAll);

    bool ending() const { return m_ending; } // on the loop

private:
    net::Task<> counted(net::Task<> task);

    std::optional<net::asio::executor_work_guard<net::Executor>> m_work{io.get_executor()};
    std::size_t m_running = 0;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace tollgate::demo
