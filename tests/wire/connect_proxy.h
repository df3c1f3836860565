// SPDX-License-Identifier: GPL-3.0-or-later
// An HTTP proxy of a test: takes CONNECT, notes what it was asked, and opens a way to one place, or says no. Owned by
// the test; one thread accepts, one carries each tunnel.
#pragma once

#include "support/wire.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace tollgate::test {

class ConnectProxy {
public:
    // `target`: the port on 127.0.0.1 that every tunnel leads to, whatever its name. `answer`: sent instead of a
    // tunnel, when not empty.
    explicit ConnectProxy(std::uint16_t target, std::string answer = {});
    ~ConnectProxy();
    ConnectProxy(const ConnectProxy&) = delete;
    ConnectProxy& operator=(const ConnectProxy&) = delete;

    std::string url() const { return "http://127.0.0.1:" + std::to_string(m_listener.port); }

    std::uint16_t port() const { return m_listener.port; }

    std::vector<std::string> heads() const; // one a CONNECT

private:
    void acceptLoop();
    void serve(Wire client);
    void carry(Wire& from, Wire& to);

    std::uint16_t m_target;
    std::string m_answer;
    Listener m_listener;
    WakeSignal m_stop;
    std::atomic<bool> m_stopping = false;
    mutable std::mutex m_mutex;
    std::vector<std::string> m_heads;
    std::vector<std::thread> m_threads;
    std::thread m_acceptor;
};

} // namespace tollgate::test
