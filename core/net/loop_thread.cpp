// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/loop_thread.h"

namespace tollgate::net {

LoopThread::LoopThread() : m_thread([this] { io.run(); }) {}

Task<> LoopThread::counted(Task<> task) {
    co_await std::move(task);
    // A time limit that nobody waits for any more would keep the loop.
    if (--m_running == 0 && m_ending) io.stop();
}

void LoopThread::spawn(Task<> task) {
    ++m_running;
    net::spawn(io, counted(std::move(task)));
}

void LoopThread::end(std::function<void()> endAll) {
    if (!m_thread.joinable()) return;
    asio::post(io, [this, endAll = std::move(endAll)] {
        m_ending = true;
        endAll();
        m_work.reset();
        if (m_running == 0) io.stop();
    });
    m_thread.join();
}

} // namespace tollgate::net
