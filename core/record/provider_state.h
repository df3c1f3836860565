// SPDX-License-Identifier: GPL-3.0-or-later
// The words for how a provider is (DESIGN.md §4 `provider_state.ID`): in conditions, on the command line, on screen.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tollgate::record {

enum class ProviderState : std::uint8_t { Healthy, Degraded, Down, Cooling, Off, Attention, NoTraffic };

std::string_view nameOf(ProviderState state); // "healthy", "no_traffic"
std::optional<ProviderState> providerStateFromName(std::string_view name);

} // namespace tollgate::record
