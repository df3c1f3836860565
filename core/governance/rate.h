// SPDX-License-Identifier: GPL-3.0-or-later
// A rate a minute as a generic cell rate algorithm (ITU-T I.371): a bucket that starts full, holds a minute's worth and
// refills evenly. One number says it all: when the bucket would be full again. A value; its owner locks. Times are
// steady (reliability.md §5.2 I10).
#pragma once

#include "base/clock.h"

#include <cstdint>

namespace tollgate::governance {

class Rate {
public:
    // 0: no limit. What was taken before stays taken.
    void setLimit(std::int64_t perMinute) { m_limit = perMinute; }

    std::int64_t limit() const { return m_limit; }

    // How long until `count` fit; 0: they do now. More than a minute's worth fits when the bucket is full.
    Micros waitFor(std::int64_t count, Micros now) const;
    // Takes them, whether they fit or not: what does not makes later ones wait longer.
    void take(std::int64_t count, Micros now);
    // What was taken turned out to be more (below 0: less).
    void correct(std::int64_t difference);

    // When it would be full again, and the same put back; steady.
    Micros fullAt() const { return static_cast<Micros>(m_full_at); }

    void setFullAt(Micros time) { m_full_at = static_cast<double>(time); }

    std::int64_t left(Micros now) const; // whole ones, never below 0
    Micros fullIn(Micros now) const;

private:
    double lengthOf(std::int64_t count) const; // µs

    std::int64_t m_limit = 0;
    double m_full_at = 0; // steady µs
};

} // namespace tollgate::governance
