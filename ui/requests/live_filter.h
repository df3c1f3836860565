// SPDX-License-Identifier: GPL-3.0-or-later
// Filters and requests that still run: what fits already, what cannot be told before the end. Pure.
#pragma once

#include "record/filter.h"
#include "record/live.h"

#include <optional>

namespace tollgate::ui {

// Adds what an event tells to what is known of its request.
void addTo(record::LiveEvent& known, const record::LiveEvent& event);

// Whether a running request fits by what is known of it; nothing while that depends on what is not known yet (its
// provider, its status, its cost).
std::optional<bool> fitsSoFar(const record::Filter& filter, const record::LiveEvent& known);

} // namespace tollgate::ui
