// SPDX-License-Identifier: GPL-3.0-or-later
// The way a request took through the rules, step by step, as codes and arguments; put into English here for files and
// the command line, by tr() on screen.
#pragma once

#include "base/clock.h"

#include <string>
#include <string_view>
#include <vector>

namespace tollgate::record {

// A target that a step chose from, or skipped.
struct TraceCandidate {
    std::string provider; // id
    std::string model;
    std::string reason;                 // code of why it was skipped: "breaker_open"; "" when it could be asked
    std::vector<std::string> arguments; // of that reason; of a candidate: what it was judged by ("240 ms"), if anything
    bool operator==(const TraceCandidate&) const = default;
};

struct TraceStep {
    std::string node;   // id in the route, "" for steps outside one
    std::string kind;   // entry, match, split, gate, cache, guard, transform, pool, target, deny, offer
    std::string port;   // the way out that was taken
    std::string reason; // code: "offered_in_order", "provider_off", …
    std::vector<std::string> arguments;
    std::vector<TraceCandidate> candidates; // of pools: first the able ones in the order they are tried
    Micros at = 0;                          // since the request's start
    bool operator==(const TraceStep&) const = default;
};

// One English sentence, without a full stop.
std::string inWords(const TraceStep& step);
// Why a candidate was skipped; "" for one that was not.
std::string inWords(const TraceCandidate& candidate);

} // namespace tollgate::record
