// SPDX-License-Identifier: GPL-3.0-or-later
// Which target a session, key or user had last, so that sticky pools and splits keep it and decisions know whose prompt
// cache is warm. Hashes only, in memory only; the least used half is forgotten when it is full. Shared by all lanes:
// any thread, 16 short locks.
#pragma once

#include "base/clock.h"

#include <array>
#include <cstdint>
#include <mutex>
#include <optional>
#include <unordered_map>

namespace tollgate::engine {

class SessionMemory {
public:
    struct Had {
        std::uint64_t target = 0; // routing::memberHash, or the arm of a split
        std::int64_t prompt = 0;  // tokens of its last prompt there
        Micros at = 0;            // steady
    };

    static constexpr std::size_t kMost = 100'000; // sessions

    std::optional<Had> find(std::uint64_t subject) const;
    void remember(std::uint64_t subject, const Had& had);

private:
    struct Shard {
        mutable std::mutex mutex;
        std::unordered_map<std::uint64_t, Had> young, old;
    };

    static constexpr std::size_t kShards = 16;

    Shard& shardOf(std::uint64_t subject) { return m_shards[subject >> 60]; }

    const Shard& shardOf(std::uint64_t subject) const { return m_shards[subject >> 60]; }

    std::array<Shard, kShards> m_shards;
};

} // namespace tollgate::engine
