// SPDX-License-Identifier: GPL-3.0-or-later
// Whose turn it is in each pool. Shared by all lanes: any thread, one short lock, and only pools that take turns come.
#pragma once

#include <cstdint>
#include <mutex>
#include <unordered_map>

namespace tollgate::engine {

class Turns {
public:
    // Counts up by one each time; `pool` is the hash of its name.
    std::uint64_t next(std::uint64_t pool) {
        std::lock_guard lock(m_mutex);
        return m_turns[pool]++;
    }

private:
    std::mutex m_mutex;
    std::unordered_map<std::uint64_t, std::uint64_t> m_turns;
};

} // namespace tollgate::engine
