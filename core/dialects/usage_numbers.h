// SPDX-License-Identifier: GPL-3.0-or-later
// A provider's counters as they stand in its answer, before they mean anything (protocols.md §1.2, §2.2, §3.3, §4.2,
// §5). Reading keeps what is there; usage_map.h turns it into Usage. Each function reads exactly the value its cursor
// is on.
#pragma once

#include "base/money.h"
#include "dialects/json_scan.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tollgate::dialects {

struct UsagePart;

struct UsageNumbers {
    static constexpr std::int64_t kAbsent = -1;

    std::int64_t input = kAbsent;
    std::int64_t output = kAbsent;
    std::int64_t total = kAbsent;
    std::int64_t cached = kAbsent;      // read from the provider's cache
    std::int64_t cache_write = kAbsent; // all of it
    std::int64_t cache_write_5m = kAbsent;
    std::int64_t cache_write_1h = kAbsent;
    std::int64_t reasoning = kAbsent;
    std::int64_t tool_input = kAbsent; // Gemini's toolUsePromptTokenCount
    std::int64_t input_audio = kAbsent;
    std::int64_t input_image = kAbsent;
    std::int64_t cached_audio = kAbsent;
    std::int64_t cached_image = kAbsent;
    std::int64_t output_audio = kAbsent;
    std::int64_t output_image = kAbsent;
    std::int64_t web_searches = kAbsent;
    std::int64_t sources = kAbsent; // that xAI's live search used
    std::optional<Money> cost;      // what the provider says it took
    std::string geo;                // Anthropic's inference_geo, in lower case
    std::vector<UsagePart> parts;   // Anthropic's iterations
    bool own_key = false;           // OpenRouter: the inference is billed by the provider behind it
    bool refused = false;           // a number that cannot be: negative, not whole, beyond reason, a string
};

// One run of a model within a call that had several, of other models maybe (protocols.md §3.3 `iterations`).
struct UsagePart {
    std::string model; // "" when it does not say
    UsageNumbers numbers;
};

// Tokens. Leaves `into` alone for null; for what cannot be a count, sets `refused` (reliability.md §4.2 #39).
void readCount(JsonCursor& cursor, std::int64_t& into, bool& refused);

// The value of `usage`; members that are there replace those of `numbers`. Cohere's `billed_units` in it go before its
// `tokens` (§9.2).
void readOpenAiUsage(JsonCursor& cursor, UsageNumbers& numbers); // Chat, Responses and everything like them
// These two name the service tier in it, in lower case.
void readAnthropicUsage(JsonCursor& cursor, UsageNumbers& numbers, std::string& tier);
void readGeminiUsage(JsonCursor& cursor, UsageNumbers& numbers, std::string& tier); // usageMetadata

} // namespace tollgate::dialects
