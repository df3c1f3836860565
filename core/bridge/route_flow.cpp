// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/route_flow.h"

namespace tollgate::bridge {

namespace {

void count(FlowFigures& figures, const std::optional<Money>& cost) {
    ++figures.requests;
    if (cost)
        figures.cost += *cost;
    else
        ++figures.unpriced;
}

} // namespace

std::string portPath(std::string_view port) {
    const std::size_t open = port.find('['), close = port.find(']');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) return std::string(port);
    std::string path(port.substr(0, open));
    path.append("/").append(port.substr(open + 1, close - open - 1));
    return port.starts_with("members") ? path : path + "/to";
}

void RouteFlow::add(const record::Request& request, std::string_view route) {
    ++everything;
    if (request.route != route) return;
    count(all, request.cost);
    std::string chooser;
    for (const record::TraceStep& step : request.trace) {
        if (step.node.empty()) continue;
        count(steps[step.node], request.cost);
        if (step.kind == "pool" || step.kind == "target")
            chooser = step.node;
        else if (!step.port.empty())
            count(ports[{step.node, portPath(step.port)}], request.cost);
    }
    if (chooser.empty()) return;
    for (std::size_t i = 0; i < request.attempts.size(); ++i) {
        const record::Attempt& attempt = request.attempts[i];
        TargetFigures& target = targets[{chooser, attempt.provider, attempt.model}];
        ++target.asked;
        const bool other = i > 0 && (request.attempts[i - 1].provider != attempt.provider ||
                                     request.attempts[i - 1].model != attempt.model);
        if (other) ++target.fallback;
        if (i + 1 == request.attempts.size()) count(target.answered, request.cost);
    }
}

} // namespace tollgate::bridge
