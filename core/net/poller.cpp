// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/poller.h"

#include "net/socket.h"

#include <boost/system/system_error.hpp>

#include <sys/epoll.h>

#include <array>
#include <cerrno>
#include <utility>

namespace tollgate::net {

namespace {

constexpr std::size_t kAtOnce = 128;

std::uint64_t packed(Poller::Place place) {
    return std::uint64_t{place.number} << 32 | place.index;
}

Poller::Place unpacked(std::uint64_t data) {
    return {static_cast<std::uint32_t>(data), static_cast<std::uint32_t>(data >> 32)};
}

int newEpoll() {
    const int descriptor = ::epoll_create1(EPOLL_CLOEXEC);
    if (descriptor < 0) throw boost::system::system_error(errno, boost::system::system_category(), "epoll_create1");
    return descriptor;
}

} // namespace

Poller::Poller(asio::execution_context& context)
    : service(context),
      m_executor(static_cast<asio::io_context&>(context).get_executor()),
      m_epoll(m_executor, newEpoll()) {}

Poller::~Poller() = default;

void Poller::shutdown() {
    error_code ignored;
    m_epoll.close(ignored);
}

bool Poller::add(int descriptor, Socket& socket, Place& place) {
    if (m_free.empty()) {
        m_free.push_back(static_cast<std::uint32_t>(m_entries.size()));
        m_entries.emplace_back();
    }
    const std::uint32_t index = m_free.back();
    Entry& entry = m_entries[index];
    place = {index, ++entry.number};
    epoll_event event{};
    event.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET;
    event.data.u64 = packed(place);
    if (::epoll_ctl(m_epoll.native_handle(), EPOLL_CTL_ADD, descriptor, &event) != 0) return false;
    m_free.pop_back();
    entry.socket = &socket;
    wait();
    return true;
}

// Closing the descriptor takes it off the kernel's list.
void Poller::remove(Place place, int descriptor) {
    m_sending.forget(descriptor);
    Entry& entry = m_entries[place.index];
    entry.socket = nullptr;
    m_free.push_back(place.index);
    if (m_free.size() < m_entries.size() || !m_epoll.is_open()) return;
    error_code ignored;
    m_epoll.cancel(ignored); // nothing is left to wait for: the loop may end
}

void Poller::wait() {
    if (std::exchange(m_waiting, true)) return;
    m_epoll.async_wait(asio::posix::descriptor_base::wait_read, [this](const error_code& error) {
        m_waiting = false;
        if (!error) return pump();
        if (m_free.size() < m_entries.size() && m_epoll.is_open()) wait();
    });
}

// What became ready meanwhile, too: under load that spares the way through Asio's own waiting. It has its go then, and
// with it timers and new connections.
void Poller::pump() {
    constexpr int kMostTurns = 4;
    for (int turns = 0; turns < kMostTurns && takeTurn(); ++turns) {
    }
    if (m_free.size() < m_entries.size()) wait();
}

// What is ready now; false: nothing.
bool Poller::takeTurn() {
    std::array<epoll_event, kAtOnce> events;
    const int count = ::epoll_wait(m_epoll.native_handle(), events.data(), static_cast<int>(events.size()), 0);
    if (count <= 0) return false;
    const std::span ready = std::span(events).first(static_cast<std::size_t>(count));
    m_turnEnds = true;
    for (const epoll_event& event : ready)
        if (Socket* socket = find(unpacked(event.data.u64))) socket->noteEvents(event.events);
    for (const epoll_event& event : ready) deliver(unpacked(event.data.u64));
    endTurn();
    return true;
}

void Poller::resumeLater(std::coroutine_handle<> waiter) {
    m_later.push_back(waiter);
    if (std::exchange(m_turnEnds, true)) return;
    asio::post(m_executor, [this] { endTurn(); });
}

void Poller::sendLater(int descriptor, std::span<const asio::const_buffer> buffers, ssize_t& result,
                       std::coroutine_handle<> waiter) {
    m_sending.add(descriptor, buffers, result);
    resumeLater(waiter);
}

// Who goes on may wait for the end of the turn again, or send again: it is this one still.
void Poller::endTurn() {
    for (std::size_t i = 0; i < m_later.size();) {
        m_sending.send();
        for (const std::size_t end = m_later.size(); i < end; ++i) {
            const std::coroutine_handle<> waiter = m_later[i]; // the list may grow under it
            waiter.resume();
        }
    }
    m_later.clear();
    m_turnEnds = false;
}

void Poller::deliverSoon(Place place) {
    asio::post(m_executor, [this, place] { deliver(place); });
}

// Each callback may be the end of the socket.
void Poller::deliver(Place place) {
    for (auto take : {&Socket::takeReader, &Socket::takeWriter}) {
        Socket* socket = find(place);
        if (!socket) return;
        SmallCallback callback = (socket->*take)();
        callback();
    }
}

Socket* Poller::find(Place place) {
    const Entry& entry = m_entries[place.index];
    return entry.number == place.number ? entry.socket : nullptr;
}

} // namespace tollgate::net
