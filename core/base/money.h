// SPDX-License-Identifier: GPL-3.0-or-later
// Money as an integer of pico-dollars (10⁻¹² USD), DESIGN.md §6. A price of one US dollar per million tokens is
// 1,000,000 micro-dollars per million tokens, which is the same number of pico-dollars per token: tokens × price is
// exact. Rounding happens once, where money is shown. Arithmetic saturates; it never wraps.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tollgate {

struct Money {
    std::int64_t pico = 0; // 10⁻¹² US dollars

    static constexpr std::int64_t kPerDollar = 1'000'000'000'000;

    static constexpr Money max() { return {INT64_MAX}; }

    auto operator<=>(const Money&) const = default;
};

Money operator+(Money a, Money b);
Money operator-(Money a, Money b);
Money& operator+=(Money& a, Money b);
Money operator*(Money a, std::int64_t count);

// `amount × factor`, for multipliers such as a provider's own; rounds half away from zero.
Money scaled(Money amount, double factor);

// Reads a decimal number of dollars ("1.25", "0.0000375", "1e-6") exactly. Nothing for text that is not a finite
// number, for more than 12 decimals that are not zero, or beyond the range.
std::optional<Money> moneyFromDollars(std::string_view text);

// A price per million tokens given as decimal dollars, as pico-dollars per token.
std::optional<Money> pricePerTokenFromDollarsPerMillion(std::string_view text);

// Exact decimal dollars without trailing zeros: "0.000000375". For files and headers; people see ui/format.
std::string toDollars(Money amount);

} // namespace tollgate
