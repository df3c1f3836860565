// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/today.h"

#include "demo/last_minutes.h"
#include "demo/strand.h"

#include <algorithm>

namespace tollgate::demo {

namespace {

using record::Outcome;
using record::Verdict;

constexpr Micros kQuarterHour = 15 * kMinute;

constexpr Micros clock(int hour, int minute, double second = 0) {
    return hour * kHour + minute * kMinute + static_cast<Micros>(second * kSecond);
}

// Three windows that meet the edges of "last hour" and "last 15 minutes"; what comes after is lastMinutes().
std::vector<Segment> morning() {
    // Heights of the strip on the Requests page, one a quarter of an hour from 07:00.
    constexpr double kVolume[] = {2,  5,  3,  2,  10, 16, 18, 16, 22, 17, 25, 23, 24,
                                  33, 29, 29, 33, 29, 34, 33, 19, 18, 14, 15, 27, 32};
    std::vector<Segment> segments;
    Micros from = clock(7, 0);
    for (double weight : kVolume) {
        segments.push_back({from, kQuarterHour, weight});
        from += kQuarterHour;
    }
    segments.push_back({clock(13, 30), 2 * kMinute, 5});
    return segments;
}

const std::vector<Segment> kLastHour{{clock(13, 33), clock(0, 11, 50), 19},
                                     {clock(13, 45), clock(0, 15), 23},
                                     {clock(14, 0), clock(0, 15), 29},
                                     {clock(14, 15), clock(0, 2, 50), 3}};
const std::vector<Segment> kLastQuarter{{clock(14, 18), clock(0, 10, 40), 1}};
const std::vector<Segment> kBatch{{clock(2, 0), kQuarterHour, 14},  {clock(2, 15), kQuarterHour, 12.5},
                                  {clock(2, 30), kQuarterHour, 12}, {clock(2, 45), kQuarterHour, 15},
                                  {clock(3, 0), kQuarterHour, 21},  {clock(3, 15), kQuarterHour, 12},
                                  {clock(3, 30), kQuarterHour, 11}, {clock(3, 45), kQuarterHour, 14}};

// Dollars an hour without lastMinutes(), as the chart of Home has them.
constexpr HourWeights kAnthropic{0.03, 0.02, 0, 0, 0, 0, 0, 0.18, 0.88, 1.15, 1.45, 1.83, 0.93, 1.40, 0.57187};
constexpr HourWeights kOpenAi{0, 0, 0, 0, 0, 0, 0, 0.04, 0.31, 0.36, 0.38, 0.45, 0.25, 0.37, 0.18645};
constexpr HourWeights kGemini{0, 0, 0, 0, 0, 0, 0, 0.01, 0.05, 0.07, 0.27, 0.19, 0.08, 0.18, 0.1201};
constexpr HourWeights kOpenAiBatch{0, 0, 0.065, 0.085};
constexpr HourWeights kGeminiBatch{0, 0, 0.08, 0.0905};

enum class Shape : std::uint8_t { Claude, Day, Docs, Batch };

struct Plan {
    Strand strand;
    Shape shape;
    int morning, last_hour, last_quarter; // calls
    const HourWeights* money;
};

constexpr Usage tokens(std::int64_t fresh, std::int64_t read, std::int64_t write, std::int64_t output) {
    return {.input_uncached = fresh, .cache_read = read, .cache_write_5m = write, .output = output};
}

constexpr Verdict kOk = Verdict::Ok, kHit = Verdict::CacheHit;

const Plan kPlans[] = {
    {{Work::Sonnet, kOk, tokens(638'917, 6'667'029, 422'854, 127'207), 4}, Shape::Claude, 206, 29, 7, &kAnthropic},
    {{Work::Haiku, kOk, tokens(145'083, 2'318'569, 337'609, 46'884), 2}, Shape::Claude, 167, 18, 6, &kAnthropic},
    {{Work::Codex, kOk, tokens(403'286, 3'205'775, 0, 128'748), 1}, Shape::Day, 130, 17, 5, &kOpenAi},
    {{Work::CodexMini, kOk, tokens(171'041, 1'081'833, 0, 42'919), 1}, Shape::Day, 75, 11, 3, &kOpenAi},
    {{Work::Flash, kOk, tokens(689'183, 1'175'191, 0, 66'681), 1}, Shape::Day, 82, 13, 4, &kGemini},
    {{Work::Pro, kOk, tokens(150'897, 119'990, 0, 29'226)}, Shape::Day, 20, 4, 1, &kGemini},
    {{Work::DocsFlash, kOk, tokens(160'087, 0, 0, 5'496)}, Shape::Docs, 13, 1, 0, &kGemini},
    {{Work::DocsLlama, kOk, tokens(1'511'448, 0, 0, 53'947)}, Shape::Docs, 152, 16, 4, nullptr},
    {{Work::NightMini, kOk, tokens(266'000, 0, 0, 41'750)}, Shape::Batch, 72, 0, 0, &kOpenAiBatch},
    {{Work::NightFlash, kOk, tokens(283'300, 0, 0, 34'200)}, Shape::Batch, 80, 0, 0, &kGeminiBatch},
    {{Work::NightOss, kOk, tokens(134'900, 0, 0, 23'150)}, Shape::Batch, 38, 0, 0, nullptr},
    {{Work::Sonnet, kHit, tokens(6'000, 100'000, 0, 2'800)}, Shape::Day, 9, 0, 0, nullptr},
    {{Work::Haiku, kHit, tokens(12'000, 130'000, 0, 3'000)}, Shape::Day, 15, 1, 0, nullptr},
    {{Work::Codex, kHit, tokens(12'000, 80'000, 0, 4'000)}, Shape::Day, 4, 1, 0, nullptr},
    {{Work::CodexMini, kHit, tokens(5'000, 20'000, 0, 1'600)}, Shape::Day, 3, 0, 0, nullptr},
    {{Work::Flash, kHit, tokens(40'000, 50'000, 0, 14'600)}, Shape::Day, 5, 1, 0, nullptr},
    {{Work::DocsLlama, kHit, tokens(167'200, 0, 0, 5'890)}, Shape::Docs, 17, 1, 1, nullptr},
};

std::vector<Micros> startsOf(const Plan& plan, Micros midnight, Chance& chance) {
    std::vector<Segment> first = plan.shape == Shape::Batch ? kBatch : morning();
    if (plan.shape == Shape::Docs) first.erase(first.begin(), first.begin() + 2);
    std::vector<Micros> starts;
    auto add = [&](const std::vector<Segment>& segments, std::int64_t count) {
        auto more = startsIn(segments, count, midnight, chance);
        starts.insert(starts.end(), more.begin(), more.end());
    };
    // Somebody works late: in five quarters after midnight.
    int late = plan.shape != Shape::Claude ? 0 : plan.strand.work == Work::Sonnet ? 3 : 2;
    if (late == 3) starts = {midnight + clock(0, 4), midnight + clock(0, 51), midnight + clock(1, 3)};
    if (late == 2) starts = {midnight + clock(0, 21), midnight + clock(1, 19)};
    add(first, plan.morning - late);
    add(kLastHour, plan.last_hour);
    add(kLastQuarter, plan.last_quarter);
    return starts;
}

// From 13:41 on Anthropic is slow; in the last quarter of an hour a little less so.
void slowDown(std::vector<Call>& calls, Micros midnight, Chance& chance) {
    constexpr FirstToken kSlow{1'700 * kMillisecond, 2'520 * kMillisecond, 4'150 * kMillisecond, 4'600 * kMillisecond};
    constexpr FirstToken kLess{1'600 * kMillisecond, 2'450 * kMillisecond, 3'200 * kMillisecond, 3'300 * kMillisecond};
    auto slow = [&](Micros from, Micros to, const FirstToken& latency) {
        std::vector<Call*> hit;
        for (Call& call : calls) {
            bool claude = call.work == Work::Sonnet || call.work == Work::Haiku;
            bool in = call.started >= midnight + from && call.started < midnight + to;
            if (claude && in && call.verdict != kHit) hit.push_back(&call);
        }
        auto order = chance.order(hit.size());
        for (std::size_t i = 0; i < hit.size(); ++i) {
            Micros stream = hit[i]->ended - hit[i]->first_token;
            hit[i]->first_token = latency.at((static_cast<double>(order[i]) + 0.5) / static_cast<double>(hit.size()));
            hit[i]->ended = hit[i]->first_token + stream;
        }
    };
    slow(clock(13, 41), clock(14, 18), kSlow);
    slow(clock(14, 18), clock(14, 28, 45), kLess);
}

// Anthropic said 529, OpenRouter answered.
void addFailovers(std::vector<Call>& calls, Micros midnight) {
    struct Failover {
        Micros at;
        int first_token; // milliseconds, from the start
        std::int64_t fresh, write, output;
    };

    constexpr Failover kList[] = {
        {clock(13, 41, 12), 1'980, 640, 3'741, 250}, {clock(13, 49, 30), 2'040, 657, 4'314, 310},
        {clock(13, 56, 44), 1'870, 674, 4'634, 280}, {clock(14, 1, 50), 2'110, 691, 11'421, 420},
        {clock(14, 2, 5), 2'260, 708, 11'554, 510},  {clock(14, 2, 19), 1'930, 725, 12'780, 380},
        {clock(14, 2, 33), 2'190, 742, 12'153, 460}, {clock(14, 5, 20), 2'350, 759, 12'446, 530},
        {clock(14, 9, 41), 2'020, 776, 11'539, 440}, {clock(14, 15, 3), 2'080, 793, 6'072, 390},
        {clock(14, 20, 48), 3'430, 810, 5'165, 300}, {clock(14, 25, 17), 3'470, 827, 5'645, 350}};
    for (const Failover& row : kList) {
        Call call;
        call.verdict = Verdict::Failover;
        call.started = midnight + row.at;
        call.failed_wait = (row.first_token - 1'270 - row.output % 90) * kMillisecond;
        call.first_token = row.first_token * kMillisecond;
        call.usage = tokens(row.fresh, 0, row.write, row.output);
        call.ended = call.first_token + row.output * kSecond / 70;
        calls.push_back(call);
    }
}

void addFailures(std::vector<Call>& calls, Micros midnight) {
    const std::pair<Micros, Outcome> list[] = {
        {clock(9, 33, 18), Outcome::ContextLength}, {clock(9, 41, 2), Outcome::ContextLength},
        {clock(11, 17, 40), Outcome::BadRequest},   {clock(11, 24, 55), Outcome::ContextLength},
        {clock(12, 47, 9), Outcome::ContextLength}, {clock(12, 58, 31), Outcome::BadRequest},
        {clock(13, 4, 12), Outcome::ContextLength}, {clock(14, 6, 27), Outcome::Overloaded},
        {clock(14, 22, 50), Outcome::ServerError}};
    for (const auto& [at, outcome] : list) {
        Call call;
        call.verdict = Verdict::Error;
        call.failure = outcome;
        call.started = midnight + at;
        call.ended = (610 + at / kSecond % 400) * kMillisecond;
        calls.push_back(call);
    }
}

void addDenials(std::vector<Call>& calls, Micros midnight) {
    for (double second : {31.0, 49.0, 62.0, 85.0, 116.0}) {
        Call call;
        call.work = Work::DocsMini;
        call.verdict = Verdict::Denied;
        call.started = midnight + clock(11, 7, second);
        call.ended = 3 * kMillisecond;
        calls.push_back(call);
    }
}

// Of Anthropic's two keys team-2 takes its share of $2.82 until it cools at 14:29:57.
void chooseKeys(std::vector<Call>& calls, Micros midnight) {
    constexpr Money kSecondKey{2'820'000'000'000};
    constexpr double kShare = 0.36;
    Money all, second;
    std::vector<Call*> small;
    for (Call& call : calls) {
        bool claude = call.work == Work::Sonnet || call.work == Work::Haiku;
        bool priced = call.verdict == kOk || call.verdict == Verdict::Cancelled;
        if (!claude || !priced || call.started > midnight + clock(14, 29, 57)) continue;
        if (call.work == Work::Haiku) {
            small.push_back(&call);
            continue;
        }
        all += listPrice(call);
        if (static_cast<double>((second + listPrice(call)).pico) > kShare * static_cast<double>(all.pico)) continue;
        call.provider_key = "team-2";
        second += listPrice(call);
    }
    std::ranges::sort(small, [](const Call* a, const Call* b) {
        return listPrice(*a) != listPrice(*b) ? listPrice(*a) > listPrice(*b) : inOrder(*a, *b);
    });
    for (Call* call : small) {
        if (second + listPrice(*call) > kSecondKey) continue;
        call->provider_key = "team-2";
        second += listPrice(*call);
    }
}

} // namespace

std::vector<Call> today(Micros midnight) {
    Chance chance(20261015);
    std::vector<Call> calls;
    for (const Plan& plan : kPlans)
        addCalls(calls, plan.strand, startsOf(plan, midnight, chance), midnight, plan.money, chance);
    slowDown(calls, midnight, chance);
    addFailovers(calls, midnight);
    addFailures(calls, midnight);
    addDenials(calls, midnight);
    for (const Call& call : lastMinutes(midnight)) calls.push_back(call);
    std::ranges::sort(calls, inOrder);
    chooseKeys(calls, midnight);
    return calls;
}

} // namespace tollgate::demo
