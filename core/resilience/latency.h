// SPDX-License-Identifier: GPL-3.0-or-later
// How long a target takes to its first byte, as a peak-EWMA (performance.md §3, Finagle's and tower's estimator): a
// slow answer is believed at once, quicker ones bring the estimate down by and by. A value; TargetState owns it and
// locks.
//
// The parameters:
//   kDefaultLatency 250 ms, as in tower: less than nearly every model takes, so that a target nobody has asked, or not
//     for long, looks worth a try.
//   kObservedDecay 2.5 s: while answers come, four of these (10 s) leave e⁻⁴ = 2 % of a peak, so a target that was
//     2 s slow and is 200 ms again stands at 235 ms by then and has its share back. Shorter would follow single
//     answers.
//   kIdleDecay 30 s, tower's: with nothing coming in a bad memory fades towards the default, and the target is tried
//     again within a minute or two. It must be the slower one: a person asks once in half a minute, and with 2.5 s
//     every estimate would be forgotten before the next question.
// The score is estimate × (waiting + 1), the wait behind those who wait there for their first byte already. Streams
// that run are not waited for (tower counts a call until its response, too); with them in it, the score of quick
// targets with long answers would send calls to slow ones.
#pragma once

#include "base/clock.h"

#include <cstdint>

namespace tollgate::resilience {

inline constexpr Micros kDefaultLatency = 250 * kMillisecond;
inline constexpr Micros kObservedDecay = 2'500 * kMillisecond;
inline constexpr Micros kIdleDecay = 30 * kSecond;
// What is slower than this is not told apart: one hour-long call should not outlive the hour.
inline constexpr Micros kLongestLatency = kMinute;

class PeakLatency {
public:
    explicit PeakLatency(Micros now = 0) : m_at(now) {}

    // A first byte came after `latency`.
    void observe(Micros latency, Micros now);
    // The wait ended without an answer (the client left, another target was quicker): it would have been no less.
    void observeAtLeast(Micros waited, Micros now);
    // A failed call is no quick one: it counts as twice what was expected, or as what it took.
    void observeFailure(Micros took, Micros now);

    // The estimate as it stands now; never 0.
    Micros at(Micros now) const;

private:
    double m_estimate = static_cast<double>(kDefaultLatency);
    Micros m_at; // of the last observation
};

// By which targets are compared; the least is the best.
inline double score(Micros latency, std::int64_t waiting) {
    return static_cast<double>(latency) * static_cast<double>(waiting + 1);
}

} // namespace tollgate::resilience
