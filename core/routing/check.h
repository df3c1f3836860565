// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a route as a graph (DESIGN.md §4), each finding with the node it is about; the form was checked by
// config. One check for the file, the command line and drafts. Pure.
#pragma once

#include "base/dialect.h"
#include "config/config.h"
#include "config/preset.h"
#include "config/problem.h"
#include "routing/graph.h"

#include <functional>
#include <string>
#include <vector>

namespace tollgate::routing {

enum class Severity : std::uint8_t {
    Error,   // the route must not go live
    Warning, // it runs, and part of it will not do what it looks like
    Hint,    // it does what it looks like, and something about that is worth knowing
};

struct Finding {
    Severity severity = Severity::Error;
    std::string node;         // id; "" for the route as a whole
    std::string member;       // of the node; "" for the node as a whole
    std::string message;      // in English
    config::Cause cause = {}; // says the same
    bool operator==(const Finding&) const = default;
};

// What the check asks of the rest of the configuration.
struct Surroundings {
    const config::Config& config;
    const config::Presets& presets;
    // What a model at a provider can do; empty: nothing is known.
    std::function<config::ModelCaps(std::string_view provider, std::string_view model)> caps;
    // The dialects a provider can be spoken to in, the usual one first. Empty: nothing is known.
    std::function<std::vector<Dialect>(const config::Provider& provider)> dialects = {};
    // Whether a provider's address is where we listen ourselves. Empty: that depends on where we will be run.
    std::function<bool(const config::Provider& provider)> is_self = {};
};

std::vector<Finding> check(const Graph& graph, const Surroundings& surroundings);

// The errors among them, with their places in the file: "routes[0].nodes.a.arms".
config::Problems problemsOf(const std::vector<Finding>& findings, std::size_t route);

} // namespace tollgate::routing
