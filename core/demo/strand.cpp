// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/strand.h"

#include <algorithm>

namespace tollgate::demo {

namespace {

constexpr double kSmallest = 0.72, kLargest = 1.28; // of an ordinary call

using Part = std::int64_t Usage::*;
constexpr Part kParts[] = {&Usage::input_uncached, &Usage::cache_read, &Usage::cache_write_5m, &Usage::output};

// The calls of each hour stand together in a group; without weights all are one.
std::vector<std::vector<std::size_t>> groupsOf(const std::vector<Micros>& starts, Micros midnight, bool byHour) {
    std::vector<std::vector<std::size_t>> groups(24);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        auto hour = byHour ? static_cast<std::size_t>((starts[i] - midnight) / kHour) : 0;
        groups[std::min<std::size_t>(hour, 23)].push_back(i);
    }
    return groups;
}

void share(std::vector<Call>& calls, std::size_t first, Part part, std::int64_t total,
           const std::vector<std::vector<std::size_t>>& groups, const HourWeights* hours, Chance& chance) {
    std::vector<double> groupWeights(groups.size());
    for (std::size_t g = 0; g < groups.size(); ++g)
        if (!groups[g].empty()) groupWeights[g] = hours ? (*hours)[g] : 1;
    auto perGroup = apportion(total, groupWeights);
    for (std::size_t g = 0; g < groups.size(); ++g) {
        std::vector<double> weights(groups[g].size());
        for (double& weight : weights) weight = chance.between(kSmallest, kLargest);
        auto perCall = apportion(perGroup[g], weights);
        for (std::size_t i = 0; i < perCall.size(); ++i) calls[first + groups[g][i]].usage.*part = perCall[i];
    }
}

void time(Call& call, double quantile, Chance& chance) {
    const Workload& work = workload(call.work);
    if (call.verdict == record::Verdict::CacheHit) {
        call.first_token = static_cast<Micros>(chance.between(3, 6) * kMillisecond);
        call.ended = call.first_token + static_cast<Micros>(chance.between(1, 4) * kMillisecond);
        return;
    }
    call.first_token = work.first_token.at(quantile);
    double seconds = static_cast<double>(call.usage.output) / (work.tokens_per_second * chance.between(0.88, 1.12));
    call.ended = call.first_token + static_cast<Micros>(seconds * kSecond);
}

} // namespace

std::vector<Micros> startsIn(std::span<const Segment> segments, std::int64_t count, Micros midnight, Chance& chance) {
    std::vector<double> weights;
    for (const Segment& segment : segments) weights.push_back(segment.weight);
    auto counts = apportion(count, weights);
    std::vector<Micros> starts;
    for (std::size_t s = 0; s < counts.size(); ++s)
        for (std::int64_t i = 0; i < counts[s]; ++i) {
            double place = (static_cast<double>(i) + chance.between(0.05, 0.95)) / static_cast<double>(counts[s]);
            starts.push_back(midnight + segments[s].from +
                             static_cast<Micros>(place * static_cast<double>(segments[s].length)));
        }
    std::ranges::sort(starts);
    return starts;
}

void addCalls(std::vector<Call>& calls, const Strand& strand, const std::vector<Micros>& starts, Micros midnight,
              const HourWeights* hours, Chance& chance) {
    std::size_t first = calls.size();
    auto count = static_cast<std::int64_t>(starts.size());
    auto quantiles = chance.order(starts.size());
    for (std::size_t i = 0; i < starts.size(); ++i) {
        Call call;
        call.work = strand.work;
        auto number = static_cast<std::int64_t>(i);
        bool left = (number + 1) * strand.cancelled / count != number * strand.cancelled / count;
        call.verdict = left ? record::Verdict::Cancelled : strand.verdict;
        call.started = starts[i];
        calls.push_back(call);
    }
    auto groups = groupsOf(starts, midnight, hours != nullptr);
    for (Part part : kParts) share(calls, first, part, strand.usage.*part, groups, hours, chance);
    for (std::size_t i = 0; i < starts.size(); ++i)
        time(calls[first + i], (static_cast<double>(quantiles[i]) + 0.5) / static_cast<double>(count), chance);
}

} // namespace tollgate::demo
