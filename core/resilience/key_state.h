// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of one provider key (DESIGN.md §4): a 429 lets it rest for Retry-After, a 401 or 403 makes it need
// attention until its text changes. Outlives the configuration's snapshots; TargetStates owns it.
//
// Any thread: reading takes no lock, writing a mutex. Times are steady unless they say otherwise. `fingerprint` is any
// number that changes with the key's text and where it is shown (it is no secret, and nothing is derived from it), and
// is the same after a restart: what was learnt of another text does not count.
#pragma once

#include "resilience/moment.h"
#include "resilience/published.h"
#include "resilience/retry_after.h"

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace tollgate::resilience {

class ProviderKeyState {
public:
    struct Reading {
        bool attention = false;   // refused: it takes a person
        Micros cooling_until = 0; // 0: not resting
        Micros since = 0;         // of either; 0: all is well

        bool usable() const { return !attention && cooling_until == 0; }
    };

    ProviderKeyState() : m_published(Figures{}) {}

    ProviderKeyState(const ProviderKeyState&) = delete;
    ProviderKeyState& operator=(const ProviderKeyState&) = delete;

    Reading read(std::uint64_t fingerprint, Micros now) const;

    // What the provider said when it refused or limited the key; scrubbed by whoever reported it. "" when it did not.
    std::string message() const;

    // A 429. Of several the longest rest counts.
    void rateLimited(std::uint64_t fingerprint, std::optional<Micros> retryAfter, std::string_view message, Micros now);
    // A 401 or 403. True: it had not been refused before.
    bool refused(std::uint64_t fingerprint, std::string_view message, Micros now);
    // A person's test of the key has succeeded.
    void clear();

    // What survives a restart: that it needs attention. A rest is short and is asked for again.
    struct Saved {
        std::uint64_t fingerprint = 0;
        Micros since = 0; // UTC
        std::string message;
        bool operator==(const Saved&) const = default;
    };

    // Nothing when it does not need any.
    std::optional<Saved> saved(Moment now) const;
    void restore(const Saved& saved, Moment now);

private:
    struct Figures {
        std::uint64_t fingerprint = 0;
        bool attention = false;
        Micros attention_since = 0;
        Micros cooling_since = 0;
        Micros cooling_until = 0;
    };

    Figures& figuresOf(std::uint64_t fingerprint);
    void keep(std::string_view message);

    mutable std::mutex m_mutex;
    Figures m_figures;
    std::string m_message;
    Published<Figures> m_published;
};

} // namespace tollgate::resilience
