// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/call.h"

#include "demo/apportion.h"

#include <string>
#include <utility>

namespace tollgate::demo {

namespace {

using record::Attempt;
using record::Outcome;
using record::Request;
using record::Verdict;

constexpr Micros kGuarded = 100, kLooked = 400, kMatched = 500, kDecided = 600;
constexpr Micros kOverhead = 190;
constexpr int kRouteVersion = 14;
constexpr char kFallback[] = "openrouter";
constexpr char kFallbackModel[] = "anthropic/claude-sonnet-4.5";

bool ofBatch(const Workload& work) {
    return std::string_view(work.key) == "ci";
}

const char* protocolOf(Dialect dialect) {
    switch (dialect) {
    case Dialect::Anthropic: return "Anthropic Messages";
    case Dialect::OpenAiResponses: return "OpenAI Responses";
    case Dialect::Gemini: return "Gemini";
    case Dialect::Ollama: return "Ollama";
    case Dialect::OpenAiChat: break;
    }
    return "OpenAI Chat";
}

// The way through demo/picture_route.h: which case holds, and who is chosen behind it.
struct Way {
    const char* port;
    const char* words;
    const char* chooser; // the step that chooses the target
    const char* kind;
    const char* member; // its port; of a split the arm
    const char* reason;
    const char* argument;
};

Way wayOf(const Workload& work) {
    if (ofBatch(work))
        return {"cases[0]", "key ci → Night batch", "night-batch", "pool", "members[0]", "text", "cheapest first"};
    if (work.dialect == Dialect::Anthropic)
        return {"cases[1]",   "claude-* → Claude pool", "claude-pool", "pool",
                "members[0]", "picked_ordered",         "Anthropic"};
    if (work.dialect == Dialect::OpenAiResponses)
        return {"cases[2]", "gpt-* → GPT pool", "gpt-pool", "pool", "members[0]", "picked_ordered", "OpenAI"};
    if (work.dialect == Dialect::Gemini)
        return {"else", "otherwise → Gemini", "gemini", "pool", "members[0]", "picked_ordered", "Google Gemini"};
    const bool local = std::string_view(work.provider) == "ollama";
    return {"cases[3]",  "cheap → Cheap",    "cheap", "split", local ? "arms[0]" : "arms[1]",
            "arm_drawn", local ? "90" : "10"};
}

std::vector<record::TraceStep> traceOf(const Call& call, const Workload& work) {
    auto step = [](const char* node, const char* kind, const char* port, const char* reason,
                   std::vector<std::string> arguments,
                   Micros at) { return record::TraceStep{node, kind, port, reason, std::move(arguments), {}, at}; };
    std::vector<record::TraceStep> trace{
        step("entry", "entry", "next", "entered", {protocolOf(work.dialect), work.key}, kGuarded)};
    if (call.verdict == Verdict::Denied) return trace;
    const Way way = wayOf(work);
    if (call.verdict == Verdict::CacheHit) {
        trace.push_back(step("answer-cache", "cache", "hit", "text", {"the same prompt was answered today"}, kLooked));
        return trace;
    }
    if (!ofBatch(work))
        trace.push_back(step("answer-cache", "cache", "miss", "cache_miss",
                             {work.has_tools ? "session has tools" : "not asked before"}, kLooked));
    trace.push_back(step("by-model", "match", way.port, "text", {way.words}, kMatched));
    if (work.dialect == Dialect::Anthropic)
        trace.push_back(step("daily-budget", "gate", "ok", "text", {call.budget}, kDecided));
    trace.push_back(step(way.chooser, way.kind, way.member, way.reason, {way.argument}, kDecided));
    if (std::string_view(way.kind) == "split")
        trace.push_back(step(std::string_view(work.provider) == "ollama" ? "ollama" : "gemini-flash", "target", "",
                             "target_chosen", {work.served}, kDecided));
    return trace;
}

Attempt attemptOf(const Call& call, const Workload& work, Micros started) {
    Attempt attempt;
    attempt.provider = work.provider;
    attempt.model = work.served;
    attempt.key = call.provider_key ? call.provider_key : work.provider_key;
    attempt.status = 200;
    attempt.started = started;
    attempt.connect = started + 200;
    attempt.first_byte = call.first_token;
    attempt.ended = call.ended;
    attempt.usage = call.usage;
    if (work.pricing == Pricing::List) attempt.cost = listPrice(call);
    if (work.pricing == Pricing::Local) attempt.cost = Money{};
    if (work.pricing == Pricing::Unknown) attempt.flags.set(record::Flag::Unpriced);
    return attempt;
}

int statusOf(Outcome outcome) {
    switch (outcome) {
    case Outcome::Overloaded: return 529;
    case Outcome::ServerError: return 500;
    case Outcome::BadRequest:
    case Outcome::ContextLength: return 400;
    default: return 0;
    }
}

std::string sayingOf(const Workload& work, Outcome outcome) {
    switch (outcome) {
    case Outcome::Overloaded: return "Overloaded";
    case Outcome::ServerError: return "Internal server error";
    case Outcome::ContextLength: return "prompt is too long: 213462 tokens > 200000 maximum";
    case Outcome::Connect: return "connection refused at 10.0.0.12:8000";
    default: return std::string(work.provider) + " refused the request";
    }
}

// What every request has, however it ended.
Request asked(const Call& call, const Workload& work) {
    Request request;
    request.id = idOf(call);
    request.started = call.started;
    request.dialect = work.dialect;
    request.endpoint = work.endpoint;
    request.key = work.key;
    request.team = work.team;
    request.client = work.client;
    request.tags = {{"project", work.project}};
    request.route = "default";
    request.route_version = kRouteVersion;
    request.trace = traceOf(call, work);
    request.requested_model = work.requested;
    request.served_model = work.served;
    request.provider = work.provider;
    request.stream = call.verdict != Verdict::Denied;
    request.status = 200;
    request.usage = call.usage;
    return request;
}

void deny(Request& request) {
    request.outcome = Outcome::Denied;
    request.status = 403;
    request.error_code = "model_not_allowed";
    request.error_message = "Key docs-bot may use cheap and gemini-2.5-flash only.";
    request.cost = Money{};
}

// A call that no provider answered well.
void fail(Request& request, const Call& call, const Workload& work) {
    request.outcome = call.failure;
    request.attempts.push_back(attemptOf(call, work, kDecided + 50));
    Attempt& attempt = request.attempts.back();
    attempt.outcome = call.failure;
    attempt.status = statusOf(call.failure);
    attempt.first_byte = -1;
    if (call.failure == Outcome::Connect) attempt.connect = -1;
    attempt.cost = Money{};
    attempt.flags = {};
    attempt.message = sayingOf(work, call.failure);
    request.status = attempt.status == 0 ? 502 : attempt.status;
    request.error_code = attempt.status == 0 ? "upstream_unreachable" : "";
    request.error_message = attempt.message;
    request.cost = Money{};
}

const char* finishOf(const Call& call, const Workload& work) {
    bool tools = work.has_tools && call.usage.output % 3 != 0;
    if (work.dialect == Dialect::Anthropic) return tools ? "tool_use" : "end_turn";
    if (work.dialect == Dialect::OpenAiResponses) return "completed";
    if (work.dialect == Dialect::Gemini) return "STOP";
    return tools ? "tool_calls" : "stop";
}

// The first provider's refusal before the fallback answered.
Attempt refusalOf(const Call& call, const Workload& work, Micros started) {
    Attempt attempt;
    attempt.provider = work.provider;
    attempt.model = work.served;
    attempt.key = call.provider_key ? call.provider_key : work.provider_key;
    attempt.outcome = Outcome::Overloaded;
    attempt.status = 529;
    attempt.started = started;
    attempt.connect = started + 200;
    attempt.ended = started + call.failed_wait;
    attempt.cost = Money{};
    attempt.message = "Overloaded";
    return attempt;
}

void answer(Request& request, const Call& call, const Workload& work) {
    Micros started = kDecided + 50;
    if (call.verdict == Verdict::Failover) {
        request.attempts.push_back(refusalOf(call, work, started));
        started = request.attempts.back().ended;
    }
    Attempt attempt = attemptOf(call, work, started);
    if (call.verdict == Verdict::Failover) {
        attempt.provider = request.provider = kFallback;
        attempt.model = kFallbackModel;
        attempt.key = "main";
        attempt.connect = started + 38 * kMillisecond;
    }
    if (call.verdict == Verdict::Cancelled) {
        attempt.outcome = request.outcome = Outcome::ClientGone;
        attempt.flags.set(record::Flag::Partial);
    } else {
        request.finish_reason = finishOf(call, work);
    }
    request.cache = ofBatch(work) ? record::CacheState::None : record::CacheState::Miss;
    request.cost = attempt.cost;
    if (work.pricing == Pricing::Local) request.saved = listPrice(call);
    request.flags.add(attempt.flags);
    request.attempts.push_back(std::move(attempt));
}

void describe(Request& request, const Call& call, const Workload& work) {
    std::int64_t prompt = call.usage.prompt();
    request.bytes_in = 900 + prompt * 4;
    request.bytes_out = call.usage.output * 21;
    request.facts = {.request_bytes = request.bytes_in,
                     .input_tokens_estimate = prompt,
                     .max_output_tokens = work.has_tools ? 32'000 : 0,
                     .messages = static_cast<std::int32_t>(1 + prompt / 1'400),
                     .has_tools = work.has_tools};
    request.timings = {.queue = 0, .guard = kGuarded, .decide = kDecided};
    request.timings.first_byte = call.first_token;
    request.timings.last_byte = call.ended;
    request.timings.overhead = kOverhead + prompt % 70;
    if (!request.attempts.empty()) request.timings.connect = request.attempts.back().connect;
    Micros hour = call.started / kHour;
    request.session =
        std::string(work.key) + "-" + work.project + "-" + std::to_string(hour % 10'000 * 10 + prompt % 3);
}

} // namespace

Money listPrice(const Call& call) {
    const Rates& rates = workload(call.work).rates;
    const Usage& usage = call.usage;
    return Money{usage.input_uncached * rates.input + usage.cache_read * rates.cache_read +
                 usage.cache_write_5m * rates.cache_write + usage.output * rates.output};
}

RequestId idOf(const Call& call) {
    Chance chance(static_cast<std::uint64_t>(call.started) * 16 + static_cast<std::uint64_t>(call.work));
    return {static_cast<std::uint64_t>(call.started / kMillisecond) << 16 | (chance.bits() & 0xffff), chance.bits()};
}

Request requestOf(const Call& call) {
    const Workload& work = workload(call.work);
    Request request = asked(call, work);
    switch (call.verdict) {
    case Verdict::Denied: deny(request); break;
    case Verdict::CacheHit:
        request.cache = record::CacheState::Hit;
        request.cost = Money{};
        request.saved = listPrice(call);
        break;
    case Verdict::Error: fail(request, call, work); break;
    default: answer(request, call, work); break;
    }
    describe(request, call, work);
    return request;
}

} // namespace tollgate::demo
