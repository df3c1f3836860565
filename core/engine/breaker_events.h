// SPDX-License-Identifier: GPL-3.0-or-later
// What breakers and keys have met, as events for the journal: one when a breaker opens or closes, one when a key is
// refused, none per request. Values; any thread.
#pragma once

#include "record/event.h"
#include "resilience/states.h"

#include <string_view>

namespace tollgate::engine {

// `turn` is not None; `reading` is of after it.
record::Event breakerTurned(const resilience::TargetId& target, const resilience::Turn& turn,
                            const resilience::TargetState::Reading& reading, resilience::Moment now);

// A person has closed it before its time (Turn::Kind::Closed).
record::Event breakerClosedByPerson(const resilience::TargetId& target, const resilience::Turn& turn,
                                    resilience::Moment now);

// `message`: what the provider said, scrubbed. `now`: UTC.
record::Event keyRefused(std::string_view provider, std::string_view key, std::string_view message, Micros now);

} // namespace tollgate::engine
