// SPDX-License-Identifier: GPL-3.0-or-later
// The limits of one subject (an access key, a team, a provider, a model): requests and tokens a minute, requests at the
// same time (DESIGN.md §3 `limits`). Outlives the configuration's snapshots, so that a change of it forgets nothing.
//
// Any thread, one short lock; only requests of limited subjects come. Times are steady.
#pragma once

#include "config/config.h"
#include "governance/rate.h"

#include <cstdint>
#include <mutex>
#include <string>

namespace tollgate::governance {

enum class LimitKind : std::uint8_t { Requests, Tokens, Concurrent };

// Whether a request is let in.
struct LimitAnswer {
    bool admitted = true;
    LimitKind kind = LimitKind::Requests; // which limit keeps it, or makes it wait
    Micros wait = 0; // until it would be let in; of one that was let in: how long it has to wait first
};

class Limiter {
public:
    // `shown`: what it limits, for messages: `access key "ci"`.
    explicit Limiter(std::string shown) : m_shown(std::move(shown)) {}

    const std::string& shown() const { return m_shown; }

    void setLimits(const config::Limits& limits);

    // Takes one request, `tokens` and a place, all or nothing. One that would fit within `patience` is let in and told
    // to wait: its place in the rates is taken, so that those who wait come one after the other. Whoever is let in
    // calls leave() once, and correctTokens() when the tokens are known.
    LimitAnswer enter(std::int64_t tokens, Micros patience, Micros now);
    // The same question without taking anything.
    LimitAnswer look(std::int64_t tokens, Micros patience, Micros now) const;
    void leave();
    void correctTokens(std::int64_t estimated, std::int64_t real);
    // A request that was let in did not run after all.
    void takeBack(std::int64_t tokens);

    // What a client is told in headers; limits of 0 are none.
    struct Reading {
        std::int64_t requests_limit = 0, requests_left = 0;
        Micros requests_full_in = 0;
        std::int64_t tokens_limit = 0, tokens_left = 0;
        Micros tokens_full_in = 0;
        std::int64_t in_flight = 0, concurrent_limit = 0;
    };

    Reading read(Micros now) const;

    // What a restart must not forget; steady.
    struct Taken {
        Micros requests_full_at = 0;
        Micros tokens_full_at = 0;
    };

    Taken taken() const;
    void restore(const Taken& taken);

private:
    LimitAnswer answerFor(std::int64_t tokens, Micros patience, Micros now) const;

    const std::string m_shown;
    mutable std::mutex m_mutex;
    Rate m_requests;
    Rate m_tokens;
    std::int64_t m_concurrent = 0; // limit
    std::int64_t m_in_flight = 0;
};

} // namespace tollgate::governance
