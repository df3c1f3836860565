// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/standing.h"

namespace tollgate::engine {

routing::Standing standingFrom(const resilience::TargetState::Reading& reading, const routing::Pool& pool, Micros now) {
    routing::Standing standing;
    standing.latency_score = reading.score();
    standing.in_flight = reading.in_flight;
    standing.headroom = reading.headroom;
    // One that is due for a trial keeps its place: how else would it come back.
    standing.recovering = reading.breaker.state == resilience::Breaker::State::Closed && reading.breaker.mended > 0 &&
                          now - reading.breaker.mended < pool.return_after_s * kSecond;
    return standing;
}

} // namespace tollgate::engine
