// SPDX-License-Identifier: GPL-3.0-or-later
// The data plane: listens, answers, forwards; N threads, each with its own lane. Made, started and stopped on the main
// thread; apply() and status() may be called from any thread. Knows no Qt, no disk, no keychain.
#pragma once

#include "base/clock.h"
#include "base/request_id.h"
#include "base/result.h"
#include "engine/ports.h"
#include "net/client_limits.h"
#include "record/live.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace tollgate::net {
class ServerTls;
}

namespace tollgate::engine {

struct Snapshot;

struct EngineOptions {
    int threads = 1;
    bool only_this_computer = false;      // providers elsewhere are not called: the demo
    std::size_t max_connections = 10'000; // of clients; fewer when there are not descriptors enough
    net::ClientLimits limits = {};
};

class Engine {
public:
    // Starts the threads; nothing listens yet. `live` and `peers` may be absent.
    Engine(EngineOptions options, RecordSink& records, LiveSink* live, const Clock& clock, PeerNames* peers = nullptr);
    ~Engine(); // stops without waiting for running requests

    // The next request uses this; running ones keep theirs, except that requests of a key which is gone or switched off
    // end at once. Must be called before the first listen().
    void apply(std::shared_ptr<const Snapshot> snapshot);

    // Binds and accepts; an earlier listener is closed first, requests that run there finish. `tls` null: plain HTTP.
    Result<void> listen(const std::string& address, std::uint16_t port,
                        std::shared_ptr<const net::ServerTls> tls = nullptr);
    void stopListening(); // requests that run finish
    bool listening() const;
    // Where it listens, with the port that port 0 became.
    std::string host() const;
    std::uint16_t port() const;
    // Stops accepting, lets running requests finish for up to `grace`, cancels the rest, joins the threads. Blocking.
    void stop(Micros grace);

    std::int64_t inFlight() const;
    // The requests that run now, as Started events; called back on an engine thread, once a thread.
    void listRunning(std::function<void(std::vector<record::LiveEvent>)> done);
    // Ends a running request for a person who has seen enough: its provider is left, what came is booked, its client is
    // told (499, or an error event in a stream). Nothing happens when it has ended meanwhile.
    void stopRequest(RequestId id);
    // After suspend or a change of network: idle connections are not trusted any more.
    void dropIdleConnections();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace tollgate::engine
