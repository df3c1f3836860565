// SPDX-License-Identifier: GPL-3.0-or-later
// The four weeks before the day of the pictures: every day's money as their charts have it (this month $225.89, this
// week $72.50, seven days $99.02), yesterday call by call, days before it with fewer and larger calls. Values; no
// thread.
#pragma once

#include "demo/call.h"

#include <vector>

namespace tollgate::demo {

// So many days before the day of the pictures have calls.
constexpr int kOlderDays = 28;

// The calls of one of them. `midnight`: UTC, of that local day; `daysBefore` from 1.
std::vector<Call> olderDay(Micros midnight, int daysBefore);

} // namespace tollgate::demo
