// SPDX-License-Identifier: GPL-3.0-or-later
// The rates of a price by name, for what goes through all of them: reading, laying over each other, comparing, showing.
#pragma once

#include "base/money.h"
#include "config/config.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace tollgate::pricing {

using Rate = std::optional<Money>;

struct RateName {
    std::string_view name; // as catalogue.json names it
    Rate config::PriceRates::* member;
    bool per_token = true; // else it is paid by the piece
};

std::span<const RateName> rateNames(); // in the order people read them
const RateName* findRate(std::string_view name);

// The rate as people read it: dollars per million tokens, or per piece ("1.25").
std::string dollarsOf(const RateName& rate, Money amount);

} // namespace tollgate::pricing
