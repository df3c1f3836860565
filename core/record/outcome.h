// SPDX-License-Identifier: GPL-3.0-or-later
// How an attempt, and with it a request, ended (DESIGN.md §4 "Attempts, retry, breaker").
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tollgate::record {

enum class Outcome : std::uint8_t {
    Ok,
    Connect,
    Tls,
    TimeoutFirstByte,
    TimeoutIdle,
    Cut,
    RateLimited, // "429"
    Overloaded,
    ServerError, // "5xx"
    Auth,
    BadRequest,
    ContextLength,
    ContentFilter,
    NotFound,
    BadContent,
    Empty,
    ClientGone,
    Denied, // refused by us before any attempt: key, limit, budget, guardrail, no target
};

std::string_view nameOf(Outcome outcome); // "timeout_first_byte", "429", "ok", …
std::optional<Outcome> outcomeFromName(std::string_view name);

} // namespace tollgate::record
