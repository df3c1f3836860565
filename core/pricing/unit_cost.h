// SPDX-License-Identifier: GPL-3.0-or-later
// What a call costs that is not paid by tokens: pictures, seconds of sound, characters, searches (protocols.md §8).
// Pure, any thread.
#pragma once

#include "base/money.h"
#include "base/unit_counts.h"
#include "pricing/catalogue.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::pricing {

// The catalogue's names for pictures of a size ("1024x1536") and quality ("high"): "high/1024-x-1536/gpt-image-1", then
// without the quality. Empty when the size is not known.
std::vector<std::string> pictureKinds(std::string_view model, std::string_view size, std::string_view quality);

// The sum over the units that were counted and have a price; nothing when there is none of both.
std::optional<Money> unitCost(std::span<const UnitPrice> prices, const UnitCounts& counts, double multiplier);

} // namespace tollgate::pricing
