// SPDX-License-Identifier: GPL-3.0-or-later
// Three targets, 200 calls a second, each given to the better of two drawn at random: time is passed in, so minutes
// take milliseconds, and a seed gives the same run again.
#pragma once

#include "resilience/target_state.h"

#include <queue>

#include <array>
#include <functional>
#include <memory>
#include <random>
#include <vector>

namespace tollgate::resilience::test {

inline constexpr std::size_t kTargets = 3;
inline constexpr Micros kBetweenCalls = 5 * kMillisecond;

// What becomes of a call begun at a time: how long until its first byte, then until its end.
struct Fate {
    Micros first_byte = 200 * kMillisecond;
    Micros rest = 0;
    record::Outcome outcome = record::Outcome::Ok;
};

class Simulation {
public:
    using Behaviour = std::function<Fate(std::size_t target, Micros now)>;

    Simulation(std::uint64_t seed, Behaviour behaviour, const config::Breaker& settings = {})
        : m_random(seed), m_behaviour(std::move(behaviour)), m_settings(settings) {}

    // Calls given to each target from now to `time`.
    std::array<int, kTargets> runTo(Micros time) {
        std::array<int, kTargets> given{};
        for (; m_now < time; m_now += kBetweenCalls) {
            settle();
            const std::size_t target = choose();
            if (begin(target)) ++given[target];
        }
        return given;
    }

    TargetState::Reading read(std::size_t target) const { return m_states[target].read(m_now); }

    Micros now() const { return m_now; }

private:
    struct Event {
        Micros at;
        bool ends;
        record::Outcome outcome;
        std::shared_ptr<InFlight> call;

        bool operator>(const Event& other) const { return at > other.at; }
    };

    std::size_t choose() {
        const std::size_t first = m_random() % kTargets;
        const std::size_t second = (first + 1 + m_random() % (kTargets - 1)) % kTargets;
        const TargetState::Reading a = read(first), b = read(second);
        if (a.admissible != b.admissible) return a.admissible ? first : second;
        return b.score() < a.score() ? second : first;
    }

    bool begin(std::size_t target) {
        auto call = std::make_shared<InFlight>(m_states[target], m_now);
        if (!call->admitted()) return false;
        const Fate fate = m_behaviour(target, m_now);
        const double jitter = 0.9 + 0.2 * static_cast<double>(m_random() % 1000) / 1000;
        const Micros first = m_now + static_cast<Micros>(static_cast<double>(fate.first_byte) * jitter);
        if (fate.outcome == record::Outcome::Ok) m_events.push({first, false, fate.outcome, call});
        m_events.push({first + fate.rest, true, fate.outcome, std::move(call)});
        return true;
    }

    void settle() {
        while (!m_events.empty() && m_events.top().at <= m_now) {
            const Event event = m_events.top();
            m_events.pop();
            if (event.ends) {
                event.call->end(event.outcome, "", m_settings, event.at);
            } else {
                event.call->firstByte(event.at);
            }
        }
    }

    std::mt19937_64 m_random;
    Behaviour m_behaviour;
    const config::Breaker m_settings;
    Micros m_now = 1'000 * kSecond;
    std::array<TargetState, kTargets> m_states{TargetState(m_now), TargetState(m_now), TargetState(m_now)};
    std::priority_queue<Event, std::vector<Event>, std::greater<>> m_events; // gone before the states
};

} // namespace tollgate::resilience::test
