// SPDX-License-Identifier: GPL-3.0-or-later
// What a request has taken of limits, given back when it ends. Lives in the request's frame; engine thread. The
// limiters belong to the snapshot the request keeps.
#pragma once

#include "governance/limiter.h"

#include <array>
#include <cstddef>

namespace tollgate::governance {

class Admission {
public:
    static constexpr std::size_t kMost = 2; // key and team, or provider and model

    Admission() = default;

    ~Admission() { end(); }

    Admission(const Admission&) = delete;
    Admission& operator=(const Admission&) = delete;

    struct Answer {
        const Limiter* refused_by = nullptr; // null: let in
        LimitAnswer limit;                   // of who refused, or the longest wait of those who let it in
    };

    // Enters these limiters, null ones left out, all or none. `patience`: Limiter::enter.
    Answer enter(std::array<Limiter*, kMost> limiters, std::int64_t tokens, Micros patience, Micros now);

    bool limited() const { return m_count > 0; }

    // The tokens it really used; what was estimated is put right. Once, and nothing more is counted.
    void settle(std::int64_t tokens);
    // Gives the places back. What settle() was not told stays at the estimate.
    void end();
    // It did not run after all: nothing was taken.
    void takeBack();

    // Of all that were entered the one with the smallest part left.
    const Limiter* tightest(Micros now) const;

private:
    std::array<Limiter*, kMost> m_entered{};
    std::size_t m_count = 0;
    std::int64_t m_tokens = 0;
};

} // namespace tollgate::governance
