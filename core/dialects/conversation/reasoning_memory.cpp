// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/conversation/reasoning_memory.h"

#include "base/text.h"

#include <functional>

namespace tollgate::dialects::conversation {

namespace {

std::size_t sizeOf(const std::string& name, const KeptReasoning& kept) {
    std::size_t bytes = 256 + name.size() + kept.call.payload.size(); // the containers' own
    for (const Reasoning& part : kept.parts) bytes += sizeof part + part.text.size() + part.proof.payload.size();
    return bytes;
}

} // namespace

ReasoningMemory::Shard& ReasoningMemory::shardOf(std::string_view accessKey) {
    return m_shards[std::hash<std::string_view>()(accessKey) % m_shards.size()];
}

void ReasoningMemory::remove(Shelf& shelf, std::list<Entry>::iterator at) {
    shelf.bytes -= at->bytes;
    shelf.places.erase(at->name);
    shelf.entries.erase(at);
}

void ReasoningMemory::keep(std::string_view accessKey, std::string name, KeptReasoning kept) {
    const std::size_t bytes = sizeOf(name, kept);
    if (kept.empty() || bytes > m_limits.bytes) return;
    const Micros now = m_clock.steady();
    Shard& shard = shardOf(accessKey);
    std::lock_guard lock(shard.mutex);
    Shelf& shelf = shard.shelves[std::string(accessKey)];
    if (auto known = shelf.places.find(name); known != shelf.places.end()) remove(shelf, known->second);
    shelf.entries.push_front({std::move(name), std::move(kept), bytes, now});
    shelf.places.emplace(shelf.entries.front().name, shelf.entries.begin());
    shelf.bytes += bytes;
    while (shelf.entries.size() > m_limits.entries || shelf.bytes > m_limits.bytes)
        remove(shelf, std::prev(shelf.entries.end()));
}

KeptReasoning ReasoningMemory::find(std::string_view accessKey, const std::string& name) {
    Shard& shard = shardOf(accessKey);
    std::lock_guard lock(shard.mutex);
    auto shelf = shard.shelves.find(std::string(accessKey));
    if (shelf == shard.shelves.end()) return {};
    auto known = shelf->second.places.find(name);
    if (known == shelf->second.places.end()) return {};
    auto entry = known->second;
    if (m_clock.steady() - entry->since > m_limits.age) {
        remove(shelf->second, entry);
        return {};
    }
    auto& entries = shelf->second.entries;
    entries.splice(entries.begin(), entries, entry);
    return entry->kept;
}

std::size_t ReasoningMemory::size(std::string_view accessKey) {
    Shard& shard = shardOf(accessKey);
    std::lock_guard lock(shard.mutex);
    auto shelf = shard.shelves.find(std::string(accessKey));
    return shelf == shard.shelves.end() ? 0 : shelf->second.entries.size();
}

std::string ReasoningMemory::nameOfCall(std::string_view id) {
    return "call:" + std::string(id);
}

std::string ReasoningMemory::nameOfText(std::string_view text) {
    return "text:" + sha256Hex(text);
}

} // namespace tollgate::dialects::conversation
