// SPDX-License-Identifier: GPL-3.0-or-later
// The way a request took through the rules, step by step, as codes and arguments; put into English here for files and
// the command line, by tr() on screen.
#pragma once

#include "base/clock.h"

#include <string>
#include <string_view>
#include <vector>

namespace tollgate::record {

struct TraceStep {
    std::string node;   // id in the route, "" for steps outside one
    std::string kind;   // entry, match, split, gate, cache, guard, transform, pool, target, deny, offer
    std::string port;   // the way out that was taken
    std::string reason; // code: "offered_in_order", "provider_off", …
    std::vector<std::string> arguments;
    Micros at = 0; // since the request's start
    bool operator==(const TraceStep&) const = default;
};

// One English sentence, without a full stop.
std::string inWords(const TraceStep& step);

} // namespace tollgate::record
