// SPDX-License-Identifier: GPL-3.0-or-later
// Gemini's JSON may use camelCase or snake_case (protocols.md §4.1): members are compared in camelCase. Pure.
#pragma once

#include <string>
#include <string_view>

namespace tollgate::dialects::conversation {

inline std::string camelCase(std::string_view name) {
    std::string camel;
    camel.reserve(name.size());
    bool upper = false;
    for (char c : name) {
        if (c == '_') {
            upper = true;
            continue;
        }
        camel += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        upper = false;
    }
    return camel;
}

} // namespace tollgate::dialects::conversation
