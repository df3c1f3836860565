// SPDX-License-Identifier: GPL-3.0-or-later
// What happened around the requests of the simulated day. Values; no thread.
#pragma once

#include "record/event.h"

#include <vector>

namespace tollgate::demo {

// Oldest first. `midnight`: UTC, of the day of the pictures.
std::vector<record::Event> pastEvents(Micros midnight);

} // namespace tollgate::demo
