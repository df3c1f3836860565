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
    KeyAttention, // a provider key was refused
    KeychainState,
    RefusedWithoutKey, // coalesced: count in `count`
    JournalTrouble,
    ModelsFetched,
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
