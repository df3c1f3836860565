// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/upstream_pool.h"

#include <algorithm>

namespace tollgate::net {

Lease& Lease::operator=(Lease&& other) noexcept {
    if (this == &other) return *this;
    end();
    m_home = std::move(other.m_home);
    m_target = other.m_target;
    m_connection = std::move(other.m_connection);
    return *this;
}

void Lease::end() {
    if (!m_connection) return;
    auto connection = std::move(m_connection);
    const bool good = connection->finish();
    if (!m_home->pool) return;
    --m_home->pool->m_counters.busy;
    if (good) m_home->pool->takeBack(*m_target, std::move(connection));
}

std::size_t UpstreamPool::TargetHash::operator()(const Target& target) const noexcept {
    std::size_t seed = std::hash<Origin>()(target.origin) ^ (std::hash<std::string>()(target.ca_file) << 1);
    if (target.proxy) seed ^= std::hash<std::string>()(target.proxy->host) * 3 + target.proxy->port;
    return seed;
}

UpstreamPool::UpstreamPool(Connector& connector, PoolSettings settings)
    : m_connector(connector), m_settings(settings), m_home(std::make_shared<Lease::Home>(this)) {}

UpstreamPool::~UpstreamPool() {
    m_home->pool = nullptr;
}

Lease UpstreamPool::lend(const Target& target, std::unique_ptr<UpstreamConnection> connection, Cancel& cancel) {
    Lease lease;
    lease.m_home = m_home;
    lease.m_target = &target;
    lease.m_connection = std::move(connection);
    lease.m_connection->begin(cancel);
    ++m_counters.busy;
    return lease;
}

Task<AcquireResult> UpstreamPool::acquire(const Target& target, Milliseconds limit, Cancel& cancel,
                                          Freshness freshness) {
    AcquireResult result;
    auto bucket = m_buckets.try_emplace(target).first; // its key and value stay where they are
    if (freshness == Freshness::Any) {
        if (auto kept = takeIdle(bucket->second)) {
            ++m_counters.reused;
            result.lease = lend(bucket->first, std::move(kept), cancel);
            co_return result;
        }
    }
    auto connected = co_await m_connector.connect(target, limit, cancel);
    result.timings = connected.timings;
    if (connected.error) {
        ++m_counters.failed;
        result.error = std::move(connected.error);
        co_return result;
    }
    ++m_counters.opened;
    result.lease = lend(bucket->first, std::move(connected.connection), cancel);
    co_return result;
}

std::unique_ptr<UpstreamConnection> UpstreamPool::takeIdle(Bucket& bucket) {
    while (!bucket.idle.empty()) {
        auto connection = std::move(bucket.idle.back());
        bucket.idle.pop_back();
        if (connection->stream().stillGood()) return connection;
        ++m_counters.gone;
    }
    return nullptr;
}

void UpstreamPool::takeBack(const Target& target, std::unique_ptr<UpstreamConnection> connection) {
    auto bucket = m_buckets.find(target);
    if (bucket == m_buckets.end() || m_settings.idle_per_target == 0) return;
    auto& idle = bucket->second.idle;
    if (idle.size() >= m_settings.idle_per_target) idle.erase(idle.begin()); // the one unused for longest
    idle.push_back(std::move(connection));
    keepIdle(bucket->second, *idle.back());
}

void UpstreamPool::keepIdle(Bucket& bucket, UpstreamConnection& connection) {
    connection.stream().idle(m_settings.idle_limit,
                             [this, at = &bucket, which = &connection] { onIdleChange(*at, *which); });
}

// Called by the connection's own stream, which is gone afterwards unless only TLS spoke with itself.
void UpstreamPool::onIdleChange(Bucket& bucket, UpstreamConnection& connection) {
    if (connection.stream().stillGood()) {
        keepIdle(bucket, connection);
        return;
    }
    ++(connection.stream().idleLimitPassed() ? m_counters.expired : m_counters.gone);
    std::erase_if(bucket.idle, [&](const auto& kept) { return kept.get() == &connection; });
}

void UpstreamPool::dropIdle() {
    for (auto& [target, bucket] : m_buckets) bucket.idle.clear();
}

PoolCounters UpstreamPool::counters() const {
    PoolCounters counters = m_counters;
    for (const auto& [target, bucket] : m_buckets) counters.idle += bucket.idle.size();
    return counters;
}

} // namespace tollgate::net
