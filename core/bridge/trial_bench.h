// SPDX-License-Identifier: GPL-3.0-or-later
// What a draft of a route is tried on: the configuration with the draft in its place, and what the engine makes of it.
// Values taken on the UI thread, worked with on any one thread.
#pragma once

#include "bridge/offered_models.h"
#include "bridge/route_problem.h"
#include "config/config.h"
#include "config/preset.h"
#include "engine/snapshot.h"

#include <memory>
#include <string>
#include <vector>

namespace tollgate::bridge {

struct TrialBench {
    config::Config live;
    std::string route; // id of the draft
    std::string draft; // its text
    std::shared_ptr<const config::Presets> presets;
    std::shared_ptr<const pricing::Catalogue> catalogue;
    providers::FetchedModels fetched;
    Micros now = 0;
    std::uint16_t own_port = 0; // where we listen

    // What is wrong with the draft, errors first.
    std::vector<RouteProblem> problems() const;
    // The engine's view of it, without keys: they are as good as read. Null for a draft with errors; `problem` says the
    // first then.
    std::shared_ptr<const engine::Snapshot> snapshot(std::string& problem) const;

    // Of the configuration as it is.
    std::vector<Offering> offerings() const;

private:
    // The configuration with the draft; the place of the route in it. Nothing when the draft is no JSON.
    Result<std::pair<config::Config, std::size_t>> changed() const;
    std::vector<std::pair<config::Problem, ProblemWeight>> findings(const config::Config& config,
                                                                    std::size_t place) const;
    bool isSelf(const config::Provider& provider) const;
    std::vector<std::string> modelsOf(const config::Provider& provider) const;
    std::shared_ptr<const engine::Snapshot> snapshotOf(const config::Config& config) const;
};

} // namespace tollgate::bridge
