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

namespace tollgate::dialects {

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
    std::optional<Money> cost; // what the provider says it took
    bool own_key = false;      // OpenRouter: the inference is billed by the provider behind it
    bool refused = false;      // a number that cannot be: negative, not whole, beyond reason, a string
};

// Tokens. Leaves `into` alone for null; for what cannot be a count, sets `refused` (reliability.md §4.2 #39).
void readCount(JsonCursor& cursor, std::int64_t& into, bool& refused);

// The value of `usage`; members that are there replace those of `numbers`.
void readOpenAiUsage(JsonCursor& cursor, UsageNumbers& numbers); // Chat, Responses and everything like them
// These two name the service tier in it, in lower case.
void readAnthropicUsage(JsonCursor& cursor, UsageNumbers& numbers, std::string& tier);
void readGeminiUsage(JsonCursor& cursor, UsageNumbers& numbers, std::string& tier); // usageMetadata

} // namespace tollgate::dialects
