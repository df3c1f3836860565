// SPDX-License-Identifier: GPL-3.0-or-later
// Listens on one address and hands accepted clients to the engine's threads in turn. One acceptor on the first lane,
// not one a thread: clients keep their connections for long and each lane has its own upstream pool, so an even share
// matters more than saving one hand-over a connection. Made and stopped by the engine; runs on the first lane's thread.
// The lanes' contexts outlive the listener and every slot.
#pragma once

#include "base/result.h"
#include "net/asio.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace tollgate::net {

class Listener;

// One accepted connection's place under the cap; it frees the place when it goes, on any thread.
class ConnectionSlot {
public:
    ConnectionSlot() = default;
    ConnectionSlot(ConnectionSlot&&) noexcept = default;
    ConnectionSlot& operator=(ConnectionSlot&& other) noexcept;

    ~ConnectionSlot() { free(); }

private:
    friend class Listener;
    struct Shared;
    explicit ConnectionSlot(std::shared_ptr<Shared> shared);
    void free() noexcept;
    std::shared_ptr<Shared> m_shared;
};

struct Lane {
    asio::io_context* context = nullptr;
    std::function<void(TcpSocket, ConnectionSlot)> on_client; // called on the lane's own thread
};

// How many of `wanted` clients may be let in when the process may have so many descriptors: each client may need one to
// a provider too, and journal, window and listeners need theirs (reliability.md §4.2 #38).
std::size_t clientsFor(std::uint64_t descriptors, std::size_t wanted);

class Listener {
public:
    struct Options {
        std::string address = "127.0.0.1";    // an IP address
        std::uint16_t port = 0;               // 0: any free one
        std::size_t max_connections = 10'000; // fewer when descriptors are scarce
        int backlog = 1024;
    };

    // Binds; the error says what stands in the way and, for a port in use, who has it. Clients are accepted from
    // start().
    static Result<std::unique_ptr<Listener>> open(const Options& options, std::vector<Lane> lanes);
    ~Listener();
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    tcp::endpoint localEndpoint() const { return m_local; }

    std::size_t connections() const; // any thread

    void start();
    void stop(); // any thread; closes the port, connections live on. Destroying does the same.

private:
    explicit Listener(std::shared_ptr<ConnectionSlot::Shared> shared) : m_shared(std::move(shared)) {}

    static std::string bindError(const Options& options, const error_code& error);

    std::shared_ptr<ConnectionSlot::Shared> m_shared;
    tcp::endpoint m_local;
};

} // namespace tollgate::net
