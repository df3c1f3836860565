// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/admit.h"

#include "engine/exchange.h"

#include <algorithm>

namespace tollgate::engine {

namespace {

// Most answers are shorter; programs ask for tens of thousands to be safe.
constexpr std::int64_t kUsualAnswer = 1000;

std::string wordsOf(const governance::Limiter& limiter, const governance::LimitAnswer& answer, Micros now) {
    const governance::Limiter::Reading reading = limiter.read(now);
    switch (answer.kind) {
    case governance::LimitKind::Requests:
        return "may make " + std::to_string(reading.requests_limit) + " requests a minute";
    case governance::LimitKind::Tokens: return "may use " + std::to_string(reading.tokens_limit) + " tokens a minute";
    case governance::LimitKind::Concurrent: break;
    }
    return "may have " + std::to_string(reading.concurrent_limit) + " requests at the same time";
}

Refusal rateLimited(const governance::Limiter& limiter, const governance::LimitAnswer& answer, Micros now) {
    Refusal refusal{.status = 429, .code = "rate_limited"};
    refusal.retry_after_s = static_cast<int>(std::max<Micros>((answer.wait + kSecond - 1) / kSecond, 1));
    refusal.message = "The " + limiter.shown() + " " + wordsOf(limiter, answer, now) + ". Try again in " +
                      std::to_string(refusal.retry_after_s) + " s, or raise the limit in Tollgate.";
    return refusal;
}

} // namespace

std::int64_t tokensExpected(const Exchange& exchange) {
    const record::Facts& facts = exchange.row->facts;
    const std::int64_t allowed = facts.max_output_tokens > 0 ? facts.max_output_tokens : kUsualAnswer;
    const std::int64_t answer = isConversation(exchange.match.endpoint) ? std::min(allowed, kUsualAnswer) : 0;
    return facts.input_tokens_estimate + answer;
}

std::variant<Admitted, Refusal> admit(Exchange& exchange) {
    if (!exchange.access->limited()) return Admitted();
    const auto& limiters = exchange.access->limiters;
    const Micros now = exchange.lane.shared.clock.steady();
    const auto answer =
        exchange.admission.enter({limiters[0].get(), limiters[1].get()}, tokensExpected(exchange), 0, now);
    exchange.told_limits = answer.refused_by ? answer.refused_by : exchange.admission.tightest(now);
    if (answer.refused_by) return rateLimited(*answer.refused_by, answer.limit, now);
    return Admitted();
}

std::int64_t tokensUsed(const record::Request& row) {
    std::int64_t tokens = 0;
    for (const record::Attempt& attempt : row.attempts) tokens += attempt.usage.prompt() + attempt.usage.output;
    return tokens;
}

void settleLimits(Exchange& exchange) {
    if (!exchange.admission.limited()) return;
    exchange.admission.settle(tokensUsed(*exchange.row));
}

} // namespace tollgate::engine
