// SPDX-License-Identifier: GPL-3.0-or-later
// What the screen is told while a request runs (record/live.h). Nothing is built while nobody watches.
#pragma once

#include "record/live.h"

#include <cstdint>

namespace tollgate::engine {

struct Exchange;
struct Target;

void tellStarted(const Exchange& exchange);
void tellDecided(const Exchange& exchange, const Target& target);
void tellFirstByte(const Exchange& exchange);
// At most five times a second a request; the cost is worked out from the two estimates.
void tellProgress(Exchange& exchange, const Target& target, std::int64_t inputTokens, std::int64_t outputTokens);
void tellFinished(const Exchange& exchange);

// A request as one that started, with all that is known of it now; for a window that opens in the middle.
record::LiveEvent snapshotOf(const Exchange& exchange);

} // namespace tollgate::engine
