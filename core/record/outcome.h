// SPDX-License-Identifier: GPL-3.0-or-later
// How an attempt, and with it a request, ended (DESIGN.md §4 "Attempts, retry, breaker").
#pragma once

#include <cstdint>
#include <initializer_list>
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

// Some of the outcomes: what a pool goes on after.
class OutcomeSet {
public:
    constexpr OutcomeSet() = default;

    constexpr OutcomeSet(std::initializer_list<Outcome> outcomes) {
        for (Outcome outcome : outcomes) add(outcome);
    }

    constexpr void add(Outcome outcome) { m_bits |= 1u << static_cast<unsigned>(outcome); }

    constexpr bool has(Outcome outcome) const { return (m_bits >> static_cast<unsigned>(outcome) & 1u) != 0; }

    // Adds what a word of `failover_on` stands for: "timeout" is both kinds. False for a word that cannot be listed
    // (client_gone, ok, denied) or is none.
    bool addWord(std::string_view word);

    bool operator==(const OutcomeSet&) const = default;

private:
    std::uint32_t m_bits = 0;
};

} // namespace tollgate::record
