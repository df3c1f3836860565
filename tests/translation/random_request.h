// SPDX-License-Identifier: GPL-3.0-or-later
// Random requests that dialects can express, from a seed (protocols.md §6.1–6.9). What a dialect has no words for is
// listed once, in random_request.cpp.
#pragma once

#include "dialects/conversation/request.h"
#include "dialects/conversation/traits.h"

#include <string>
#include <vector>

namespace tollgate::test {

// What all of these dialects can say. The same seed and dialects give the same request; `client` is the first.
dialects::conversation::Request randomRequest(unsigned seed, const std::vector<Dialect>& dialects);

// A target of that dialect that takes all it has words for.
dialects::conversation::Traits ableTarget(Dialect dialect);

// What a request says, one line a statement, in no dialect's words: equal when nothing got lost. `proofs`: also what
// providers issued for their reasoning.
std::string statementsOf(const dialects::conversation::Request& request, bool proofs);

} // namespace tollgate::test
