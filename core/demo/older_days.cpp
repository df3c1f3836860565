// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/older_days.h"

#include "demo/strand.h"

#include <algorithm>
#include <cmath>

namespace tollgate::demo {

namespace {

using record::Outcome;
using record::Verdict;

// Dollars, from yesterday (Wednesday 14 October) back to Thursday 17 September. The twenty weekdays among them average
// $20.17 and the eight days of weekends $3.99: the run rate behind the forecast of $475.
constexpr double kSpent[kOlderDays] = {20.03, 21.64, 17.93, 2.97,  3.93,  19.62, 23.81, 18.65, 19.41, 19.74,
                                       4.61,  2.47,  18.86, 19.32, 20.71, 21.15, 19.88, 5.02,  4.12,  20.44,
                                       20.93, 18.97, 21.66, 20.39, 4.47,  4.36,  20.05, 20.21};

// How a weekday's money falls into its hours; the batch at night apart.
constexpr HourWeights kHours{0.03, 0.02, 0,    0,    0,    0,    0,    0.23, 1.24, 1.58, 2.10, 2.47,
                             1.26, 1.95, 1.70, 1.17, 1.24, 1.17, 1.02, 0.81, 0.73, 0.58, 0.35, 0.20};
constexpr HourWeights kBatchHours{0, 0, 0.145, 0.1755};

struct Share {
    Work work;
    int calls; // of an ordinary weekday
    Usage usage;
};

constexpr Usage tokens(std::int64_t fresh, std::int64_t read, std::int64_t write, std::int64_t output) {
    return {.input_uncached = fresh, .cache_read = read, .cache_write_5m = write, .output = output};
}

constexpr Share kByDay[] = {{Work::Sonnet, 424, tokens(1'040'000, 10'900'000, 690'000, 214'000)},
                            {Work::Haiku, 318, tokens(230'000, 3'700'000, 540'000, 75'000)},
                            {Work::Codex, 242, tokens(640'000, 5'100'000, 0, 205'000)},
                            {Work::CodexMini, 141, tokens(270'000, 1'700'000, 0, 68'000)},
                            {Work::Flash, 158, tokens(1'100'000, 1'850'000, 0, 106'000)},
                            {Work::Pro, 40, tokens(240'000, 190'000, 0, 46'000)},
                            {Work::DocsFlash, 23, tokens(255'000, 0, 0, 8'700)},
                            {Work::DocsLlama, 270, tokens(2'400'000, 0, 0, 86'000)}};
constexpr Share kByNight[] = {{Work::NightMini, 72, tokens(266'000, 0, 0, 41'750)},
                              {Work::NightFlash, 80, tokens(283'300, 0, 0, 34'200)},
                              {Work::NightOss, 38, tokens(134'900, 0, 0, 23'150)}};

constexpr double sumOf(const HourWeights& hours) {
    double sum = 0;
    for (double hour : hours) sum += hour;
    return sum;
}

double dollarsOf(std::span<const Share> shares) {
    double pico = 0;
    for (const Share& share : shares) {
        Call all;
        all.work = share.work;
        all.usage = share.usage;
        if (workload(share.work).pricing == Pricing::List) pico += static_cast<double>(listPrice(all).pico);
    }
    return pico / static_cast<double>(Money::kPerDollar);
}

Usage scaled(const Usage& usage, double factor) {
    auto times = [factor](std::int64_t count) { return std::llround(static_cast<double>(count) * factor); };
    return {.input_uncached = times(usage.input_uncached),
            .cache_read = times(usage.cache_read),
            .cache_write_5m = times(usage.cache_write_5m),
            .output = times(usage.output)};
}

// `density`: 1 for as many calls as there were, less for fewer and larger ones. Every hour has one of each kind, so
// that its money is right.
void add(std::vector<Call>& calls, std::span<const Share> shares, const HourWeights& hours, double dollars,
         double density, Micros midnight, Chance& chance) {
    double factor = dollars / dollarsOf(shares);
    for (const Share& share : shares) {
        std::vector<Micros> starts;
        for (std::size_t hour = 0; hour < hours.size(); ++hour) {
            if (hours[hour] <= 0) continue;
            double count = share.calls * factor * density * hours[hour] / sumOf(hours);
            Segment segment{static_cast<Micros>(hour) * kHour, kHour, 1};
            auto more = startsIn({&segment, 1}, std::max<std::int64_t>(1, std::llround(count)), midnight, chance);
            starts.insert(starts.end(), more.begin(), more.end());
        }
        addCalls(calls, {share.work, Verdict::Ok, scaled(share.usage, factor), 0}, starts, midnight, &hours, chance);
    }
}

// Five in a thousand failed: with what failed today that is the usual 0.6 %.
void addFailures(std::vector<Call>& calls, Micros midnight, Chance& chance) {
    auto count = static_cast<int>(std::llround(static_cast<double>(calls.size()) * 0.0045));
    for (int i = 0; i < count; ++i) {
        Call call;
        call.verdict = Verdict::Error;
        call.failure = i % 3 == 2 ? Outcome::ServerError : Outcome::ContextLength;
        call.started = midnight + static_cast<Micros>(chance.between(9, 19) * kHour);
        call.ended = static_cast<Micros>(chance.between(400, 1'100) * kMillisecond);
        calls.push_back(call);
    }
}

} // namespace

std::vector<Call> olderDay(Micros midnight, int daysBefore) {
    Chance chance(20261015 + static_cast<std::uint64_t>(daysBefore));
    double spent = kSpent[daysBefore - 1];
    double night = spent * sumOf(kBatchHours) / (sumOf(kHours) + sumOf(kBatchHours));
    double density = daysBefore == 1 ? 1 : 0.05;
    std::vector<Call> calls;
    add(calls, kByDay, kHours, spent - night, density, midnight, chance);
    add(calls, kByNight, kBatchHours, night, density, midnight, chance);
    addFailures(calls, midnight, chance);
    std::ranges::sort(calls, inOrder);
    return calls;
}

} // namespace tollgate::demo
