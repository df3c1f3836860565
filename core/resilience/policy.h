// SPDX-License-Identifier: GPL-3.0-or-later
// What the outcome of an attempt means for its target and for the request (DESIGN.md §4 "Attempts, retry, breaker").
// Pure.
#pragma once

#include "record/outcome.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace tollgate::resilience {

// What an outcome says about how well its target works.
enum class Evidence : std::uint8_t {
    None, // about the request (4xx, filter, context), the client, or the key (429, 401, 403): nothing on the target
    Success,
    Failure,
};

Evidence evidenceOf(record::Outcome outcome);

// Whether the circuit breaker counts it.
inline bool countsAgainstTarget(record::Outcome outcome) {
    return evidenceOf(outcome) == Evidence::Failure;
}

// Whether the same target may be asked once more: connect, 5xx and overloaded pass by themselves; after anything else
// the request may have run, or would meet the same end again.
bool retriesSameTarget(record::Outcome outcome);

// The outcomes after which another target is asked: a pool's `failover_on`.
class FailoverSet {
public:
    constexpr FailoverSet() = default; // none

    static FailoverSet standard(); // config::kDefaultFailover
    static FailoverSet
    fromWords(std::span<const std::string> words); // words the configuration does not know are left out

    // "timeout" means both of its kinds. False: no class that can be listed (client_gone, ok, denied, anything else).
    bool add(std::string_view word);

    bool has(record::Outcome outcome) const { return (m_bits & bitOf(outcome)) != 0; }

    bool operator==(const FailoverSet&) const = default;

private:
    static constexpr std::uint32_t bitOf(record::Outcome outcome) { return 1U << static_cast<unsigned>(outcome); }

    std::uint32_t m_bits = 0;
};

static_assert(static_cast<unsigned>(record::Outcome::Denied) < 32, "FailoverSet has a bit for each outcome");

} // namespace tollgate::resilience
