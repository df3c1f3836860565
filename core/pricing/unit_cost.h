// SPDX-License-Identifier: GPL-3.0-or-later
// What a call costs that is not paid by tokens: pictures, seconds of sound, characters, searches (protocols.md §8).
// Pure, any thread.
#pragma once

#include "base/money.h"
#include "base/unit_counts.h"
#include "pricing/catalogue.h"

#include <optional>
#include <span>

namespace tollgate::pricing {

// The sum over the units that were counted and have a price; nothing when there is none of both.
std::optional<Money> unitCost(std::span<const UnitPrice> prices, const UnitCounts& counts, double multiplier);

} // namespace tollgate::pricing
