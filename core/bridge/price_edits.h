// SPDX-License-Identifier: GPL-3.0-or-later
// A person's own prices in the configuration's `prices`, which go before every list. Pure: window and command line
// change the configuration through these.
#pragma once

#include "base/clock.h"
#include "config/config.h"

#include <optional>
#include <string>

namespace tollgate::bridge {

// Replaces the rates that are given, from `since` (a midnight, UTC) on or at all times; the others stay what they were.
void setPrice(config::Config& config, const std::string& provider, const std::string& model,
              const config::PriceRates& rates, std::optional<Micros> since = std::nullopt);

// Forgets the person's own price of a model, not what they say of its abilities. False when there was none.
bool clearPrice(config::Config& config, const std::string& provider, const std::string& model);

} // namespace tollgate::bridge
