// SPDX-License-Identifier: GPL-3.0-or-later
// The one simulated moment that all pictures show, Thu 15 Oct 2026 14:32:07, and the history behind it: written into a
// journal for screenshots, tests and the demo. The same in every run. Any thread.
#pragma once

#include "base/clock.h"
#include "base/request_id.h"
#include "engine/ports.h"
#include "record/live.h"

#include <vector>

namespace tollgate::demo {

// UTC, of that moment in the time zone of this computer (a tenth of a second after 14:32:07).
Micros pictureMoment();

// The history as it stands at `moment`: pictureMoment(), or now for a demo that lives; then everything happened that
// much later. Four weeks, 1,282 requests of today among them, and the events.
void seedHistory(engine::RecordSink& sink, Micros moment);

// What runs at `moment`, oldest first: a Started event each with all that is known.
std::vector<record::LiveEvent> inFlight(Micros moment);

// The request the pictures show in detail: 14:31:57.1, OK after failover.
RequestId openedRequest(Micros moment);

} // namespace tollgate::demo
