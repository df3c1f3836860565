// SPDX-License-Identifier: GPL-3.0-or-later
// The states of all targets and provider keys, by the ids of the configuration. One for the whole engine; outlives
// every snapshot, so that a change of the configuration forgets nothing.
//
// Any thread. Finding takes the short lock of one of 16 shards: it is for making a snapshot and for a model that is
// new, and whoever asks keeps the pointer. Times are steady.
#pragma once

#include "resilience/key_state.h"
#include "resilience/target_state.h"

#include <array>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tollgate::resilience {

struct TargetId {
    std::string provider;
    std::string key; // "" for providers without one
    std::string model;
    auto operator<=>(const TargetId&) const = default;
};

// For the database.
struct SavedTarget {
    TargetId id;
    Breaker::Saved breaker;
    bool operator==(const SavedTarget&) const = default;
};

struct SavedKey {
    std::string provider;
    std::string key;
    ProviderKeyState::Saved state;
    bool operator==(const SavedKey&) const = default;
};

class TargetStates {
public:
    struct Target {
        TargetId id;
        std::shared_ptr<TargetState> state;
    };

    struct Key {
        std::string provider;
        std::string key;
        std::shared_ptr<ProviderKeyState> state;
    };

    // Clients may name models without end: beyond this many, those that nobody holds and that run nothing are
    // forgotten, first those with nothing to remember.
    static constexpr std::size_t kMostTargets = 16'384;

    // Makes it when there is none.
    std::shared_ptr<TargetState> target(std::string_view provider, std::string_view key, std::string_view model,
                                        Micros now);
    std::shared_ptr<ProviderKeyState> key(std::string_view provider, std::string_view key);

    // For status, ordered by id.
    std::vector<Target> targets() const;
    std::vector<Key> keys() const;

    // The targets whose breaker has something to remember, ordered by id.
    std::vector<SavedTarget> saved(Moment now) const;
    void restore(const std::vector<SavedTarget>& saved, const Breaker::Settings& settings, Moment now);

    // The keys that need attention, ordered by id.
    std::vector<SavedKey> savedKeys(Moment now) const;
    void restore(const std::vector<SavedKey>& saved, Moment now);

private:
    // The parts of an id, for looking it up without a copy.
    struct Names {
        std::string_view provider, key, model;
        bool operator==(const Names&) const = default;
    };

    static Names namesOf(const TargetId& id) { return {id.provider, id.key, id.model}; }

    static Names namesOf(const Names& names) { return names; }

    struct Hash {
        using is_transparent = void;

        std::size_t operator()(const TargetId& id) const { return (*this)(namesOf(id)); }

        std::size_t operator()(const Names& names) const;
    };

    struct Same {
        using is_transparent = void;

        template <class A, class B>
        bool operator()(const A& a, const B& b) const {
            return namesOf(a) == namesOf(b);
        }
    };

    using Map = std::unordered_map<TargetId, std::shared_ptr<TargetState>, Hash, Same>;

    struct Shard {
        mutable std::mutex mutex;
        Map states;
    };

    static constexpr std::size_t kShards = 16;

    static void makeRoom(Map& states, Micros now);

    std::array<Shard, kShards> m_shards;
    mutable std::mutex m_keys_mutex;
    std::unordered_map<TargetId, std::shared_ptr<ProviderKeyState>, Hash, Same> m_keys; // without a model
};

} // namespace tollgate::resilience
