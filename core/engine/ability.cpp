// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ability.h"

namespace tollgate::engine {

namespace {

using routing::skipped;
using routing::Standing;
using routing::Unable;

// Estimates of tokens are off by some percent (protocols.md §3.6): only what is clearly too long is skipped.
constexpr double kSurely = 1.15;

} // namespace

std::optional<Standing> inabilityOf(const Snapshot& snapshot, const record::Facts& facts, const Upstream& upstream,
                                    std::string_view model) {
    const config::ModelCaps caps = snapshot.prices.capsOf(upstream.config->id, model);
    const bool toolless = facts.has_tools && caps.tools == false;
    const bool blind = facts.has_images && caps.vision == false;
    const auto tokens = static_cast<double>(facts.input_tokens_estimate);
    const bool small = caps.context && *caps.context > 0 && tokens > static_cast<double>(*caps.context) * kSurely;
    if (!toolless && !blind && !small) return std::nullopt;
    std::string name = upstream.config->name + " · " + std::string(model);
    if (toolless) return skipped(Unable::NoTools, {std::move(name)});
    if (blind) return skipped(Unable::NoVision, {std::move(name)});
    return skipped(Unable::ContextTooSmall,
                   {std::move(name), std::to_string(*caps.context), std::to_string(facts.input_tokens_estimate)});
}

} // namespace tollgate::engine
