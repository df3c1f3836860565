// SPDX-License-Identifier: GPL-3.0-or-later
// Connections to providers, kept and reused last in, first out. A Lease is one call's hold on a connection: it goes
// back by itself when the exchange ended cleanly and is closed otherwise. Only idle connections are ever evicted. One
// pool an engine thread.
#pragma once

#include "net/connector.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace tollgate::net {

class UpstreamPool;

struct PoolSettings {
    Milliseconds idle_limit{
        30'000}; // shorter than most servers', so that we rarely meet their close (reliability.md §4.2 #5)
    std::size_t idle_per_target = 256;
};

struct PoolCounters {
    std::uint64_t opened = 0;  // connections made
    std::uint64_t reused = 0;  // leases served by a kept one
    std::uint64_t gone = 0;    // kept ones the provider closed
    std::uint64_t expired = 0; // kept ones that waited too long
    std::uint64_t failed = 0;  // connections that could not be made
    std::size_t idle = 0;
    std::size_t busy = 0;
};

// Holds a connection for one exchange. Ends with the exchange; the Cancel given to acquire() must outlive it.
class Lease {
public:
    Lease() = default;
    Lease(Lease&& other) noexcept = default;
    Lease& operator=(Lease&& other) noexcept;

    ~Lease() { end(); }

    explicit operator bool() const { return m_connection != nullptr; }

    UpstreamConnection* operator->() { return m_connection.get(); }

    UpstreamConnection& operator*() { return *m_connection; }

    // A POST on a reused connection that ended without one byte of an answer is sent once more, on a fresh one, and is
    // no failure of the provider (DESIGN.md §4).
    bool mayResend() const { return m_connection && m_connection->reused() && m_connection->bytesReceived() == 0; }

    void end(); // now instead of on destruction

private:
    friend class UpstreamPool;

    struct Home { // the pool, while it lives
        UpstreamPool* pool = nullptr;
    };

    std::shared_ptr<Home> m_home;
    const Target* m_target = nullptr;
    std::unique_ptr<UpstreamConnection> m_connection;
};

struct AcquireResult {
    Lease lease; // empty when there is an error
    std::optional<ConnectError> error;
    ConnectTimings timings; // all -1 for a kept connection
};

class UpstreamPool {
public:
    UpstreamPool(Connector& connector, PoolSettings settings = {});
    UpstreamPool(const UpstreamPool&) = delete;
    UpstreamPool& operator=(const UpstreamPool&) = delete;
    ~UpstreamPool();

    enum class Freshness { Any, Fresh }; // Fresh: for the resend, never a kept connection

    // A kept connection at once, or a new one within `limit`. `target` must stay until this is done, `cancel` until the
    // lease has ended.
    Task<AcquireResult> acquire(const Target& target, Milliseconds limit, Cancel& cancel,
                                Freshness freshness = Freshness::Any);

    // Closes what is idle: after a suspend, a change of network or of the configuration.
    void dropIdle();

    void set(PoolSettings settings) { m_settings = settings; }

    PoolCounters counters() const;

private:
    friend class Lease;

    struct TargetHash {
        std::size_t operator()(const Target& target) const noexcept;
    };

    struct Bucket {
        std::vector<std::unique_ptr<UpstreamConnection>> idle; // last in, first out
    };

    using Buckets = std::unordered_map<Target, Bucket, TargetHash>;

    std::unique_ptr<UpstreamConnection> takeIdle(Bucket& bucket);
    void takeBack(const Target& target, std::unique_ptr<UpstreamConnection> connection);
    void keepIdle(Bucket& bucket, UpstreamConnection& connection);
    void onIdleChange(Bucket& bucket, UpstreamConnection& connection);
    Lease lend(const Target& target, std::unique_ptr<UpstreamConnection> connection, Cancel& cancel);

    Connector& m_connector;
    PoolSettings m_settings;
    Buckets m_buckets;
    PoolCounters m_counters;
    std::shared_ptr<Lease::Home> m_home;
};

} // namespace tollgate::net
