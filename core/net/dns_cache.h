// SPDX-License-Identifier: GPL-3.0-or-later
// Names to addresses. A lookup cannot be cancelled once it runs, so it runs by itself and whoever asks waits for it
// with a limit and a Cancel of their own; all who ask for one name share one lookup. Answers are kept for 60 s; when a
// lookup fails, or keeps people waiting, the last good answer serves for up to 10 minutes (reliability.md §4.2 #3). One
// an engine thread, which it never blocks.
#pragma once

#include "net/pause.h"

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace tollgate::net {

using Addresses = std::vector<asio::ip::address>;

struct DnsTimes {
    Milliseconds fresh{60'000};      // an answer is used without asking again
    Milliseconds last_good{600'000}; // an answer helps out when asking again fails
    Milliseconds patience{1'000};    // how long a caller waits when there is a last good answer
};

class DnsCache {
public:
    using Answer = std::function<void(error_code, Addresses)>;
    // Starts a lookup and calls `answer` once, later, on the engine's thread.
    using Lookup = std::function<void(const std::string& host, Answer answer)>;

    enum class Outcome { Found, Failed, TimedOut, Cancelled };

    struct Found {
        Outcome outcome = Outcome::Found;
        Addresses addresses; // in the resolver's order
        error_code error;    // with Failed
        bool stale = false;  // the last good answer stood in
    };

    DnsCache(asio::io_context& context, CoarseTimers& timers, DnsTimes times = {});
    DnsCache(asio::io_context& context, CoarseTimers& timers, Lookup lookup, DnsTimes times = {});
    DnsCache(const DnsCache&) = delete;
    DnsCache& operator=(const DnsCache&) = delete;
    ~DnsCache();

    // Literal addresses are answered at once.
    Task<Found> resolve(std::string host, Milliseconds limit, Cancel& cancel);

    // After a suspend or a change of network: ask again from now on. Last good answers stay.
    void refresh();

    // The system's resolver (getaddrinfo on a thread of Asio's).
    static Lookup systemLookup(asio::io_context& context);

private:
    struct Entry {
        Addresses good;
        SteadyTime good_at{};
        error_code error;
        bool looking = false;
        bool outdated = false;
        std::vector<Pause*> waiting;
    };
    struct State; // outlives us while a lookup runs

    Found answerOf(const Entry& entry) const;
    static void onAnswer(State& state, const std::string& host, error_code error, Addresses addresses);

    asio::io_context& m_context;
    CoarseTimers& m_timers;
    Lookup m_lookup;
    DnsTimes m_times;
    std::shared_ptr<State> m_state;
};

} // namespace tollgate::net
