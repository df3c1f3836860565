// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/tcp_race.h"

namespace tollgate::net {

TcpRace::TcpRace(asio::io_context& context, CoarseTimers& timers, Cancel& cancel, std::vector<tcp::endpoint> endpoints,
                 Milliseconds stagger)
    : m_context(context),
      m_endpoints(std::move(endpoints)),
      m_stagger(stagger),
      m_pause(context.get_executor(), timers, cancel),
      m_timer(context.get_executor()),
      m_link(std::make_shared<Link>(this)) {}

TcpRace::~TcpRace() {
    m_link->race = nullptr;
}

Task<TcpRace::Outcome> TcpRace::run(Milliseconds limit) {
    startNext();
    const auto end = co_await m_pause.wait(limit);
    m_link->race = nullptr; // who is still running is closed with us
    if (end == Pause::End::Cancelled) co_return Outcome::Cancelled;
    if (m_winner) co_return Outcome::Won;
    co_return end == Pause::End::TimedOut ? Outcome::TimedOut : Outcome::AllFailed;
}

void TcpRace::startNext() {
    if (m_next == m_endpoints.size()) {
        if (m_running == 0) m_pause.wake();
        return;
    }
    Runner& runner = m_runners.emplace_back(TcpSocket(m_context.get_executor()), m_endpoints[m_next++]);
    ++m_running;
    runner.socket.async_connect(runner.endpoint, [link = m_link, &runner](error_code error) {
        if (link->race) link->race->onConnected(runner, error);
    });
    if (m_next == m_endpoints.size()) return;
    m_timer.expires_after(m_stagger);
    m_timer.async_wait([link = m_link](error_code error) {
        if (!error && link->race) link->race->startNext();
    });
}

void TcpRace::onConnected(Runner& runner, error_code error) {
    if (m_winner) return;
    --m_running;
    if (error) {
        if (!m_error) m_error = error;
        startNext();
        return;
    }
    m_winner.emplace(std::move(runner.socket));
    m_winnerEndpoint = runner.endpoint;
    m_timer.cancel();
    m_pause.wake();
}

} // namespace tollgate::net
