// SPDX-License-Identifier: GPL-3.0-or-later
// How hard a request looks. An estimate and no more: measured against whether a small model fails, such guesses are
// little better than chance (semantic-cache.md §5), so there are three bands and no false precision. Nothing routes by
// it unless a route asks.
#pragma once

#include "classify/features.h"
#include "classify/prompt.h"
#include "classify/task.h"

namespace tollgate::classify {

// The middle of each band: a condition says `lt 0.35` or `gt 0.65`.
constexpr double kEasy = 0.2;
constexpr double kMiddling = 0.5;
constexpr double kHard = 0.8;

double complexityOf(const Prompt& prompt, const Reading& reading, Task likely);

} // namespace tollgate::classify
