// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session_memory.h"

#include <utility>

namespace tollgate::engine {

std::optional<SessionMemory::Had> SessionMemory::find(std::uint64_t subject) const {
    const Shard& shard = shardOf(subject);
    std::lock_guard lock(shard.mutex);
    for (const auto* map : {&shard.young, &shard.old})
        if (auto at = map->find(subject); at != map->end()) return at->second;
    return std::nullopt;
}

void SessionMemory::remember(std::uint64_t subject, const Had& had) {
    Shard& shard = shardOf(subject);
    std::lock_guard lock(shard.mutex);
    if (shard.young.size() >= kMost / kShards / 2 && !shard.young.contains(subject))
        shard.old = std::exchange(shard.young, {});
    shard.young[subject] = had;
}

} // namespace tollgate::engine
