// SPDX-License-Identifier: GPL-3.0-or-later
// Thursday 15 October 2026 until 14:32:07 as the pictures have it: 1,282 finished requests, $12.90
// (DESIGN-LANGUAGE.md, first section). Values; no thread.
#pragma once

#include "demo/call.h"

#include <vector>

namespace tollgate::demo {

// `midnight`: UTC, of the local day.
std::vector<Call> today(Micros midnight);

} // namespace tollgate::demo
