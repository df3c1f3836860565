// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of steps a route is drawn with. A gate is two of them, for people think of a budget and of a rate limit as
// different things; the entry stands for the route itself, a note for text on the canvas. Pure values, UI thread.
#pragma once

#include "config/json.h"

#include <QString>

#include <span>
#include <string_view>

namespace tollgate::ui {

enum class StepKind {
    Entry,
    Match,
    Split,
    Budget,
    RateLimit,
    Cache,
    Guardrail,
    Transform,
    Pool,
    Target,
    Stop,
    Note,
    Unknown // of a newer version
};

// In the order of the palette.
std::span<const StepKind> paletteKinds();

// "Rate limit", as on the screen (DESIGN.md §4).
QString stepWord(StepKind kind);
// What it does, one line, for tooltips.
QString stepMeaning(StepKind kind);
// The name of its icon.
QString stepIcon(StepKind kind);
// Its `kind` in the file; "" for those the file does not know.
std::string_view fileKind(StepKind kind);
// Of a node's members: a gate that measures dollars is a budget.
StepKind stepKindOf(const config::Json& node);

// What travels while a step is dragged from the palette; the data is the word of stepKey().
inline constexpr char kStepMime[] = "application/x-tollgate-step";
// A word for each kind that is no text for people ("rate").
QString stepKey(StepKind kind);
StepKind stepKindFromKey(const QString& key);

} // namespace tollgate::ui
