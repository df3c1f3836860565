// SPDX-License-Identifier: GPL-3.0-or-later
// Step 8: what an attempt and the request used and cost (DESIGN.md §6, protocols.md §9.3).
#pragma once

namespace tollgate::dialects {
struct AnswerFacts;
}

namespace tollgate::record {
struct Attempt;
}

namespace tollgate::engine {

struct Exchange;
struct Target;

// Books what an answer, or the part of it that came, used: usage, cost by the price of its model, flags. `complete`:
// the answer came to its end. Also tells the row which model served and how it ended.
void settleAttempt(Exchange& exchange, const Target& target, record::Attempt& attempt,
                   const dialects::AnswerFacts& facts, bool complete);

// The ledger of a request is the sum of its attempts; one unpriced attempt makes the whole unpriced.
void settleRequest(Exchange& exchange);

} // namespace tollgate::engine
