// SPDX-License-Identifier: GPL-3.0-or-later
// What a request is likely to cost at a target: what `cheapest` compares. Pure.
#pragma once

#include "base/dialect.h"
#include "base/money.h"
#include "engine/snapshot.h"
#include "record/record.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace tollgate::engine {

// What is reckoned with besides the request itself; tokens.
struct Expected {
    std::int64_t cached = 0;            // of the prompt, as it lies in the target's prompt cache
    std::optional<std::int64_t> output; // how long its answers usually are; nothing: not known
};

// Nothing: unpriced. `at`: when the request began.
std::optional<Money> expectedCost(const Snapshot& snapshot, const record::Facts& facts, const Upstream& upstream,
                                  std::string_view model, const Expected& expected, Micros at);

// Counting, moderating and listing are free everywhere (protocols.md §9.3.9, §8).
bool isFree(Endpoint endpoint, const record::Facts& facts);

// What it may cost at most, as far as that can be told: what budgets hold back. The whole prompt at the dearest rate
// that may apply to it, and the longest answer that is allowed. Nothing: unpriced.
std::optional<Money> worstCost(const Snapshot& snapshot, const record::Request& row, const Upstream& upstream,
                               std::string_view model, std::int64_t mostOutput);

} // namespace tollgate::engine
