// SPDX-License-Identifier: GPL-3.0-or-later
// A thread with an event loop of its own for coroutines beside the engine, and the count of those that run: it ends
// when the last has. Made and ended on one thread; spawn() on the loop's.
#pragma once

#include "net/asio.h"
#include "net/coarse_timers.h"
#include "net/slab.h"
#include "net/task.h"

#include <functional>
#include <optional>
#include <thread>

namespace tollgate::net {

struct LoopThread {
    asio::io_context io{1};
    CoarseTimers timers{io, std::chrono::milliseconds(10)};
    SlabPool slabs;

    LoopThread();
    LoopThread(const LoopThread&) = delete;
    LoopThread& operator=(const LoopThread&) = delete;

    // Runs on the loop until it ends.
    void spawn(Task<> task);
    // `endAll` runs on the loop and must make every coroutine end soon; then the thread is joined.
    void end(std::function<void()> endAll);

    bool ending() const { return m_ending; } // on the loop

private:
    Task<> counted(Task<> task);

    std::optional<asio::executor_work_guard<Executor>> m_work{io.get_executor()};
    std::size_t m_running = 0;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace tollgate::net
