// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/limit_headers.h"

#include "engine/exchange.h"
#include "net/head_writer.h"

#include <string>

namespace tollgate::engine {

namespace {

// One of a limiter's limits.
struct Part {
    std::string_view name; // "requests"
    std::int64_t limit = 0;
    std::int64_t left = 0;
    Micros full_in = 0;
};

// "1.5s", "1m0s", as OpenAI writes lengths.
std::string lengthOf(Micros length) {
    const std::int64_t tenths = (length + 99'999) / 100'000;
    const std::int64_t minutes = tenths / 600;
    std::string text = minutes > 0 ? std::to_string(minutes) + "m" : std::string();
    text += std::to_string(tenths % 600 / 10);
    if (tenths % 10 != 0) text.append(".").append(std::to_string(tenths % 10));
    return text + "s";
}

void writeOpenAi(const Part& part, net::HeadWriter& head) {
    const std::string name(part.name);
    head.field("x-ratelimit-limit-" + name, static_cast<std::uint64_t>(part.limit));
    head.field("x-ratelimit-remaining-" + name, static_cast<std::uint64_t>(part.left));
    head.field("x-ratelimit-reset-" + name, lengthOf(part.full_in));
}

void writeAnthropic(const Part& part, Micros now, net::HeadWriter& head) {
    const std::string begin = "anthropic-ratelimit-" + std::string(part.name);
    head.field(begin + "-limit", static_cast<std::uint64_t>(part.limit));
    head.field(begin + "-remaining", static_cast<std::uint64_t>(part.left));
    head.field(begin + "-reset", isoTime(now + part.full_in).text);
}

} // namespace

void writeLimits(const Exchange& exchange, net::HeadWriter& head) {
    if (!exchange.told_limits) return;
    const Clock& clock = exchange.lane.shared.clock;
    const governance::Limiter::Reading reading = exchange.told_limits->read(clock.steady());
    const Part parts[] = {{"requests", reading.requests_limit, reading.requests_left, reading.requests_full_in},
                          {"tokens", reading.tokens_limit, reading.tokens_left, reading.tokens_full_in}};
    for (const Part& part : parts) {
        if (part.limit <= 0) continue;
        if (isOpenAi(exchange.match.dialect)) writeOpenAi(part, head);
        if (exchange.match.dialect == Dialect::Anthropic) writeAnthropic(part, clock.now(), head);
    }
}

bool tellsLimits(std::string_view headerName) {
    return headerName.find("ratelimit") != std::string_view::npos;
}

} // namespace tollgate::engine
