// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample.h"

#include <algorithm>
#include <cstring>

namespace tollgate::test {

using record::Outcome;

namespace {

const std::vector<std::string> kProviders{"openai", "anthropic", "gemini", "ollama"};
const std::vector<std::string> kModels{"gpt-5-mini", "claude-sonnet-4-5", "gemini-2.5-pro", "llama3.1",
                                       "Ünïcode-модель"};
const std::vector<std::string> kClients{"Claude Code", "Codex", "curl", ""};
const std::vector<std::string> kProcesses{"", "claude", "python3"};
const std::vector<std::string> kKeys{"this-computer", "batch", "ci"};
const std::vector<std::string> kRoutes{"", "support", "cheap"};
const std::vector<std::string> kSessions{"", "", "s-1", "s-2", "s-3", "a session: with \"quotes\""};
const std::vector<std::string> kProjects{"web", "app", "it's"};
const std::vector<Outcome> kFailures{Outcome::Connect,    Outcome::ServerError,   Outcome::RateLimited,
                                     Outcome::BadRequest, Outcome::Cut,           Outcome::TimeoutFirstByte,
                                     Outcome::Overloaded, Outcome::ContextLength, Outcome::Auth};

int statusOf(Outcome outcome) {
    switch (outcome) {
    case Outcome::Ok: return 200;
    case Outcome::RateLimited: return 429;
    case Outcome::Auth: return 401;
    case Outcome::BadRequest:
    case Outcome::ContextLength: return 400;
    case Outcome::ClientGone: return 499;
    case Outcome::Denied: return 402;
    default: return 502;
    }
}

} // namespace

std::int64_t Sample::number(std::int64_t low, std::int64_t high) {
    return std::uniform_int_distribution<std::int64_t>(low, high)(m_random);
}

bool Sample::chance(double share) {
    return std::bernoulli_distribution(share)(m_random);
}

template <class T>
const T& Sample::oneOf(const std::vector<T>& values) {
    return values[static_cast<std::size_t>(number(0, static_cast<std::int64_t>(values.size()) - 1))];
}

Usage Sample::usage() {
    Usage usage;
    usage.input_uncached = number(0, 20'000);
    if (chance(0.3)) usage.cache_read = number(0, 100'000);
    if (chance(0.1)) usage.cache_write_5m = number(0, 5'000);
    if (chance(0.05)) usage.cache_write_1h = number(0, 5'000);
    usage.output = number(0, 4'000);
    usage.reasoning = usage.output / 3;
    if (chance(0.02)) usage.input_audio = number(1, 100);
    if (chance(0.02)) usage.output_image = number(1, 100);
    return usage;
}

record::Attempt Sample::attempt(const std::string& provider, Outcome outcome, Micros after) {
    record::Attempt attempt;
    attempt.provider = provider;
    attempt.model = oneOf(kModels);
    attempt.key = chance(0.8) ? "main" : "second";
    attempt.outcome = outcome;
    attempt.status = outcome == Outcome::Connect ? 0 : statusOf(outcome);
    attempt.started = after;
    attempt.connect = after + number(0, 30'000);
    bool answered = outcome == Outcome::Ok || outcome == Outcome::Cut;
    if (answered) attempt.first_byte = attempt.connect + number(10'000, 5'000'000);
    attempt.ended = std::max(attempt.connect, attempt.first_byte) + number(0, 20'000'000);
    if (answered) {
        attempt.usage = usage();
        attempt.units.images = attempt.usage.output_image;
        attempt.units.input_milliseconds = attempt.usage.input_audio * 250;
        if (chance(0.9))
            attempt.cost = Money{number(0, 2'000'000'000'000)};
        else
            attempt.flags.set(record::Flag::Unpriced);
    }
    if (outcome != Outcome::Ok) attempt.message = "it said: \"no\"";
    return attempt;
}

record::Request Sample::request(Micros started) {
    record::Request request;
    request.started = started;
    request.id = {static_cast<std::uint64_t>(started / 1000) << 16 | (m_random() & 0xffff), m_random()};
    request.dialect = static_cast<Dialect>(number(0, 4));
    request.endpoint = static_cast<Endpoint>(number(0, 4));
    request.key = oneOf(kKeys);
    if (request.key == "batch") request.team = "data";
    request.client = oneOf(kClients);
    request.process = oneOf(kProcesses);
    request.session = oneOf(kSessions);
    if (chance(0.5)) request.tags.emplace_back("project", oneOf(kProjects));
    if (chance(0.2)) request.tags.emplace_back("feature", "a\"b");
    request.route = oneOf(kRoutes);
    request.route_version = static_cast<int>(number(0, 3));
    request.requested_model = oneOf(kModels);
    request.stream = chance(0.7);
    if (chance(0.6))
        request.trace = {{"", "offer", "", "offered_in_order", {"openai", "2"}, {}, 15},
                         {"best",
                          "pool",
                          "members[0]",
                          "picked_fastest",
                          {"openai · gpt", "240 ms"},
                          {{"openai", "gpt", "", {"240 ms"}}, {"azure", "gpt", "breaker_open", {"Azure", "5 × 5xx"}}},
                          20}};
    double kind = std::uniform_real_distribution<>(0, 1)(m_random);
    if (kind < 0.05) {
        request.outcome = Outcome::Denied;
        request.error_code = "budget_exceeded";
    } else if (kind < 0.12) {
        request.cache = chance(0.5) ? record::CacheState::Hit : record::CacheState::Semantic;
        request.saved = Money{number(0, 1'000'000'000)};
        request.cost = Money{};
    } else {
        Outcome last = kind < 0.8 ? Outcome::Ok : kind < 0.85 ? Outcome::ClientGone : oneOf(kFailures);
        Micros at = number(50, 900);
        for (std::int64_t before = chance(0.2) ? number(1, 3) : 0; before > 0; --before) {
            request.attempts.push_back(attempt(oneOf(kProviders), oneOf(kFailures), at));
            at = request.attempts.back().ended + 10;
        }
        request.attempts.push_back(attempt(oneOf(kProviders), last, at));
        request.outcome = last;
    }
    request.status = statusOf(request.outcome);
    for (const record::Attempt& made : request.attempts) {
        if (made.cost) request.cost = request.cost.value_or(Money{}) + *made.cost;
        request.flags.add(made.flags);
    }
    if (!request.attempts.empty()) {
        const record::Attempt& answering = request.attempts.back();
        request.provider = answering.provider;
        request.served_model = answering.model;
        request.usage = answering.usage;
        request.units = answering.units;
        request.timings.connect = answering.connect;
        request.timings.first_byte = answering.first_byte;
        request.timings.last_byte = answering.ended;
    }
    if (request.outcome != Outcome::Ok) request.error_message = "Provider said 100 % \"no\"; retry\nlater";
    if (request.outcome == Outcome::Ok) request.finish_reason = chance(0.8) ? "stop" : "length";
    if (chance(0.1)) request.flags.set(record::Flag::Estimated);
    if (chance(0.1)) request.warnings = {"max_tokens_clamped", "tool_id_rewritten"};
    request.bytes_in = number(100, 100'000);
    request.bytes_out = number(0, 50'000);
    request.timings.guard = number(5, 100);
    request.timings.decide = request.timings.guard + number(5, 100);
    request.timings.overhead = number(20, 400);
    request.facts = {request.bytes_in,
                     number(0, 10'000),
                     chance(0.5) ? 4096 : 0,
                     static_cast<std::int32_t>(number(1, 50)),
                     chance(0.5),
                     chance(0.1),
                     chance(0.2)};
    if (chance(0.02)) request.parent = {m_random(), m_random()};
    return request;
}

Requests Sample::requests(std::size_t count, Micros from, Micros span) {
    Requests list;
    for (std::size_t i = 0; i < count; ++i) list.push_back(shared(request(from + number(0, span - 1))));
    std::ranges::sort(list, {}, [](const auto& value) { return value->started + value->timings.last_byte; });
    return list;
}

namespace {

bool sameTimings(const record::Timings& a, const record::Timings& b) {
    return a.queue == b.queue && a.guard == b.guard && a.decide == b.decide && a.connect == b.connect &&
           a.first_byte == b.first_byte && a.last_byte == b.last_byte && a.overhead == b.overhead;
}

bool sameAttempt(const record::Attempt& a, const record::Attempt& b) {
    return a.provider == b.provider && a.model == b.model && a.key == b.key && a.outcome == b.outcome &&
           a.status == b.status && a.started == b.started && a.connect == b.connect && a.first_byte == b.first_byte &&
           a.ended == b.ended && a.usage == b.usage && a.units == b.units && a.cost == b.cost && a.flags == b.flags &&
           a.message == b.message;
}

} // namespace

std::string difference(const record::Request& a, const record::Request& b) {
    const std::pair<const char*, bool> members[] = {
        {"id", a.id == b.id},
        {"started", a.started == b.started},
        {"dialect", a.dialect == b.dialect},
        {"endpoint", a.endpoint == b.endpoint},
        {"key", a.key == b.key},
        {"team", a.team == b.team},
        {"client", a.client == b.client},
        {"process", a.process == b.process},
        {"session", a.session == b.session},
        {"tags", a.tags == b.tags},
        {"route", a.route == b.route},
        {"route_version", a.route_version == b.route_version},
        {"trace", a.trace == b.trace},
        {"provider", a.provider == b.provider},
        {"requested_model", a.requested_model == b.requested_model},
        {"served_model", a.served_model == b.served_model},
        {"attempts", std::ranges::equal(a.attempts, b.attempts, sameAttempt)},
        {"status", a.status == b.status},
        {"outcome", a.outcome == b.outcome},
        {"error_code", a.error_code == b.error_code},
        {"error_message", a.error_message == b.error_message},
        {"finish_reason", a.finish_reason == b.finish_reason},
        {"stream", a.stream == b.stream},
        {"usage", a.usage == b.usage},
        {"units", a.units == b.units},
        {"cost", a.cost == b.cost},
        {"saved", a.saved == b.saved},
        {"cache", a.cache == b.cache},
        {"bytes_in", a.bytes_in == b.bytes_in},
        {"bytes_out", a.bytes_out == b.bytes_out},
        {"timings", sameTimings(a.timings, b.timings)},
        {"warnings", a.warnings == b.warnings},
        {"flags", a.flags == b.flags},
        {"parent", a.parent == b.parent},
        {"facts", a.facts == b.facts},
    };
    std::string text;
    for (const auto& [name, same] : members)
        if (!same) text += (text.empty() ? "" : ", ") + std::string(name);
    return text;
}

} // namespace tollgate::test
