// SPDX-License-Identifier: GPL-3.0-or-later
// The grammar of JSON's scalars (RFC 8259 §6, §7), for texts whose boundaries are known. Pure.
#pragma once

#include <string_view>

namespace tollgate::dialects {

bool isJsonNumber(std::string_view text);

inline bool isJsonSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

} // namespace tollgate::dialects
