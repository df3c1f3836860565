// SPDX-License-Identifier: GPL-3.0-or-later
// Part of step 6: one target asked, and where the pool says so (`hedge_after_ms`) the next one beside it when no answer
// has begun by then. The first head with a good status wins; the other is left, and what it may cost is booked.
#pragma once

#include "engine/choose_key.h"
#include "engine/steps/attempt_result.h"
#include "net/asio.h"

#include <optional>

namespace tollgate::engine {

struct Exchange;
struct Target;

// What came of one target, of two when the first one failed while the second was being asked.
struct Answered {
    Target* target = nullptr; // null: none was asked, for the breaker let nobody in
    AttemptResult result;
};

struct AskedOnce {
    std::optional<Answered> before; // failed first
    Answered last;
};

// `target` with the key of `choice`. `beside`: whom to ask too; null: nobody. Learns of whom it asked and marks them as
// asked.
net::Task<AskedOnce> askOnce(Exchange& exchange, Target& target, const KeyChoice& choice, record::OutcomeSet withheld,
                             Target* beside);

} // namespace tollgate::engine
