// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with the draft of a route, and where: a value of bridge/route_trials.h.
#pragma once

#include "config/problem.h"

#include <cstdint>
#include <string>

namespace tollgate::bridge {

enum class ProblemWeight : std::uint8_t {
    Error,   // it must not go live
    Warning, // it runs, and part of it will not do what it looks like
    Hint,    // it does what it looks like, and something about that is worth knowing
};

struct RouteProblem {
    ProblemWeight weight = ProblemWeight::Error;
    std::string node;         // id of the step; "" for the route as a whole
    std::string path;         // in the route's JSON: "nodes.cheap.arms[0].to"
    std::string message;      // in English: "must be more than 0"
    config::Cause cause = {}; // says the same; for the person's language

    bool isError() const { return weight == ProblemWeight::Error; }

    bool operator==(const RouteProblem&) const = default;
};

} // namespace tollgate::bridge
