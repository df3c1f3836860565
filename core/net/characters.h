// SPDX-License-Identifier: GPL-3.0-or-later
// Which bytes may stand where in an HTTP head (RFC 9110 §5.6.2, RFC 9112 §3). Tables made by the compiler.
#pragma once

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

constexpr Table targets() {
    Table table{};
    for (std::size_t c = 0x21; c < 0x7f; ++c) table[c] = true;
    for (char c : std::string_view("#\"<>\\")) table[static_cast<unsigned char>(c)] = false;
    return table;
}

inline constexpr Table kTokens = tokens();
inline constexpr Table kTargets = targets();

// To the end without a branch: nearly every text is good.
constexpr bool all(const Table& table, std::string_view text) {
    bool good = true;
    for (char c : text) good &= table[static_cast<unsigned char>(c)];
    return good;
}

} // namespace characters

inline bool isToken(std::string_view text) {
    return !text.empty() && characters::all(characters::kTokens, text);
}

// No control character but the tab: nothing in it ends a line.
inline bool isFieldValue(std::string_view text) {
    unsigned bad = 0; // compilers make wide instructions of this
    for (char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        bad |= static_cast<unsigned>((byte < 0x20) & (byte != '\t')) | static_cast<unsigned>(byte == 0x7f);
    }
    return bad == 0;
}

// Origin form: a path and perhaps a query.
inline bool isTarget(std::string_view text) {
    return text.starts_with('/') && characters::all(characters::kTargets, text);
}

} // namespace tollgate::net
