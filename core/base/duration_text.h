// SPDX-License-Identifier: GPL-3.0-or-later
// Lengths of time as providers write them into headers and errors (protocols.md §1.4, §4.2). Pure.
#pragma once

#include "base/clock.h"

#include <optional>
#include <string_view>

namespace tollgate {

// "33.4s", "1m30s", "6m0s", "20ms"; a number alone counts in `bare` (0: it is no duration). Rounded up. Nothing for
// anything else, and for what is absurd: a negative time, more than a day, an exponent.
std::optional<Micros> durationFromText(std::string_view text, Micros bare = 0);

// The same bounds for a length that was worked out; NaN is absurd.
std::optional<Micros> sensibleDuration(double micros);

} // namespace tollgate
