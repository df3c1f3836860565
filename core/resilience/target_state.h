// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that is known of one (provider, key, model): circuit breaker, latency, what is in flight, what came of the
// calls. Outlives the configuration's snapshots; TargetStates owns it.
//
// Any thread, several engine threads at once: reading is a look at published values without a lock, a call's begin,
// first byte and end each take a mutex for a few stores. Times are steady unless they say otherwise.
#pragma once

#include "record/outcome.h"
#include "resilience/breaker.h"
#include "resilience/headroom.h"
#include "resilience/latency.h"
#include "resilience/published.h"

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace tollgate::resilience {

class InFlight;

// What the end of a call did to the breaker, for those who tell of it: only what a person calls a change, not a trial
// that begins or fails.
struct Turn {
    enum class Kind : std::uint8_t { None, Opened, Closed };

    Kind kind = Kind::None;
    Micros open_for = 0; // Closed: how long it was not
};

class TargetState {
public:
    // What a decision is made from.
    struct Reading {
        bool admissible = true; // a call would be let in
        Breaker::View breaker;
        Micros latency_us = kDefaultLatency; // to the first byte; no less than a running call has waited
        std::int64_t in_flight = 0;          // begun and not ended
        std::int64_t waiting = 0;            // those of them without a first byte
        double headroom = 1;                 // 0 to 1: what the provider says is left of its rate limits
        std::uint64_t successes = 0;
        std::uint64_t failures = 0;                         // those that count against the target
        record::Outcome last_failure = record::Outcome::Ok; // Ok: none yet
        Micros last_failure_at = 0;

        // Of `fastest`: the least is the best choice.
        double score() const { return resilience::score(latency_us, waiting); }
    };

    explicit TargetState(Micros now);
    TargetState(const TargetState&) = delete;
    TargetState& operator=(const TargetState&) = delete;

    Reading read(Micros now) const;

    // For a person; scrubbed by whoever reported it. "" when there was none.
    std::string lastFailureMessage() const;

    // From the head of an answer.
    void setHeadroom(const Headroom& headroom);

    // A person wants it tried at once, or its provider has another address now: the breaker is closed.
    Turn close(Micros now);

    // The breaker is closed and remembers no failure.
    bool atRest(Micros now) const;

    // Of the breaker alone: the rest is learnt again within a few calls.
    Breaker::Saved saved(Moment now) const;
    void restore(const Breaker::Saved& saved, const Breaker::Settings& settings, Moment now);

private:
    friend class InFlight;

    // What read() needs, replaced as a whole.
    struct Figures {
        Breaker::View breaker;
        PeakLatency latency;
        Headroom headroom;
        Micros oldest_waiting = kNobody; // when the first of those without a first byte began
        std::int64_t in_flight = 0;
        std::int64_t waiting = 0;
        std::uint64_t successes = 0;
        std::uint64_t failures = 0;
        record::Outcome last_failure = record::Outcome::Ok;
        Micros last_failure_at = 0;
    };

    static constexpr Micros kNobody = INT64_MAX;

    void begin(InFlight& call, Micros now);
    void beginLater(InFlight& call, Micros now);
    void appendWaiting(InFlight& call);
    void firstByte(InFlight& call, Micros now);
    Turn end(InFlight& call, record::Outcome outcome, std::string_view message, const Breaker::Settings& settings,
             Micros now);
    void abandon(InFlight& call);

    void countOutcome(record::Outcome outcome, std::string_view message, Micros now);
    Turn turnSince(const Breaker::View& before, Micros now) const;
    void learnWait(const InFlight& call, record::Outcome outcome, Micros now);
    void leaveWaiting(InFlight& call);
    void publish();

    mutable std::mutex m_mutex;
    Breaker m_breaker;
    Figures m_figures;
    std::string m_message;               // of the last failure
    InFlight* m_first_waiting = nullptr; // a list in the order they began
    InFlight* m_last_waiting = nullptr;
    Published<Figures> m_published;
};

// One call to the target, from before its connection to the end of its answer. Belongs to one request; the state must
// outlive it. Destroyed without an end() (the request was dropped) it gives its place back and teaches nothing.
class InFlight {
public:
    InFlight(TargetState& state, Micros now) : m_state(state) { m_state.begin(*this, now); }

    ~InFlight() { m_state.abandon(*this); }

    InFlight(const InFlight&) = delete;
    InFlight& operator=(const InFlight&) = delete;

    TargetState& state() const { return m_state; }

    // False: the breaker does not let it in (another request took the trial's place), and the target must not be asked.
    bool admitted() const { return m_permit.admitted; }

    // It waited for something that is not the target's doing until now. Before firstByte().
    void beginLater(Micros now) { m_state.beginLater(*this, now); }

    // The first meaningful event of the answer has come. Once; later ones change nothing.
    void firstByte(Micros now) { m_state.firstByte(*this, now); }

    // `message` tells a person what went wrong, without secrets. Once; later ones change nothing.
    Turn end(record::Outcome outcome, std::string_view message, const Breaker::Settings& settings, Micros now) {
        return m_state.end(*this, outcome, message, settings, now);
    }

private:
    friend class TargetState;

    TargetState& m_state;
    Breaker::Permit m_permit;
    bool m_running = false;
    bool m_waiting = false; // for the first byte
    Micros m_began = 0;
    InFlight* m_previous = nullptr; // among those that wait
    InFlight* m_next = nullptr;
};

} // namespace tollgate::resilience
