// SPDX-License-Identifier: GPL-3.0-or-later
// What went over the edges of a route: the sum of the traces of its requests. A value that is filled request by
// request; any thread.
#pragma once

#include "record/record.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace tollgate::bridge {

struct FlowFigures {
    std::int64_t requests = 0;
    Money cost;
    std::int64_t unpriced = 0; // of the requests; not in `cost`
    bool operator==(const FlowFigures&) const = default;
};

// A target as attempts know it.
struct FlowTarget {
    std::string node; // the step that chose it: a pool, or the target itself
    std::string provider;
    std::string model;
    auto operator<=>(const FlowTarget&) const = default;
};

struct TargetFigures {
    FlowFigures answered;      // by it, or asked last
    std::int64_t asked = 0;    // attempts
    std::int64_t fallback = 0; // … after another one had failed
    bool operator==(const TargetFigures&) const = default;
};

struct RouteFlow {
    std::int64_t everything = 0; // requests of all routes and of none
    FlowFigures all;             // of this route
    std::map<std::string, FlowFigures> steps;
    // By step and port, as paths in the step: "cases/0/to", "else", "ok". Members of pools are in `targets`.
    std::map<std::pair<std::string, std::string>, FlowFigures> ports;
    std::map<FlowTarget, TargetFigures> targets;
    bool operator==(const RouteFlow&) const = default;

    // `route`: the one that is summed up; requests of others only count as everything.
    void add(const record::Request& request, std::string_view route);
};

// A port as traces name it ("cases[0]", "members[1]") as a path in its step ("cases/0/to", "members/1").
std::string portPath(std::string_view port);

} // namespace tollgate::bridge
