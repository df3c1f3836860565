// SPDX-License-Identifier: GPL-3.0-or-later
// A price as lines that people compare: each rate with its place and its dollars. Pure, any thread.
#pragma once

#include <string>
#include <vector>

namespace tollgate::pricing {
class PriceTimes;
}

namespace tollgate::bridge {

struct PriceLine {
    // As the price list names it: "input", "above_prompt_tokens.200000.output", "service_tier.flex.input",
    // "factors.us", "since.2026-12-01.input".
    std::string place;
    std::string value; // decimal dollars per million tokens, or for one ("per_…"); a factor as a number
    bool operator==(const PriceLine&) const = default;
};

// In the order people read them. Of later days only what changes.
std::vector<PriceLine> linesOf(const pricing::PriceTimes& price);

} // namespace tollgate::bridge
