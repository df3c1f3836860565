// SPDX-License-Identifier: GPL-3.0-or-later
// The words for a breaker's state and cause: in state.db and in what the command line prints. Pure.
#pragma once

#include "resilience/breaker.h"

#include <optional>
#include <string_view>

namespace tollgate::resilience {

std::string_view nameOf(Breaker::State state); // "closed", "open", "half_open"
std::string_view nameOf(Breaker::Cause cause); // "none", "in_a_row", "share", "trial"
std::optional<Breaker::State> breakerStateFromName(std::string_view name);
std::optional<Breaker::Cause> breakerCauseFromName(std::string_view name);

} // namespace tollgate::resilience
