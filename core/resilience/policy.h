// SPDX-License-Identifier: GPL-3.0-or-later
// What the outcome of an attempt means for its target and for the request (DESIGN.md §4 "Attempts, retry, breaker").
// Pure.
#pragma once

#include "record/outcome.h"

#include <cstdint>

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

} // namespace tollgate::resilience
