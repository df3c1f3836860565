// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engine.h"

#include "base/this_thread.h"
#include "engine/exchange.h"
#include "engine/lane.h"
#include "engine/session.h"
#include "engine/snapshot.h"
#include "engine/steps/tell.h"
#include "net/listener.h"

#include <malloc.h>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace tollgate::engine {

namespace {

// Memory that was used once is used again: giving it back costs a page fault each time (performance.md §1.10).
void keepMemory() {
    mallopt(M_MMAP_THRESHOLD, 64 << 20);
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
}

// Requests of keys that are gone or switched off end at once (DESIGN.md §10.2).
void cancelRevoked(Lane& lane) {
    std::vector<Exchange*> revoked;
    const AccessIndex& access = lane.snapshot.get()->access;
    for (Exchange* exchange = lane.running; exchange; exchange = exchange->next) {
        if (!exchange->access) continue;
        const AccessEntry* now = access.byId(exchange->access->key.id);
        const bool opened = access.opens(*exchange->access_secret, exchange->access->key.id);
        if (!now || !now->key.enabled || !opened) revoked.push_back(exchange);
    }
    for (Exchange* exchange : revoked) {
        exchange->stopped = exchange->revoked = true;
        exchange->row->error_code = "key_disabled";
        exchange->row->error_message = "Its access key was taken away while it ran.";
        if (exchange->plan.empty()) exchange->client.abort(); // nobody is asked yet, and nobody will be
        exchange->cancel.fire();
    }
}

void cancelAll(Lane& lane) {
    std::vector<Exchange*> all;
    for (Exchange* exchange = lane.running; exchange; exchange = exchange->next) all.push_back(exchange);
    for (Exchange* exchange : all) exchange->cancel.fire();
}

void stopIn(Lane& lane, RequestId id) {
    Exchange* exchange = lane.running;
    while (exchange && exchange->row->id != id) exchange = exchange->next;
    if (!exchange) return;
    exchange->stopped = true;
    exchange->cancel.fire();
}

// How long connections may take to end after they were told to.
constexpr std::chrono::seconds kEndOfConnections{2};

} // namespace

struct Engine::Impl {
    Impl(EngineOptions given, RecordSink& records, LiveSink* live, const Clock& clock)
        : options(given), shared(records, live, clock, given.limits) {}

    EngineOptions options;
    Shared shared;
    std::vector<std::unique_ptr<Lane>> lanes;
    std::vector<std::thread> threads;
    using Work = net::asio::executor_work_guard<net::Executor>;
    std::vector<Work> work;
    std::unique_ptr<net::Listener> listener;

    // Runs `action` on every lane's thread and waits until all have.
    template <class Action>
    void everywhere(Action action) {
        std::mutex mutex;
        std::condition_variable done;
        std::size_t left = lanes.size();
        for (auto& lane : lanes)
            net::asio::post(lane->io, [&, target = lane.get()] {
                action(*target);
                std::lock_guard lock(mutex);
                if (--left == 0) done.notify_one();
            });
        std::unique_lock lock(mutex);
        done.wait(lock, [&] { return left == 0; });
    }

    Result<void> listen(const std::string& address, std::uint16_t port, std::shared_ptr<const net::ServerTls> tls);
};

Result<void> Engine::Impl::listen(const std::string& address, std::uint16_t port,
                                  std::shared_ptr<const net::ServerTls> tls) {
    listener.reset();
    everywhere([](Lane&) {}); // the first lane has closed it then, and its address can be used again
    std::vector<net::Lane> places;
    for (auto& lane : lanes) {
        auto serve = [target = lane.get(), tls](net::TcpSocket socket, net::ConnectionSlot slot) {
            net::spawn(target->io, runSession(*target, std::move(socket), std::move(slot), tls));
        };
        places.push_back({&lane->io, std::move(serve)});
    }
    auto opened = net::Listener::open({.address = address, .port = port, .max_connections = options.max_connections},
                                      std::move(places));
    if (!opened) return opened.error();
    listener = std::move(*opened);
    std::uint16_t bound = listener->localEndpoint().port();
    everywhere([bound](Lane& lane) { lane.connector.setOwnPorts({bound}); });
    listener->start();
    return {};
}

Engine::Engine(EngineOptions options, RecordSink& records, LiveSink* live, const Clock& clock, PeerNames* peers)
    : m_impl(std::make_unique<Impl>(options, records, live, clock)) {
    m_impl->shared.peers = peers;
    keepMemory();
    for (int i = 0; i < std::max(options.threads, 1); ++i)
        m_impl->lanes.push_back(std::make_unique<Lane>(m_impl->shared));
    for (auto& lane : m_impl->lanes) {
        lane->connector.settings().only_this_computer = options.only_this_computer;
        m_impl->work.emplace_back(lane->io.get_executor());
        m_impl->threads.emplace_back([target = lane.get()] {
            nameThread("engine");
            target->io.run();
        });
    }
}

Engine::~Engine() {
    stop(0);
}

void Engine::apply(std::shared_ptr<const Snapshot> snapshot) {
    for (auto& lane : m_impl->lanes) {
        lane->snapshot.set(snapshot);
        net::asio::post(lane->io, [target = lane.get()] {
            target->connector.forgetCaFiles();
            cancelRevoked(*target);
        });
    }
}

Result<void> Engine::listen(const std::string& address, std::uint16_t port, std::shared_ptr<const net::ServerTls> tls) {
    return m_impl->listen(address, port, std::move(tls));
}

void Engine::stopListening() {
    m_impl->listener.reset();
}

bool Engine::listening() const {
    return m_impl->listener != nullptr;
}

std::string Engine::host() const {
    return m_impl->listener ? m_impl->listener->localEndpoint().address().to_string() : std::string();
}

std::uint16_t Engine::port() const {
    return m_impl->listener ? m_impl->listener->localEndpoint().port() : std::uint16_t{0};
}

std::int64_t Engine::inFlight() const {
    return m_impl->shared.requests.inside();
}

void Engine::listRunning(std::function<void(std::vector<record::LiveEvent>)> done) {
    for (auto& lane : m_impl->lanes)
        net::asio::post(lane->io, [target = lane.get(), done] {
            std::vector<record::LiveEvent> events;
            for (Exchange* exchange = target->running; exchange; exchange = exchange->next)
                if (exchange->access) events.push_back(snapshotOf(*exchange));
            done(std::move(events));
        });
}

void Engine::stopRequest(RequestId id) {
    for (auto& lane : m_impl->lanes) net::asio::post(lane->io, [target = lane.get(), id] { stopIn(*target, id); });
}

void Engine::dropIdleConnections() {
    for (auto& lane : m_impl->lanes)
        net::asio::post(lane->io, [target = lane.get()] {
            target->upstreams.dropIdle();
            target->connector.networkChanged();
        });
}

void Engine::stop(Micros grace) {
    if (m_impl->threads.empty()) return;
    m_impl->listener.reset();
    m_impl->shared.stopping = true;
    m_impl->everywhere([](Lane& lane) { lane.clients.abortIdle(); });
    m_impl->shared.requests.waitUntilEmpty(std::chrono::microseconds(grace));
    m_impl->everywhere([](Lane& lane) {
        lane.clients.abortAll();
        cancelAll(lane);
    });
    // Each exchange ends on its own lane now and leaves its record.
    bool ended = m_impl->shared.connections.waitUntilEmpty(kEndOfConnections);
    m_impl->everywhere([](Lane& lane) {
        lane.refused.flush();
        lane.upstreams.dropIdle();
    });
    // Time limits that nobody waits for any more would keep the loops; with a connection left they must run out.
    if (ended)
        for (auto& lane : m_impl->lanes) lane->io.stop();
    m_impl->work.clear();
    for (std::thread& thread : m_impl->threads) thread.join();
    m_impl->threads.clear();
}

} // namespace tollgate::engine
