// SPDX-License-Identifier: GPL-3.0-or-later
// Many calls of one kind from their sums: how many when, and which tokens in all. Every sum comes out exactly. Values;
// no thread.
#pragma once

#include "demo/apportion.h"
#include "demo/call.h"

#include <array>
#include <span>
#include <vector>

namespace tollgate::demo {

// A stretch of a day, as lengths since midnight, and its share of what happens.
struct Segment {
    Micros from = 0;
    Micros length = 0;
    double weight = 0;
};

// `count` starts, UTC, spread over the segments by weight and evenly within each; sorted.
std::vector<Micros> startsIn(std::span<const Segment> segments, std::int64_t count, Micros midnight, Chance& chance);

// The share of a day's money that falls into each hour.
using HourWeights = std::array<double, 24>;

struct Strand {
    Work work = Work::Sonnet;
    record::Verdict verdict = record::Verdict::Ok;
    Usage usage;                // of all calls together
    std::int64_t cancelled = 0; // so many of the calls were left by the client
};

// One call a start. With weights, each hour that has calls gets its share of every kind of token.
void addCalls(std::vector<Call>& calls, const Strand& strand, const std::vector<Micros>& starts, Micros midnight,
              const HourWeights* hours, Chance& chance);

} // namespace tollgate::demo
