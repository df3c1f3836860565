// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with the draft of a route, and where: a value of bridge/route_trials.h.
#pragma once

#include <string>

namespace tollgate::bridge {

struct RouteProblem {
    bool error = false;  // it must not go live; else it runs, and part of it will not do what it looks like
    std::string node;    // id of the step; "" for the route as a whole
    std::string path;    // in the route's JSON: "nodes.cheap.arms[0].to"
    std::string message; // "must be more than 0"
    bool operator==(const RouteProblem&) const = default;
};

} // namespace tollgate::bridge
