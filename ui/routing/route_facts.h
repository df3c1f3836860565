// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside the steps of a route on screen and is not part of it: how providers are, what went over its edges,
// what is wrong, what differs from the live version. Values; UI thread.
#pragma once

#include "bridge/route_flow.h"
#include "bridge/route_problem.h"
#include "ui/routing/document/draft.h"
#include "ui/theme/status.h"

#include <QString>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace tollgate::ui {

struct ProviderFace {
    QString name;
    int slot = 0;
    Status status = Status::NoTraffic;
    QString state;  // "Cooling 00:42"
    QString reason; // of the state
    bool local = false;
    bool operator==(const ProviderFace&) const = default;
};

using ProviderFaces = std::map<std::string, ProviderFace>; // by id

// What the edges show.
enum class Overlay { Flow, Cost, Off };

struct RouteFacts {
    ProviderFaces providers;
    bridge::RouteFlow flow; // of the last hour
    Overlay overlay = Overlay::Flow;
    std::vector<bridge::RouteProblem> problems;
    std::set<std::string> changed;
    std::map<std::string, Money> spent; // of budget steps: what they have counted until now, by id
};

// What a target is called: its own name, else that of its provider.
QString targetTitle(const DraftNode& target, const RouteFacts& facts);
// What a step is called where one is chosen from a list: of a target with its model, for a provider may have several.
QString choiceTitle(const DraftNode& node, const RouteFacts& facts);
// What went to a target through a step that chose it (a pool, or the target itself).
bridge::TargetFigures figuresOf(const DraftNode& target, const std::string& chooser, const RouteFacts& facts);
// What went to a target in all: by itself, and through the pools it is in.
bridge::TargetFigures figuresOf(const RouteDraft& draft, const DraftNode& target, const RouteFacts& facts);
bridge::FlowFigures stepFigures(const RouteDraft& draft, const DraftNode& node, const RouteFacts& facts);
// What went along a port of a step; of a pool's member, what it answered.
bridge::FlowFigures portFigures(const RouteDraft& draft, const DraftNode& node, const std::string& port,
                                const std::string& target, const RouteFacts& facts);

// The step's muted line: "in order, 2 members", "under $25.00 a day".
QString lineOf(const DraftNode& node);
// The same with what is known now: "$12.90 of $25.00 a day".
QString lineOf(const DraftNode& node, const RouteFacts& facts);
// What a budget step may spend in its window; nothing for other steps.
std::optional<Money> amountOf(const DraftNode& node);

} // namespace tollgate::ui
