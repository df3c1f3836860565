// SPDX-License-Identifier: GPL-3.0-or-later
// What an attempt teaches for the decisions to come: the target's breaker and latency, the state of its key, the length
// of answers, whom a session had.
#pragma once

#include "engine/steps/attempt_result.h"

namespace tollgate::resilience {
class InFlight;
}

namespace tollgate::engine {

struct Exchange;
struct Target;

void learn(Exchange& exchange, const Target& target, resilience::InFlight& call, const AttemptResult& result);

} // namespace tollgate::engine
