// SPDX-License-Identifier: GPL-3.0-or-later
// Step 3: the body. Read where it stays, unpacked when it came compressed, checked as JSON as a whole before anything
// is forwarded, and peeked for what the decision needs (DESIGN.md §5, §11).
#pragma once

#include "engine/refusal.h"
#include "net/asio.h"

#include <optional>

namespace tollgate::engine {

struct Exchange;

// Refuses what is no JSON, too large, or of a type that browsers send without asking (415).
net::Task<std::optional<Refusal>> understand(Exchange& exchange);

} // namespace tollgate::engine
