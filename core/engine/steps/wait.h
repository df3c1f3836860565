// SPDX-License-Identifier: GPL-3.0-or-later
// A wait within a request that is not our overhead: for a provider's rest, for room in limits, for money. Engine
// thread.
#pragma once

#include "base/clock.h"
#include "net/asio.h"
#include "net/task.h"

namespace tollgate::net {
class Cancel;
}

namespace tollgate::engine {

struct Exchange;

// Returns after `length`, or at once when `cancel` fires.
net::Task<> waitFor(Exchange& exchange, net::Cancel& cancel, Micros length);

} // namespace tollgate::engine
