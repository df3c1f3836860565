// SPDX-License-Identifier: GPL-3.0-or-later
// What one engine thread owns: its event loop, timers, buffers, upstream connections, parser, and the snapshot in
// force. Other threads may set that, and reach all the rest by posting to `io`.
#pragma once

#include "base/clock.h"
#include "dialects/conversation/reasoning_memory.h"
#include "dialects/request_peek.h"
#include "engine/client_list.h"
#include "engine/current_snapshot.h"
#include "engine/gate_counts.h"
#include "engine/head_count.h"
#include "engine/output_lengths.h"
#include "engine/ports.h"
#include "engine/session_memory.h"
#include "engine/turns.h"
#include "net/asio.h"
#include "net/client_limits.h"
#include "net/coarse_timers.h"
#include "net/slab.h"
#include "net/upstream_pool.h"
#include "providers/token_source.h"

#include <atomic>
#include <memory>
#include <random>
#include <string>
#include <string_view>

namespace tollgate::engine {

struct Exchange;

// What all lanes share: the ports above, and counters.
struct Shared {
    Shared(RecordSink& toJournal, LiveSink* toScreen, const Clock& time, const net::ClientLimits& ofClients)
        : records(toJournal), live(toScreen), clock(time), limits(ofClients) {}

    RecordSink& records;
    LiveSink* live;             // may be absent
    PeerNames* peers = nullptr; // … as may this
    const Clock& clock;
    const net::ClientLimits limits;
    HeadCount requests;
    HeadCount connections;
    std::atomic<std::uint64_t> finished = 0;
    // A client's next request may be another lane's: this one has locks of its own.
    dialects::conversation::ReasoningMemory reasoning{clock};
    SessionMemory sessions; // … as have these
    OutputLengths output_lengths;
    Turns turns;
    GateCounts gates;
    std::atomic<bool> stopping = false;
};

// Requests without a valid key leave one event for many, not a row each (DESIGN.md §7).
class RefusedWithoutKey {
public:
    RefusedWithoutKey(Shared& shared, net::CoarseTimers& timers);
    void count(std::string_view what);
    void flush();

private:
    Shared& m_shared;
    std::int64_t m_count = 0;
    std::string m_last;
    net::Deadline m_report;
};

struct Lane {
    explicit Lane(Shared& all);
    Lane(const Lane&) = delete;
    Lane& operator=(const Lane&) = delete;

    Shared& shared;
    net::asio::io_context io{1};
    net::CoarseTimers timers{io};
    net::SlabPool slabs;
    net::DnsCache dns{io, timers};
    net::Connector connector;
    net::UpstreamPool upstreams;
    providers::TokenSource tokens;
    dialects::RequestPeeker peeker;
    CurrentSnapshot snapshot;
    RefusedWithoutKey refused;
    ClientList clients;
    Exchange* running = nullptr; // first of the exchanges in flight

    // From 0 up to, but not, 1. The distribution of the standard library takes logarithms each time.
    double chance() {
        using Random = decltype(m_random);
        return static_cast<double>(m_random() - Random::min()) /
               (static_cast<double>(Random::max() - Random::min()) + 1);
    }

private:
    std::minstd_rand m_random{std::random_device{}()};
};

} // namespace tollgate::engine
