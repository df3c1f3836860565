// SPDX-License-Identifier: GPL-3.0-or-later
// Which connected sockets of an event loop are ready. Asio asks the kernel anew for every wait, and a request waits
// twice; here a socket is made known once, edge-triggered, and waiting for it is a flag (net/socket.h). One poller a
// loop, found by its executor; it lives in the io_context and on its thread.
#pragma once

#include "net/asio.h"
#include "net/send_batch.h"

#include <boost/asio/posix/basic_stream_descriptor.hpp>

#include <coroutine>
#include <cstdint>
#include <span>
#include <vector>

namespace tollgate::net {

class Socket;

class Poller final : public asio::execution_context::service {
public:
    using key_type = Poller;
    static inline asio::execution_context::id id;

    // Throws boost::system::system_error when the system has no descriptor left.
    explicit Poller(asio::execution_context& context);
    ~Poller() override;

    static Poller& of(Executor executor) { return asio::use_service<Poller>(executor.context()); }

    // Where a socket stands; after remove() its place is another's, under another number.
    struct Place {
        std::uint32_t index = 0;
        std::uint32_t number = 0;
    };

    // False: the system refuses, and nothing will be told of it.
    bool add(int descriptor, Socket& socket, Place& place);
    void remove(Place place, int descriptor); // before the descriptor is closed

    // Calls back whom the socket's state concerns, from the loop.
    void deliverSoon(Place place);

    // `co_await poller.endOfTurn();` goes on when everything that was ready in this turn of the loop has had its go.
    // What is sent then leaves back to back: the peers' threads are woken once, not once a message, which is what
    // sending costs most.
    auto endOfTurn() {
        struct Turn {
            Poller& poller;

            bool await_ready() const noexcept { return false; }

            void await_suspend(std::coroutine_handle<> waiter) const { poller.resumeLater(waiter); }

            void await_resume() const noexcept {}
        };

        return Turn{*this};
    }

    // Sends at the end of this turn, with all that others have to send then, and lets the waiter go on. `result` is
    // that of SendBatch.
    void sendLater(int descriptor, std::span<const asio::const_buffer> buffers, ssize_t& result,
                   std::coroutine_handle<> waiter);

private:
    struct Entry {
        Socket* socket = nullptr;
        std::uint32_t number = 0;
    };

    void shutdown() override;
    void wait();
    void pump();
    bool takeTurn();
    void resumeLater(std::coroutine_handle<> waiter);
    void endTurn();
    void deliver(Place place);
    Socket* find(Place place);

    Executor m_executor;
    asio::posix::basic_stream_descriptor<Executor> m_epoll;
    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_free;
    std::vector<std::coroutine_handle<>> m_later; // who goes on at the end of this turn
    SendBatch m_sending;                          // what leaves then
    bool m_waiting = false;
    bool m_turnEnds = false; // and nobody has to see to it
};

} // namespace tollgate::net
