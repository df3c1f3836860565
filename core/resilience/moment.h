// SPDX-License-Identifier: GPL-3.0-or-later
// One instant on both clocks: decisions use the steady one, what is stored or comes in headers the wall's.
#pragma once

#include "base/clock.h"

#include <algorithm>

namespace tollgate::resilience {

struct Moment {
    Micros steady = 0;
    Micros wall = 0; // UTC

    // Times further off than a year are held to it: what was stored may be anything.
    Micros toSteady(Micros wallTime) const { return steady + near(wallTime, wall); }

    Micros toWall(Micros steadyTime) const { return wall + near(steadyTime, steady); }

private:
    static Micros near(Micros time, Micros now) {
        constexpr Micros kYear = 365 * kDay;
        return std::clamp(time, now - kYear, now + kYear) - now;
    }
};

} // namespace tollgate::resilience
