// SPDX-License-Identifier: GPL-3.0-or-later
// What models thought, kept for clients whose programs do not send it back (protocols.md §6.9 "Side cache"). In memory
// only, apart for each access key: 2,000 entries and 32 MiB a key, the least recently used go first, each for 24 hours.
//
// Any thread: a client's next request may come on a connection of another lane. Keys are spread over a few locks, each
// held for one look-up; nothing is held across a suspension. Requests that are not translated never come here.
#pragma once

#include "base/clock.h"
#include "dialects/conversation/parts.h"

#include <array>
#include <list>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tollgate::dialects::conversation {

// What stood before a call, or before the text of a turn without calls.
struct KeptReasoning {
    std::vector<Reasoning> parts;
    Proof call; // Gemini's, on the call itself

    bool empty() const { return parts.empty() && !call.present(); }
};

struct ReasoningLimits {
    std::size_t entries = 2000;
    std::size_t bytes = std::size_t{32} << 20;
    Micros age = kDay;
};

class ReasoningMemory {
public:
    using Limits = ReasoningLimits;

    // `clock` must outlive the memory.
    explicit ReasoningMemory(const Clock& clock, const Limits& limits = {}) : m_clock(clock), m_limits(limits) {}

    ReasoningMemory(const ReasoningMemory&) = delete;
    ReasoningMemory& operator=(const ReasoningMemory&) = delete;

    // Replaces what was kept under `name`.
    void keep(std::string_view accessKey, std::string name, KeptReasoning kept);
    // A copy; empty when there is none or it is too old.
    KeptReasoning find(std::string_view accessKey, const std::string& name);

    std::size_t size(std::string_view accessKey); // for tests

    // The names: a call's id; for a turn without calls its visible text.
    static std::string nameOfCall(std::string_view id);
    static std::string nameOfText(std::string_view text);

private:
    struct Entry {
        std::string name;
        KeptReasoning kept;
        std::size_t bytes = 0;
        Micros since = 0; // steady
    };

    // Of one access key, the most recently used first.
    struct Shelf {
        std::list<Entry> entries;
        std::unordered_map<std::string_view, std::list<Entry>::iterator> places; // the names are the entries' own
        std::size_t bytes = 0;
    };

    struct Shard {
        std::mutex mutex;
        std::unordered_map<std::string, Shelf> shelves;
    };

    Shard& shardOf(std::string_view accessKey);
    static void remove(Shelf& shelf, std::list<Entry>::iterator at);

    const Clock& m_clock;
    const Limits m_limits;
    std::array<Shard, 8> m_shards;
};

} // namespace tollgate::dialects::conversation
