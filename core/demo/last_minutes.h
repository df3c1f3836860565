// SPDX-License-Identifier: GPL-3.0-or-later
// The last rows of the simulated day exactly as the pictures of the Requests page show them, and what still runs.
// Values; no thread.
#pragma once

#include "demo/call.h"
#include "record/live.h"

#include <vector>

namespace tollgate::demo {

// The rows that ended between 14:28:45 and the moment, oldest first. `midnight`: UTC, of the local day.
std::vector<Call> lastMinutes(Micros midnight);

// The row the pictures open: at 14:31:57.1, Anthropic gave 529 and OpenRouter answered.
Call openedCall(Micros midnight);

// The two requests in flight, since 3.7 s and 1.2 s.
std::vector<record::LiveEvent> callsInFlight(Micros midnight);

} // namespace tollgate::demo
