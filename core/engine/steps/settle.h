// SPDX-License-Identifier: GPL-3.0-or-later
// Step 7: what an attempt and the request cost (DESIGN.md §6). Pure but for the exchange's row.
#pragma once

namespace tollgate::record {
struct Attempt;
}

namespace tollgate::engine {

struct Exchange;
struct AttemptUsage;

// Books an attempt: usage, cost by the price of its model, flags.
void settleAttempt(const Exchange& exchange, record::Attempt& attempt, const AttemptUsage& usage);

// The ledger of a request is the sum of its attempts; one unpriced attempt that may have cost something makes the whole
// unpriced.
void settleRequest(Exchange& exchange);

} // namespace tollgate::engine
