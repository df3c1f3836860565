// SPDX-License-Identifier: GPL-3.0-or-later
// What has passed the gates of routes (DESIGN.md §4 `gate`), by gate and by whom it counts together. Windows are fixed:
// calendar minutes, hours, days and months in local time, or runs of seconds since 1970. In memory only: a restart
// begins at 0. Shared by all lanes: any thread, one short lock, and only requests that meet a gate come.
#pragma once

#include "base/clock.h"
#include "routing/walk.h"

#include <cstdint>
#include <mutex>
#include <unordered_map>

namespace tollgate::engine {

struct Exchange;

// A gate that counts tokens was passed: the estimate it took is put right when the answer has come.
struct PassedGate {
    std::uint64_t count = 0; // its name
    std::int64_t window = 0;
    std::int64_t taken = 0; // tokens
};

class GateCounts {
public:
    // Whether there is room; takes it if so. Notes in the exchange what is to be settled.
    routing::GateAnswer take(Exchange& exchange, const routing::Graph& route, const routing::AskGate& ask);
    // `tokens`: what the request has really used.
    void settle(const PassedGate& passed, std::int64_t tokens);

private:
    struct Count {
        std::int64_t window = 0;
        std::int64_t used = 0;
    };

    static constexpr std::size_t kMost = 100'000; // tags may be named without end

    std::mutex m_mutex;
    std::unordered_map<std::uint64_t, Count> m_counts;
};

} // namespace tollgate::engine
