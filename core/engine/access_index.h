// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the access key a client shows (DESIGN.md §5). Keys are found by the SHA-256 of the whole text and compared in
// constant time; the texts themselves are not kept. Immutable; part of a snapshot.
#pragma once

#include "base/clock.h"
#include "base/dialect.h"
#include "config/config.h"
#include "governance/limits.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tollgate::engine {

using Digest = std::array<unsigned char, 32>;
Digest sha256(std::string_view text);

// One access key with what a request asks of it every time.
struct AccessEntry {
    config::AccessKey key;
    std::vector<std::string> team_models;                         // narrows key.models; empty: no team
    std::uint32_t endpoints = ~0U;                                // a bit for each it may call
    std::array<std::shared_ptr<governance::Limiter>, 2> limiters; // of key and team; null: no limit

    bool limited() const { return limiters[0] || limiters[1]; }

    bool allowsModel(std::string_view model) const;

    // By the route of this id; "" is by none.
    bool allowsRoute(std::string_view id) const;

    bool allowsEndpoint(Endpoint endpoint) const { return (endpoints >> static_cast<unsigned>(endpoint) & 1U) != 0; }
};

constexpr Micros kForever = INT64_MAX;

// What a text that is some key's opens, and how long.
struct AccessMatch {
    const AccessEntry* entry = nullptr;
    const Digest* secret = nullptr; // in the index
    Micros until = kForever;        // UTC; of a text that was replaced
};

class AccessIndex {
public:
    // `environment` resolves "env:NAME" keys; a name that is absent leaves its key unusable. `limits` null: nobody is
    // let in by this index, and nothing limits.
    AccessIndex() = default;
    AccessIndex(const config::Access& access, const std::unordered_map<std::string, Digest>& environment,
                governance::Limits* limits = nullptr);

    // Whose key this is, or nobody's. Takes the same work for known and unknown texts.
    AccessMatch find(std::string_view presented) const;

    const AccessEntry* byId(std::string_view id) const;

    // Whether the text of this digest is (still) one of the key of this id, also one that was replaced.
    bool opens(const Digest& secret, std::string_view id) const;

private:
    struct Opened {
        std::size_t entry;
        Micros until;
    };

    struct Hash {
        std::size_t operator()(const Digest& digest) const;
    };

    std::vector<AccessEntry> m_entries;
    std::unordered_map<Digest, Opened, Hash> m_byDigest;
};

} // namespace tollgate::engine
