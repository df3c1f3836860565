// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money.h"

#include <cmath>
#include <cstdlib>

namespace tollgate {

namespace {

std::int64_t saturated(__int128 value) {
    if (value > INT64_MAX) return INT64_MAX;
    if (value < INT64_MIN) return INT64_MIN;
    return static_cast<std::int64_t>(value);
}

// A decimal number in text as mantissa × 10^exponent, without a detour over binary fractions.
struct Decimal {
    __int128 mantissa = 0;
    int exponent = 0;
};

constexpr int kMaxDigits = 30;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::optional<int> readExponent(std::string_view text) {
    if (text.empty()) return std::nullopt;
    bool negative = text.front() == '-';
    if (text.front() == '-' || text.front() == '+') text.remove_prefix(1);
    if (text.empty() || text.size() > 3) return std::nullopt;
    int value = 0;
    for (char c : text) {
        if (!isDigit(c)) return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return negative ? -value : value;
}

std::optional<Decimal> readDecimal(std::string_view text) {
    bool negative = !text.empty() && text.front() == '-';
    if (negative) text.remove_prefix(1);
    Decimal result;
    int digits = 0;
    bool point = false, any = false;
    std::size_t i = 0;
    for (; i < text.size(); ++i) {
        char c = text[i];
        if (c == '.' && !point) {
            point = true;
        } else if (isDigit(c)) {
            any = true;
            if (result.mantissa != 0 || c != '0') ++digits;
            if (digits > kMaxDigits) return std::nullopt;
            result.mantissa = result.mantissa * 10 + (c - '0');
            if (point) --result.exponent;
        } else {
            break;
        }
    }
    if (!any) return std::nullopt;
    if (i < text.size()) {
        if (text[i] != 'e' && text[i] != 'E') return std::nullopt;
        auto exponent = readExponent(text.substr(i + 1));
        if (!exponent) return std::nullopt;
        result.exponent += *exponent;
    }
    if (negative) result.mantissa = -result.mantissa;
    return result;
}

// decimal × 10^power as an integer, only when that is exact and in range.
std::optional<Money> exact(Decimal decimal, int power) {
    int exponent = decimal.exponent + power;
    for (; exponent < 0; ++exponent) {
        if (decimal.mantissa % 10 != 0) return std::nullopt;
        decimal.mantissa /= 10;
        if (decimal.mantissa == 0) return Money{};
    }
    for (; exponent > 0 && decimal.mantissa != 0; --exponent) {
        decimal.mantissa *= 10;
        if (decimal.mantissa > INT64_MAX || decimal.mantissa < INT64_MIN) return std::nullopt;
    }
    if (decimal.mantissa > INT64_MAX || decimal.mantissa < INT64_MIN) return std::nullopt;
    return Money{static_cast<std::int64_t>(decimal.mantissa)};
}

} // namespace

Money operator+(Money a, Money b) {
    return {saturated(static_cast<__int128>(a.pico) + b.pico)};
}

Money operator-(Money a, Money b) {
    return {saturated(static_cast<__int128>(a.pico) - b.pico)};
}

Money& operator+=(Money& a, Money b) {
    return a = a + b;
}

Money operator*(Money a, std::int64_t count) {
    return {saturated(static_cast<__int128>(a.pico) * count)};
}

Money scaled(Money amount, double factor) {
    long double value = static_cast<long double>(amount.pico) * static_cast<long double>(factor);
    if (!(std::fabs(value) < 9.2e18L)) return value < 0 ? Money{INT64_MIN} : Money::max();
    return {static_cast<std::int64_t>(std::llround(value))};
}

std::optional<Money> moneyFromDollars(std::string_view text) {
    auto decimal = readDecimal(text);
    return decimal ? exact(*decimal, 12) : std::nullopt;
}

std::optional<Money> pricePerTokenFromDollarsPerMillion(std::string_view text) {
    auto decimal = readDecimal(text);
    return decimal ? exact(*decimal, 6) : std::nullopt;
}

std::string toDollars(Money amount) {
    bool negative = amount.pico < 0;
    auto magnitude = negative ? 0 - static_cast<std::uint64_t>(amount.pico) : static_cast<std::uint64_t>(amount.pico);
    constexpr auto unit = static_cast<std::uint64_t>(Money::kPerDollar);
    std::string fraction = std::to_string(unit + magnitude % unit).substr(1);
    while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
    std::string text = negative ? "-" : "";
    text += std::to_string(magnitude / unit);
    if (!fraction.empty()) text += "." + fraction;
    return text;
}

} // namespace tollgate
