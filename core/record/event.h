// SPDX-License-Identifier: GPL-3.0-or-later
// What happened around the requests: kept in the journal's `events`, shown on Home and Providers.
#pragma once

#include "base/clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tollgate::record {

enum class EventKind : std::uint8_t {
    GatewayStarted,
    GatewayStopped,
    GatewayOn,
    GatewayOff,
    ConfigApplied,
    ConfigRefused,
    ProviderState, // subject: provider; detail: the new state
    ProviderOn,
    ProviderOff,
    KeyAttention, // a provider key was refused: subject: provider
    KeychainState,
    RefusedWithoutKey, // coalesced: count in `count`
    JournalTrouble,
    ModelsFetched,
    BreakerOpened, // subject: provider; detail: the model, and why nothing is sent there for a while
    BreakerClosed, // … and how long it was open
    StateTrouble,  // what survives restarts could not be kept or read
    BudgetWarned,  // subject: budget; detail: what was spent of what
    BudgetUsedUp,  // … whether it blocks
};

std::string_view nameOf(EventKind kind);
std::optional<EventKind> eventKindFromName(std::string_view name);

struct Event {
    std::int64_t id = 0; // given by the journal
    Micros time = 0;     // UTC
    EventKind kind = EventKind::GatewayStarted;
    std::string subject; // id of a provider or key, "" for the gateway
    std::string detail;  // one English sentence, scrubbed
    std::int64_t count = 1;
};

} // namespace tollgate::record
