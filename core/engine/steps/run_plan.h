// SPDX-License-Identifier: GPL-3.0-or-later
// Between steps 5 and 8: the plan is run (DESIGN.md §4 "Attempts, retry, breaker"). Targets in their order, each with
// its keys and retries, until one answers, the client leaves, the time is over, or none is left; then the most useful
// error goes to the client.
#pragma once

#include "engine/steps/admit.h"
#include "net/asio.h"

namespace tollgate::engine {

struct Exchange;

net::Task<> runPlan(Exchange& exchange, Admitted);

// Waits while all that could answer rest because their providers asked for it, if that is short
// (`resilience.retry.retry_after_cap_s`). True: it is worth deciding again.
net::Task<bool> waitForRest(Exchange& exchange);

} // namespace tollgate::engine
