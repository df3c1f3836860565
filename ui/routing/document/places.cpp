// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/document/places.h"

#include <algorithm>
#include <cmath>

namespace tollgate::ui {

namespace {

// What a step takes at most, and what stays free around it; on the canvas's grid of 16 px.
constexpr double kRight = 256;
constexpr double kDown = 80;
constexpr double kFirst = 16;

bool isTaken(const Positions& places, const Position& wanted) {
    return std::any_of(places.begin(), places.end(), [&](const auto& place) {
        return std::abs(place.second.x - wanted.x) < kRight - kFirst && std::abs(place.second.y - wanted.y) < kDown;
    });
}

// Below all others, at their left edge.
Position below(const Positions& places) {
    if (places.empty()) return {kFirst, kFirst};
    Position place{1e9, -1e9};
    for (const auto& [node, at] : places) place = {std::min(place.x, at.x), std::max(place.y, at.y)};
    return {place.x, place.y + kDown};
}

} // namespace

void settle(RouteDraft& draft, const Positions& shown, const std::vector<std::string>& fresh,
            const std::string& beside) {
    for (const DraftNode& node : draft.nodes)
        if (const auto at = shown.find(node.id); at != shown.end()) draft.positions.emplace(node.id, at->second);
    Positions taken = draft.positions;
    for (const auto& [node, place] : shown) taken.emplace(node, place);
    for (const std::string& node : fresh) {
        if (draft.positions.contains(node)) continue;
        const auto from = taken.find(beside);
        Position place = from == taken.end() ? below(taken) : Position{from->second.x + kRight, from->second.y};
        while (isTaken(taken, place)) place.y += kDown;
        draft.positions[node] = taken[node] = place;
    }
}

} // namespace tollgate::ui
