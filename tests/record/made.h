// SPDX-License-Identifier: GPL-3.0-or-later
// A finished request for the tests of this folder: everything set, nothing by chance.
#pragma once

#include "record/record.h"

namespace tollgate::record::test {

// 2026-03-02 09:00 UTC
inline constexpr Micros kMonday = 1'772'442'000 * kSecond;

inline Request madeRequest() {
    Request request;
    request.id = RequestId{0x0190'0000'0000'7000ULL, 42};
    request.started = kMonday;
    request.key = "this-computer";
    request.team = "support";
    request.client = "Claude Code";
    request.process = "claude";
    request.session = "S-1";
    request.tags = {{"project", "Web"}, {"feature", "x"}};
    request.route = "smart";
    request.provider = "anthropic";
    request.requested_model = "smart";
    request.served_model = "claude-sonnet-4-5";
    request.status = 200;
    request.finish_reason = "end_turn";
    request.stream = true;
    request.usage = {.input_uncached = 9000, .cache_read = 500, .output = 700, .reasoning = 100};
    request.cost = Money{60'000'000'000}; // 6 cents
    request.cache = CacheState::Miss;
    request.timings = {.queue = 0,
                       .guard = 40,
                       .decide = 60,
                       .connect = 90,
                       .first_byte = 800'000,
                       .last_byte = 2'800'000,
                       .overhead = 130};
    Attempt attempt;
    attempt.provider = "anthropic";
    attempt.model = "claude-sonnet-4-5";
    attempt.status = 200;
    attempt.cost = request.cost;
    request.attempts = {attempt};
    return request;
}

} // namespace tollgate::record::test
