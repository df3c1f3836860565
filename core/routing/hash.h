// SPDX-License-Identifier: GPL-3.0-or-later
// Hashes of names that mean the same in every run of the program (FNV-1a with a finishing mix).
#pragma once

#include <cstdint>
#include <string_view>

namespace tollgate::routing {

constexpr std::uint64_t kHashStart = 0xcbf29ce484222325u;

// Continues `hash` with a text; texts after one another are kept apart.
constexpr std::uint64_t hashOf(std::string_view text, std::uint64_t hash = kHashStart) {
    for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    return (hash ^ 0xffu) * 0x100000001b3u;
}

// 0 to 1, 1 left out, evenly.
constexpr double unitOf(std::uint64_t hash) {
    hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdu;
    hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53u;
    hash ^= hash >> 33;
    return static_cast<double>(hash >> 11) * 0x1.0p-53;
}

} // namespace tollgate::routing
