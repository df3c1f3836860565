// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/conversation/controls.h"

#include <charconv>

namespace tollgate::dialects::conversation {

double Number::value() const {
    double result = 0;
    std::from_chars(text.data(), text.data() + text.size(), result);
    return result;
}

Number Number::of(double value) {
    char digits[32];
    auto [end, error] = std::to_chars(digits, digits + sizeof digits, value);
    return {std::string(digits, end)};
}

} // namespace tollgate::dialects::conversation
