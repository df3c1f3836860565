// SPDX-License-Identifier: GPL-3.0-or-later
// Small text helpers that every floor needs. ASCII case rules: header names, ids and model names are ASCII.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate {

bool equalsIgnoreCase(std::string_view a, std::string_view b);
std::string lowerCase(std::string_view text);
std::string_view trimmed(std::string_view text); // spaces and tabs
bool isUtf8(std::string_view text);

// The longest prefix of at most `bytes` that does not cut a UTF-8 character.
std::string_view utf8Prefix(std::string_view text, std::size_t bytes);

// `*` stands for any run of characters, `?` for one; everything else is literal. Case matters.
bool matchesGlob(std::string_view pattern, std::string_view text);

// Of `candidates`, the one most like `text`, or nothing when none is close. For "did you mean".
std::string_view closest(std::string_view text, std::span<const std::string_view> candidates);
std::vector<std::string> closestFew(std::string_view text, std::span<const std::string> candidates, std::size_t count);

std::string toHex(std::span<const unsigned char> bytes);
std::string sha256Hex(std::string_view text);

} // namespace tollgate
