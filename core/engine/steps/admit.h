// SPDX-License-Identifier: GPL-3.0-or-later
// Step 4: the limits of the access key and its team (DESIGN.md §3 `limits`, §6). Every call goes
// through it, passthrough and raw ones too: what makes calls asks for its proof.
#pragma once

#include "engine/refusal.h"
#include "record/record.h"

#include <variant>

namespace tollgate::engine {

struct Exchange;
class Admitted;

// 429 with the time to wait when there is no room. What is taken goes back when the exchange ends.
std::variant<Admitted, Refusal> admit(Exchange& exchange);

// That a request was let in (reliability.md §5.2 I7). Only admit() makes one.
class Admitted {
    Admitted() = default;
    friend std::variant<Admitted, Refusal> admit(Exchange& exchange);
};

// The tokens that the request has really used; at its end.
void settleLimits(Exchange& exchange);

// Tokens that limits reckon with before the answer is there: the prompt, and as much of an answer as is usual when the
// request allows more.
std::int64_t tokensExpected(const Exchange& exchange);
// What all attempts have used.
std::int64_t tokensUsed(const record::Request& row);

} // namespace tollgate::engine
