// SPDX-License-Identifier: GPL-3.0-or-later
// The limiters of all limited subjects, by the names of the configuration. One for the whole engine; outlives every
// snapshot. Any thread; asked while a snapshot is made, whoever asks keeps the pointer.
#pragma once

#include "governance/limiter.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace tollgate::governance {

// A limiter's rates over a restart: when each would be full again; UTC.
struct SavedLimit {
    std::string name;
    Micros requests_full_at = 0;
    Micros tokens_full_at = 0;
    bool operator==(const SavedLimit&) const = default;
};

class Limits {
public:
    // The subject's limiter with these limits from now on, or null when there are none. `name` is its own among all:
    // "key:ci", "model:openai/gpt-5.4".
    std::shared_ptr<Limiter> limiter(const std::string& name, const std::string& shown, const config::Limits& limits);

    // For the disk: those that are not full. Times of the result are UTC.
    std::vector<SavedLimit> saved(Micros steady, Micros utc) const;
    // Before the first limiter is asked for. A clock that was set meanwhile is believed for ten minutes at most.
    void restore(const std::vector<SavedLimit>& saved, Micros steady, Micros utc);

private:
    mutable std::mutex m_mutex;
    std::map<std::string, std::shared_ptr<Limiter>> m_limiters;
    std::map<std::string, Limiter::Taken> m_restored; // not asked for yet
};

} // namespace tollgate::governance
