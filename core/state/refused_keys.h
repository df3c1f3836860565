// SPDX-License-Identifier: GPL-3.0-or-later
// The provider keys that need attention, in state.db: one that a provider has refused is not shown to it again after a
// restart, unless its text or its provider's address is another one by then. No part of a key is stored. State thread.
#pragma once

#include "resilience/states.h"

#include <optional>
#include <string>
#include <vector>

namespace tollgate::state {

class Database;

std::vector<resilience::SavedKey> readRefusedKeys(Database& database);

// These and no others. Nothing, or what went wrong: then the earlier ones are still there.
std::optional<std::string> writeRefusedKeys(Database& database, const std::vector<resilience::SavedKey>& saved);

} // namespace tollgate::state
