// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/loop_thread.h"

namespace tollgate::demo {

LoopThread::LoopThread() : m_thread([this] { io.run(); }) {}

net::Task<> LoopThread::counted(net::Task<> task) {
    co_await std::move(task);
    // A time limit that nobody waits for any more would keep the loop.
    if (--m_running == 0 && m_ending) io.stop();
}

void LoopThread::spawn(net::Task<> task) {
    ++m_running;
    net::spawn(io, counted(std::move(task)));
}

void LoopThread::end(std::function<void()> endAll) {
    if (!m_thread.joinable()) return;
    net::asio::post(io, [this, endAll = std::move(endAll)] {
        m_ending = true;
        endAll();
        m_work.reset();
        if (m_running == 0) io.stop();
    });
    m_thread.join();
}

} // namespace tollgate::demo
