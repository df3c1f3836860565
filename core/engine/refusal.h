// SPDX-License-Identifier: GPL-3.0-or-later
// A request that Tollgate answers itself with an error (DESIGN.md §5, list of codes). A value that a step returns
// instead of going on.
#pragma once

#include "record/outcome.h"

#include <string>
#include <string_view>

namespace tollgate::engine {

struct Refusal {
    int status = 400;
    std::string_view code; // one of DESIGN.md §5
    std::string message;   // what happened, where, what to do
    record::Outcome outcome = record::Outcome::Denied;
    int retry_after_s = 0;   // 0: no Retry-After
    std::string_view allow;  // 405: the methods that are, in static life
    bool with_record = true; // false: a request without a valid key leaves an event, not a row
};

} // namespace tollgate::engine
