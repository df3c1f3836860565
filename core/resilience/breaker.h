// SPDX-License-Identifier: GPL-3.0-or-later
// The circuit breaker of one (provider, key, model) (DESIGN.md §4): opens after failures in a row or too large a share
// of failures, stays open for a while that doubles, then lets one call through at a time until enough of them succeed.
//
// A value without a lock or a clock: TargetState owns it and locks. Times are steady; one that lies more than a second
// before the last one counts as a jump, and everything moves with it, so that no jump keeps a breaker open longer.
// Settings come with each call, for they may change between two; a running open time keeps its end.
#pragma once

#include "config/config.h"
#include "resilience/moment.h"
#include "resilience/policy.h"
#include "resilience/window.h"

#include <cstdint>
#include <vector>

namespace tollgate::resilience {

class Breaker {
public:
    using Settings = config::Breaker;

    enum class State : std::uint8_t { Closed, Open, HalfOpen };

    // Why it opened.
    enum class Cause : std::uint8_t {
        None,
        InARow, // failures one after the other
        Share,  // too many of the window's calls failed
        Trial,  // tried again, and failed again
    };

    // What a call was let in as; given back with its result.
    struct Permit {
        std::uint32_t epoch = 0; // of the state it was given in: a result that comes after a change of state is history
        bool admitted = false;
        bool trial = false;
    };

    // What a person may ask of it, and what the decision path needs.
    struct View {
        State state = State::Closed; // Open also when its time is over and no call has come yet
        Cause cause = Cause::None;
        bool trial_running = false;
        std::int32_t successes = 0; // of the trials so far
        std::int64_t failed = 0;    // when it opened: of `counted` calls, or in a row
        std::int64_t counted = 0;
        Micros since = 0;  // of the state
        Micros opened = 0; // when it left Closed, whatever was tried since; 0: it is closed
        Micros mended = 0; // when it was last closed by calls that went well; 0: it never had to be
        Micros until = 0;  // Open: when it is tried again

        // Whether a call would be let in.
        bool admits(Micros now) const;
    };

    // For the database: wall-clock times. A trial that ran has its place again when restored.
    struct Saved {
        State state = State::Closed;
        Cause cause = Cause::None;
        Micros since = 0;
        Micros until = 0;
        Micros opened = 0;
        std::int32_t in_a_row = 0;
        std::int32_t openings = 0;
        std::int32_t successes = 0;
        std::int64_t failed = 0;
        std::int64_t counted = 0;
        std::vector<Window::Cell> window;
        bool operator==(const Saved&) const = default;
    };

    explicit Breaker(Micros now) : m_latest(now) { m_view.since = now; }

    // Each admitted call must leave() or be given back, once.
    Permit enter(Micros now);
    void leave(Permit permit, Evidence evidence, const Settings& settings, Micros now);
    void giveBack(Permit permit); // its result never came

    // A person wants it tried at once, or what it knew is of another address.
    void close(Micros now);

    const View& view() const { return m_view; }

    // Closed with no failure remembered: what a new one is.
    bool atRest(Micros now) const;

    Saved saved(Moment now) const;
    // Values that cannot be are put right: an open time longer than the settings allow ends when they say.
    void restore(const Saved& saved, const Settings& settings, Moment now);

private:
    Micros follow(Micros now);
    void turn(State state, Micros now);
    void open(Cause cause, std::int64_t failed, std::int64_t counted, const Settings& settings, Micros now);
    void count(Evidence evidence, const Settings& settings, Micros now);

    bool isCurrent(Permit permit) const { return permit.admitted && permit.epoch == m_epoch; }

    void endTrial(Evidence evidence, const Settings& settings, Micros now);

    View m_view;
    Window m_window;
    Micros m_latest;
    std::uint32_t m_epoch = 0;
    std::int32_t m_in_a_row = 0;
    std::int32_t m_openings = 0; // since it was closed last
};

} // namespace tollgate::resilience
