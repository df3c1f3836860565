// SPDX-License-Identifier: GPL-3.0-or-later
// Why a target is not asked for want of room or money, for the client and the trace; and what the journal is told when
// a budget passes a line. Pure.
#pragma once

#include "engine/steps/attempt_result.h"
#include "governance/ledger.h"
#include "governance/limiter.h"
#include "record/event.h"

#include <string>

namespace tollgate::engine {

struct Target;

// DESIGN.md §5: rate_limited 429, budget_exceeded 402.
AttemptResult overLimit(const Target& target, const governance::Limiter& limiter, Micros wait);
AttemptResult outOfBudget(const Target& target, const governance::Shortage& shortage);
AttemptResult unpricedForBudget(const Target& target, const std::string& budget);
AttemptResult unpricedForKey(const Target& target, const std::string& key);
AttemptResult overCap(const Target& target, const std::string& key, Money cap, Money cost);
AttemptResult capReached(const Target& target, const std::string& key, Money cap); // in the middle of a stream
AttemptResult budgetsNotKept(const Target& target);                                // the disk does not take it

std::string inWords(const governance::Shortage& shortage);
std::string dollars(Money amount); // "$1.25", rounded up to what people read

// The first blocking budget that counts the payer; null: none does.
const governance::Meter* blockingMeter(const governance::Meters& meters, const governance::Payer& payer);

record::Event budgetCrossed(const governance::Crossing& crossing, Micros now);

} // namespace tollgate::engine
