// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the access key a client shows (DESIGN.md §5). Keys are found by the SHA-256 of the whole text and compared in
// constant time; the texts themselves are not kept. Immutable; part of a snapshot.
#pragma once

#include "config/config.h"
#include "governance/limits.h"

#include <array>
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
    std::vector<std::string> team_models; // narrows key.models; empty: no team
    Digest digest{};
    std::array<std::shared_ptr<governance::Limiter>, 2> limiters; // of key and team; null: no limit

    bool limited() const { return limiters[0] || limiters[1]; }

    bool allowsModel(std::string_view model) const;
};

class AccessIndex {
public:
    // `environment` resolves "env:NAME" keys; a name that is absent leaves its key unusable. `limits` null: nobody is
    // let in by this index, and nothing limits.
    AccessIndex() = default;
    AccessIndex(const config::Access& access, const std::unordered_map<std::string, Digest>& environment,
                governance::Limits* limits = nullptr);

    // The entry whose key this is, or nothing. Takes the same work for known and unknown texts.
    const AccessEntry* find(std::string_view presented) const;

    const AccessEntry* byId(std::string_view id) const;

private:
    struct Hash {
        std::size_t operator()(const Digest& digest) const;
    };

    std::vector<AccessEntry> m_entries;
    std::unordered_map<Digest, std::size_t, Hash> m_byDigest;
};

} // namespace tollgate::engine
