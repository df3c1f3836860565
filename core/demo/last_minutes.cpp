// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/last_minutes.h"

namespace tollgate::demo {

namespace {

using record::LiveEvent;
using record::Outcome;
using record::Verdict;

struct Row {
    double second; // since 14:00
    Work work;
    Verdict verdict;
    int first_token; // milliseconds; -1: none came
    int ended;       // milliseconds
    Usage usage;
};

constexpr Usage tokens(std::int64_t fresh, std::int64_t read, std::int64_t write, std::int64_t output) {
    return {.input_uncached = fresh, .cache_read = read, .cache_write_5m = write, .output = output};
}

constexpr double at(int minute, double second) {
    return minute * 60 + second;
}

constexpr Verdict kOk = Verdict::Ok;
constexpr double kOpened = at(31, 57.1);

constexpr Row kRows[] = {
    {at(28, 45.0), Work::Codex, kOk, 724, 3'200, tokens(625, 18'788, 0, 179)},
    {at(29, 4.0), Work::Sonnet, kOk, 3'530, 5'860, tokens(1'362, 34'911, 2'640, 196)},
    {at(30, 2.2), Work::DocsFlash, kOk, 440, 2'310, tokens(11'599, 14, 0, 204)},
    {at(30, 7.9), Work::Haiku, kOk, 1'880, 3'420, tokens(389, 10'308, 416, 88)},
    {at(30, 13.3), Work::CodexMini, kOk, 490, 1'980, tokens(1'756, 7'157, 0, 206)},
    {at(30, 19.8), Work::Flash, kOk, 390, 2'960, tokens(4'467, 8'246, 0, 477)},
    {at(30, 24.4), Work::Sonnet, Verdict::Error, -1, 1'020, {}},
    {at(30, 30.7), Work::DocsLlama, kOk, 690, 4'770, tokens(10'113, 0, 0, 158)},
    {at(30, 36.0), Work::Codex, kOk, 710, 6'930, tokens(2'599, 18'014, 0, 540)},
    {at(30, 41.5), Work::Sonnet, kOk, 2'870, 11'200, tokens(1'124, 29'174, 1'815, 618)},
    {at(30, 49.3), Work::DocsMini, Verdict::Denied, -1, 3, {}},
    {at(30, 54.1), Work::Haiku, kOk, 2'020, 3'710, tokens(382, 9'975, 556, 97)},
    {at(30, 58.6), Work::Pro, kOk, 880, 7'050, tokens(9'103, 10, 0, 812)},
    {at(31, 4.0), Work::Codex, Verdict::Cancelled, 580, 2'110, tokens(1'490, 19'423, 0, 96)},
    {at(31, 12.2), Work::DocsLlama, kOk, 660, 4'120, tokens(9'213, 0, 0, 139)},
    {at(31, 17.7), Work::Sonnet, kOk, 3'120, 8'660, tokens(1'201, 31'856, 1'256, 402)},
    {at(31, 21.3), Work::NightOss, Verdict::Error, -1, 212, {}},
    {at(31, 29.9), Work::Sonnet, Verdict::Failover, 2'310, 7'440, tokens(343, 234, 9'236, 371)},
    {at(31, 33.5), Work::CodexMini, kOk, 550, 2'870, tokens(2'203, 11'010, 0, 312)},
    {at(31, 40.8), Work::Flash, kOk, 420, 3'910, tokens(6'250, 8'163, 0, 604)},
    {at(31, 47.2), Work::DocsLlama, Verdict::CacheHit, 4, 6, tokens(11'013, 0, 0, 183)},
    {at(31, 51.6), Work::Haiku, kOk, 1'940, 4'080, tokens(550, 14'321, 842, 131)},
    {at(31, 55.0), Work::DocsLlama, kOk, 710, 5'340, tokens(11'013, 0, 0, 183)},
    {kOpened, Work::Sonnet, Verdict::Failover, 2'120, 9'020, tokens(1'912, 0, 39'870, 486)},
};

Micros timeOf(Micros midnight, double second) {
    return midnight + 14 * kHour + static_cast<Micros>(second * 10 + 0.5) * (kSecond / 10);
}

Call callOf(const Row& row, Micros midnight) {
    Call call;
    call.work = row.work;
    call.verdict = row.verdict;
    call.started = timeOf(midnight, row.second);
    call.first_token = row.first_token < 0 ? -1 : row.first_token * kMillisecond;
    call.ended = row.ended * kMillisecond;
    call.usage = row.usage;
    call.failed_wait = (row.second == kOpened ? 742 : 655) * kMillisecond;
    if (row.verdict == Verdict::Error)
        call.failure = row.work == Work::NightOss ? Outcome::Connect : Outcome::Overloaded;
    if (row.second == kOpened) call.budget = "$12.74 of $25.00, under";
    return call;
}

LiveEvent running(Micros midnight, double second, Work work, std::int64_t input) {
    Call call;
    call.work = work;
    call.started = timeOf(midnight, second);
    record::Request known = requestOf(call);
    known.attempts.clear();
    known.usage = {};
    known.cost.reset();
    known.finish_reason.clear();
    LiveEvent event;
    event.kind = LiveEvent::Kind::Started;
    event.id = known.id;
    event.at = known.started;
    event.provider = known.provider;
    event.model = known.served_model;
    event.attempt = 1;
    event.input_tokens = input;
    event.request = std::make_shared<const record::Request>(std::move(known));
    return event;
}

} // namespace

std::vector<Call> lastMinutes(Micros midnight) {
    std::vector<Call> calls;
    for (const Row& row : kRows) calls.push_back(callOf(row, midnight));
    return calls;
}

Call openedCall(Micros midnight) {
    return callOf(std::end(kRows)[-1], midnight);
}

std::vector<LiveEvent> callsInFlight(Micros midnight) {
    LiveEvent codex = running(midnight, at(32, 3.4), Work::Codex, 23'813);
    codex.first_byte = codex.at + 610 * kMillisecond;
    codex.output_tokens = 214;
    codex.cost = Money{7'004'000'000};
    return {codex, running(midnight, at(32, 5.9), Work::Sonnet, 40'313)};
}

} // namespace tollgate::demo
