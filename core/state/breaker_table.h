// SPDX-License-Identifier: GPL-3.0-or-later
// The circuit breakers in state.db. State thread.
#pragma once

#include "resilience/states.h"

#include <optional>
#include <string>
#include <vector>

namespace tollgate::state {

class Database;

// Rows that hold something we do not know are left out: a breaker is learnt again within a few calls.
std::vector<resilience::SavedTarget> readBreakers(Database& database);

// These and no others. Nothing, or what went wrong: then the earlier ones are still there.
std::optional<std::string> writeBreakers(Database& database, const std::vector<resilience::SavedTarget>& saved);

} // namespace tollgate::state
