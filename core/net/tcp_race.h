// SPDX-License-Identifier: GPL-3.0-or-later
// Happy Eyeballs: connects to the addresses in order, the next one as soon as one fails or keeps us waiting, and the
// first that answers wins (RFC 8305 in the small). Lives in the frame that waits; one engine thread.
#pragma once

#include "net/pause.h"

#include <list>
#include <memory>
#include <optional>
#include <vector>

namespace tollgate::net {

class TcpRace {
public:
    enum class Outcome { Won, AllFailed, TimedOut, Cancelled };

    // The first attempt at another family than the first starts after `stagger`, the following ones likewise.
    TcpRace(asio::io_context& context, CoarseTimers& timers, Cancel& cancel, std::vector<tcp::endpoint> endpoints,
            Milliseconds stagger);
    ~TcpRace();
    TcpRace(const TcpRace&) = delete;
    TcpRace& operator=(const TcpRace&) = delete;

    Task<Outcome> run(Milliseconds limit);

    TcpSocket takeSocket() { return std::move(*m_winner); }

    const tcp::endpoint& winner() const { return m_winnerEndpoint; }

    error_code firstError() const { return m_error; }

private:
    struct Link {
        TcpRace* race = nullptr;
    };

    struct Runner {
        TcpSocket socket;
        tcp::endpoint endpoint;
    };

    void startNext();
    void onConnected(Runner& runner, error_code error);

    asio::io_context& m_context;
    std::vector<tcp::endpoint> m_endpoints;
    Milliseconds m_stagger;
    Pause m_pause;
    SteadyTimer m_timer; // finer than the coarse ones: people feel this delay
    std::shared_ptr<Link> m_link;
    std::list<Runner> m_runners;
    std::size_t m_next = 0;
    std::size_t m_running = 0;
    std::optional<TcpSocket> m_winner;
    tcp::endpoint m_winnerEndpoint;
    error_code m_error;
};

} // namespace tollgate::net
