// SPDX-License-Identifier: GPL-3.0-or-later
// Which bytes may stand where in an HTTP head (RFC 9110 §5.6.2, RFC 9112 §3). Tables made by the compiler.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace tollgate::net {

namespace characters {

using Table = std::array<bool, 256>;

constexpr Table tokens() {
    Table table{};
    for (int c = '0'; c <= '9'; ++c) table[static_cast<std::size_t>(c)] = true;
    for (int c = 'a'; c <= 'z'; ++c)
        table[static_cast<std::size_t>(c)] = table[static_cast<std::size_t>(c - 32)] = true;
    for (char c : std::string_view("!#$%&'*+-.^_`|~")) table[static_cast<unsigned char>(c)] = true;
    return table;
}

constexpr Table values() {
    Table table{};
    for (std::size_t c = 0x20; c < 256; ++c) table[c] = c != 0x7f;
    table['\t'] = true;
    return table;
}

constexpr Table targets() {
    Table table{};
    for (std::size_t c = 0x21; c < 0x7f; ++c) table[c] = true;
    for (char c : std::string_view("#\"<>\\")) table[static_cast<unsigned char>(c)] = false;
    return table;
}

inline constexpr Table kTokens = tokens();
inline constexpr Table kValues = values();
inline constexpr Table kTargets = targets();

constexpr bool all(const Table& table, std::string_view text) {
    return std::all_of(text.begin(), text.end(), [&](char c) { return table[static_cast<unsigned char>(c)]; });
}

} // namespace characters

inline bool isToken(std::string_view text) {
    return !text.empty() && characters::all(characters::kTokens, text);
}

// No control character but the tab: nothing in it ends a line.
inline bool isFieldValue(std::string_view text) {
    return characters::all(characters::kValues, text);
}

// Origin form: a path and perhaps a query.
inline bool isTarget(std::string_view text) {
    return text.starts_with('/') && characters::all(characters::kTargets, text);
}

} // namespace tollgate::net
