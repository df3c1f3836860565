// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/states.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace tollgate::resilience {

std::size_t TargetStates::Hash::operator()(const Names& names) const {
    std::size_t hash = 0;
    for (std::string_view name : {names.provider, names.key, names.model})
        hash = (hash ^ std::hash<std::string_view>{}(name)) * 0x9E37'79B9'7F4A'7C15;
    return hash;
}

std::shared_ptr<TargetState> TargetStates::target(std::string_view provider, std::string_view key,
                                                  std::string_view model, Micros now) {
    const Names names{provider, key, model};
    // The high bits: the map takes the low ones.
    Shard& shard = m_shards[(Hash{}(names) >> 32) % kShards];
    std::lock_guard lock(shard.mutex);
    if (auto found = shard.states.find(names); found != shard.states.end()) return found->second;
    if (shard.states.size() >= kMostTargets / kShards) makeRoom(shard.states, now);
    auto state = std::make_shared<TargetState>(now);
    shard.states.emplace(TargetId{std::string(provider), std::string(key), std::string(model)}, state);
    return state;
}

void TargetStates::makeRoom(Map& states, Micros now) {
    // Only the map gives pointers away, under the lock we hold: a count of one stays one.
    auto unused = [](const auto& entry) { return entry.second.use_count() == 1; };
    if (std::erase_if(states, [&](const auto& entry) { return unused(entry) && entry.second->atRest(now); }) == 0)
        std::erase_if(states, unused);
}

std::shared_ptr<ProviderKeyState> TargetStates::key(std::string_view provider, std::string_view key) {
    std::lock_guard lock(m_keys_mutex);
    if (auto found = m_keys.find(Names{provider, key, {}}); found != m_keys.end()) return found->second;
    auto state = std::make_shared<ProviderKeyState>();
    m_keys.emplace(TargetId{std::string(provider), std::string(key), {}}, state);
    return state;
}

std::vector<TargetStates::Target> TargetStates::targets() const {
    std::vector<Target> targets;
    for (const Shard& shard : m_shards) {
        std::lock_guard lock(shard.mutex);
        for (const auto& [id, state] : shard.states) targets.push_back({id, state});
    }
    std::sort(targets.begin(), targets.end(), [](const Target& a, const Target& b) { return a.id < b.id; });
    return targets;
}

std::vector<TargetStates::Key> TargetStates::keys() const {
    std::vector<Key> keys;
    {
        std::lock_guard lock(m_keys_mutex);
        for (const auto& [id, state] : m_keys) keys.push_back({id.provider, id.key, state});
    }
    std::sort(keys.begin(), keys.end(),
              [](const Key& a, const Key& b) { return std::tie(a.provider, a.key) < std::tie(b.provider, b.key); });
    return keys;
}

std::vector<SavedTarget> TargetStates::saved(Moment now) const {
    std::vector<SavedTarget> saved;
    for (const Target& target : targets())
        if (!target.state->atRest(now.steady)) saved.push_back({target.id, target.state->saved(now)});
    return saved;
}

void TargetStates::restore(const std::vector<SavedTarget>& saved, const Breaker::Settings& settings, Moment now) {
    for (const SavedTarget& one : saved)
        target(one.id.provider, one.id.key, one.id.model, now.steady)->restore(one.breaker, settings, now);
}

std::vector<SavedKey> TargetStates::savedKeys(Moment now) const {
    std::vector<SavedKey> saved;
    for (const Key& key : keys())
        if (auto state = key.state->saved(now)) saved.push_back({key.provider, key.key, std::move(*state)});
    return saved;
}

void TargetStates::restore(const std::vector<SavedKey>& saved, Moment now) {
    for (const SavedKey& one : saved) key(one.provider, one.key)->restore(one.state, now);
}

} // namespace tollgate::resilience
