// SPDX-License-Identifier: GPL-3.0-or-later
// From a provider's numbers to what a call consumed (protocols.md §6.10, §9.2, §9.3): every provider counts in another
// way, this says how. Never negative: what does not add up is clamped at 0 and flagged. Pure.
#pragma once

#include "base/usage.h"
#include "dialects/usage_numbers.h"
#include "record/record.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::dialects {

struct ModelUsage {
    std::string model; // "": the one that answered
    Usage usage;
    bool operator==(const ModelUsage&) const = default;
};

struct UsageReading {
    Usage usage;
    bool has_input = false;       // the provider counted the prompt
    bool has_output = false;      // … and the answer
    bool inconsistent = false;    // clamped, or the total is more than 2 % off
    bool refused = false;         // impossible numbers were left out
    bool has_cache_write = false; // it said how much it wrote to its cache
    bool has_reasoning = false;   // … and how much it thought
    std::optional<Money> cost;    // what the provider says it took; authoritative (OpenRouter)
    std::int64_t web_searches = 0;
    std::int64_t sources = 0;      // that a live search used
    std::string geo;               // where the provider ran it, where that has a price of its own: "us"
    std::vector<ModelUsage> parts; // of several models: each is priced by its own, their sum is `usage`

    bool present() const { return has_input || has_output; }

    bool operator==(const UsageReading&) const = default;
};

struct UsageHints {
    bool reasoning_apart = false;  // completion counts leave reasoning out, whatever the total says nothing about
    bool output_is_images = false; // an image endpoint that gives no details
};

// `vendor`: config Profile::vendor.
UsageHints usageHintsFor(std::string_view vendor);

UsageReading openAiUsage(const UsageNumbers& numbers, const UsageHints& hints = {});
UsageReading anthropicUsage(const UsageNumbers& numbers);
UsageReading geminiUsage(const UsageNumbers& numbers);
UsageReading ollamaUsage(const UsageNumbers& numbers);

// What is booked for an attempt, with flags (§9.3): what the provider counted; what it did not is estimated.
struct Booked {
    Usage usage;
    record::Flags flags;
};

// `complete`: the answer came to its end, so its last numbers are final. `inputEstimate`: tokens. `outputBytes`: of
// text, reasoning and tool calls that came.
Booked bookedUsage(const UsageReading& reading, bool complete, std::int64_t inputEstimate, std::int64_t outputBytes);

} // namespace tollgate::dialects
