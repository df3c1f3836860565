// SPDX-License-Identifier: GPL-3.0-or-later
// Step 5: where may this call go, in which order, and why not elsewhere? (DESIGN.md §4, first paragraph)
#pragma once

#include "engine/refusal.h"

#include <optional>

namespace tollgate::engine {

struct Exchange;

// Fills the plan and the trace: `provider/model` is that target alone; else every enabled provider that offers the
// model, in configured order. Refuses models the key may not use, unknown ones, and plans without a target.
std::optional<Refusal> decide(Exchange& exchange);

} // namespace tollgate::engine
