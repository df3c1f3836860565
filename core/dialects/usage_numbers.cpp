// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/usage_numbers.h"

#include "base/text.h"
#include "dialects/json_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <string>

namespace tollgate::dialects {

namespace {

constexpr std::int64_t kBeyondReason = 1'000'000'000'000;

std::optional<double> numberIn(std::string_view text) {
    double value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

struct Counter {
    std::string_view name;
    std::int64_t UsageNumbers::* member;
};

template <std::size_t N>
bool readNamed(JsonCursor& cursor, std::string_view key, const std::array<Counter, N>& counters,
               UsageNumbers& numbers) {
    for (const Counter& counter : counters) {
        if (counter.name != key) continue;
        readCount(cursor, numbers.*counter.member, numbers.refused);
        return true;
    }
    return false;
}

template <std::size_t N>
void readObject(JsonCursor& cursor, const std::array<Counter, N>& counters, UsageNumbers& numbers) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);)
        if (!readNamed(cursor, key, counters, numbers)) cursor.skip();
}

constexpr std::array kOpenAi{
    Counter{"prompt_tokens", &UsageNumbers::input},      Counter{"input_tokens", &UsageNumbers::input},
    Counter{"completion_tokens", &UsageNumbers::output}, Counter{"output_tokens", &UsageNumbers::output},
    Counter{"total_tokens", &UsageNumbers::total},       Counter{"reasoning_tokens", &UsageNumbers::reasoning},
    Counter{"num_sources_used", &UsageNumbers::sources},
};
constexpr std::array kOpenAiInput{
    Counter{"cached_tokens", &UsageNumbers::cached},
    Counter{"cache_write_tokens", &UsageNumbers::cache_write},
    Counter{"audio_tokens", &UsageNumbers::input_audio},
    Counter{"image_tokens", &UsageNumbers::input_image},
};
constexpr std::array kOpenAiCached{
    Counter{"audio_tokens", &UsageNumbers::cached_audio},
    Counter{"image_tokens", &UsageNumbers::cached_image},
};
constexpr std::array kOpenAiOutput{
    Counter{"reasoning_tokens", &UsageNumbers::reasoning},
    Counter{"audio_tokens", &UsageNumbers::output_audio},
    Counter{"image_tokens", &UsageNumbers::output_image},
};
constexpr std::array kAnthropic{
    Counter{"input_tokens", &UsageNumbers::input},
    Counter{"output_tokens", &UsageNumbers::output},
    Counter{"cache_read_input_tokens", &UsageNumbers::cached},
    Counter{"cache_creation_input_tokens", &UsageNumbers::cache_write},
};
constexpr std::array kAnthropicCreation{
    Counter{"ephemeral_5m_input_tokens", &UsageNumbers::cache_write_5m},
    Counter{"ephemeral_1h_input_tokens", &UsageNumbers::cache_write_1h},
};
constexpr std::array kAnthropicOutput{Counter{"thinking_tokens", &UsageNumbers::reasoning}};
constexpr std::array kAnthropicTools{Counter{"web_search_requests", &UsageNumbers::web_searches}};
constexpr std::array kGemini{
    Counter{"promptTokenCount", &UsageNumbers::input},
    Counter{"candidatesTokenCount", &UsageNumbers::output},
    Counter{"responseTokenCount", &UsageNumbers::output}, // the Live and Interactions name of it
    Counter{"totalTokenCount", &UsageNumbers::total},
    Counter{"cachedContentTokenCount", &UsageNumbers::cached},
    Counter{"thoughtsTokenCount", &UsageNumbers::reasoning},
    Counter{"toolUsePromptTokenCount", &UsageNumbers::tool_input},
};

constexpr std::array kCohere{
    Counter{"input_tokens", &UsageNumbers::input},
    Counter{"output_tokens", &UsageNumbers::output},
};

// A number of US dollars, rounded to what Money holds: providers write 1.2300000000000002e-05.
std::optional<Money> dollars(std::string_view text) {
    if (auto exact = moneyFromDollars(text)) return exact->pico < 0 ? std::nullopt : exact;
    auto value = numberIn(text);
    constexpr double kMost = 1'000'000;
    if (!value || *value < 0 || *value > kMost) return std::nullopt;
    return Money{static_cast<std::int64_t>(std::llround(*value * static_cast<double>(Money::kPerDollar)))};
}

void addCost(UsageNumbers& numbers, JsonCursor& cursor) {
    bool isNumber = cursor.kind() == JsonKind::Number;
    bool isNull = cursor.kind() == JsonKind::Null;
    auto cost = dollars(cursor.skip());
    if (isNumber && cost) {
        numbers.cost = numbers.cost.value_or(Money()) + *cost;
    } else if (!isNull) {
        numbers.refused = true;
    }
}

// OpenRouter: a number. Perplexity: an object whose `total_cost` counts.
void readCost(JsonCursor& cursor, UsageNumbers& numbers) {
    if (cursor.kind() != JsonKind::Object) return addCost(numbers, cursor);
    cursor.enterObject();
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "total_cost") {
            addCost(numbers, cursor);
        } else {
            cursor.skip();
        }
    }
}

// xAI: ten-billionths of a dollar.
void readTicks(JsonCursor& cursor, UsageNumbers& numbers) {
    constexpr std::int64_t kPicoOfATick = 100;
    std::int64_t ticks = UsageNumbers::kAbsent;
    readCount(cursor, ticks, numbers.refused);
    if (ticks != UsageNumbers::kAbsent) numbers.cost = Money{ticks} * kPicoOfATick;
}

// OpenRouter with a key of one's own at the provider: `cost` is the fee, the inference comes on top (§9.2).
void readCostDetails(JsonCursor& cursor, std::optional<Money>& inference) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "upstream_inference_cost" && cursor.kind() == JsonKind::Number) {
            inference = dollars(cursor.skip());
        } else {
            cursor.skip();
        }
    }
}

struct Modalities {
    std::int64_t UsageNumbers::* audio;
    std::int64_t UsageNumbers::* image;
};

// [{"modality": "AUDIO", "tokenCount": 12}, …]
void readModalities(JsonCursor& cursor, UsageNumbers& numbers, Modalities into) {
    if (!cursor.enterArray()) return;
    while (cursor.nextElement()) {
        std::string_view modality;
        std::int64_t count = UsageNumbers::kAbsent;
        if (!cursor.enterObject()) continue;
        for (std::string_view key; cursor.nextMember(key);) {
            if (key == "modality") {
                modality = cursor.string().value_or("");
            } else if (key == "tokenCount") {
                readCount(cursor, count, numbers.refused);
            } else {
                cursor.skip();
            }
        }
        if (modality == "AUDIO") numbers.*into.audio = count;
        if (modality == "IMAGE") numbers.*into.image = count;
    }
}

// "ON_DEMAND_FLEX", "ON_DEMAND_PRIORITY" (Vertex); plain on-demand traffic has no tier.
void readTraffic(JsonCursor& cursor, std::string& tier) {
    std::string_view traffic = cursor.string().value_or("");
    if (traffic.ends_with("FLEX")) tier = "flex";
    if (traffic.ends_with("PRIORITY")) tier = "priority";
}

// The audio models name it in the singular.
bool isInputDetails(std::string_view key) {
    return key == "prompt_tokens_details" || key == "input_tokens_details" || key == "input_token_details";
}

bool isOutputDetails(std::string_view key) {
    return key == "completion_tokens_details" || key == "output_tokens_details" || key == "output_token_details";
}

void readInputDetails(JsonCursor& cursor, UsageNumbers& numbers) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (readNamed(cursor, key, kOpenAiInput, numbers)) continue;
        if (key == "cached_tokens_details") {
            readObject(cursor, kOpenAiCached, numbers);
        } else {
            cursor.skip();
        }
    }
}

// Cohere's own endpoints: {"billed_units": {…}, "tokens": {…}}.
void readCohere(JsonCursor& cursor, std::string_view key, UsageNumbers& numbers, bool& billed) {
    UsageNumbers counts;
    readObject(cursor, kCohere, counts);
    const bool counted = counts.input != UsageNumbers::kAbsent || counts.output != UsageNumbers::kAbsent;
    const bool ofBill = key == "billed_units";
    numbers.refused = numbers.refused || counts.refused;
    if (!counted || (billed && !ofBill)) return;
    billed = billed || ofBill;
    numbers.input = counts.input;
    numbers.output = counts.output;
}

// What an answer and each of its iterations count alike.
bool readAnthropicCounts(JsonCursor& cursor, std::string_view key, UsageNumbers& numbers) {
    if (readNamed(cursor, key, kAnthropic, numbers)) return true;
    if (key == "cache_creation") {
        readObject(cursor, kAnthropicCreation, numbers);
    } else if (key == "output_tokens_details") {
        readObject(cursor, kAnthropicOutput, numbers);
    } else {
        return false;
    }
    return true;
}

void readIterations(JsonCursor& cursor, UsageNumbers& numbers) {
    numbers.parts.clear(); // cumulative: what is there replaces what was
    if (!cursor.enterArray()) return;
    while (cursor.nextElement()) {
        if (!cursor.enterObject()) continue;
        UsagePart part;
        for (std::string_view key; cursor.nextMember(key);) {
            if (readAnthropicCounts(cursor, key, part.numbers)) continue;
            if (key == "model") {
                part.model = unescaped(cursor.string().value_or(""));
            } else {
                cursor.skip();
            }
        }
        numbers.refused = numbers.refused || part.numbers.refused;
        numbers.parts.push_back(std::move(part));
    }
}

} // namespace

void readCount(JsonCursor& cursor, std::int64_t& into, bool& refused) {
    JsonKind kind = cursor.kind();
    std::string_view text = cursor.skip();
    if (kind == JsonKind::Null || text.empty()) return;
    auto value = kind == JsonKind::Number ? numberIn(text) : std::nullopt;
    if (!value || *value < 0 || *value > static_cast<double>(kBeyondReason) || std::floor(*value) != *value) {
        refused = true;
        return;
    }
    into = static_cast<std::int64_t>(*value);
}

void readOpenAiUsage(JsonCursor& cursor, UsageNumbers& numbers) {
    if (!cursor.enterObject()) return;
    std::int64_t hits = UsageNumbers::kAbsent;
    std::optional<Money> inference;
    bool billed = false;
    for (std::string_view key; cursor.nextMember(key);) {
        if (readNamed(cursor, key, kOpenAi, numbers)) continue;
        if (isInputDetails(key)) {
            readInputDetails(cursor, numbers);
        } else if (isOutputDetails(key)) {
            readObject(cursor, kOpenAiOutput, numbers);
        } else if (key == "billed_units" || key == "tokens") {
            readCohere(cursor, key, numbers, billed);
        } else if (key == "prompt_cache_hit_tokens" || key == "cached_tokens") {
            readCount(cursor, hits, numbers.refused); // DeepSeek, Moonshot
        } else if (key == "cost") {
            readCost(cursor, numbers);
        } else if (key == "cost_in_usd_ticks") {
            readTicks(cursor, numbers);
        } else if (key == "cost_details") {
            readCostDetails(cursor, inference);
        } else if (key == "is_byok") {
            numbers.own_key = cursor.boolean().value_or(false);
        } else {
            cursor.skip();
        }
    }
    if (numbers.cached == UsageNumbers::kAbsent) numbers.cached = hits;
    if (numbers.own_key && inference) numbers.cost = numbers.cost.value_or(Money()) + *inference;
}

void readAnthropicUsage(JsonCursor& cursor, UsageNumbers& numbers, std::string& tier) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (readAnthropicCounts(cursor, key, numbers)) continue;
        if (key == "server_tool_use") {
            readObject(cursor, kAnthropicTools, numbers);
        } else if (key == "service_tier") {
            auto named = cursor.string();
            if (named && tier != "fast") tier = lowerCase(*named);
        } else if (key == "speed") {
            if (cursor.string() == "fast") tier = "fast"; // has prices of its own, like a tier
        } else if (key == "inference_geo") {
            numbers.geo = lowerCase(cursor.string().value_or(""));
        } else if (key == "iterations") {
            readIterations(cursor, numbers);
        } else {
            cursor.skip();
        }
    }
}

void readGeminiUsage(JsonCursor& cursor, UsageNumbers& numbers, std::string& tier) {
    constexpr Modalities kPrompt{&UsageNumbers::input_audio, &UsageNumbers::input_image};
    constexpr Modalities kCache{&UsageNumbers::cached_audio, &UsageNumbers::cached_image};
    constexpr Modalities kAnswer{&UsageNumbers::output_audio, &UsageNumbers::output_image};
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (readNamed(cursor, key, kGemini, numbers)) continue;
        if (key == "promptTokensDetails") {
            readModalities(cursor, numbers, kPrompt);
        } else if (key == "cacheTokensDetails") {
            readModalities(cursor, numbers, kCache);
        } else if (key == "candidatesTokensDetails" || key == "responseTokensDetails") {
            readModalities(cursor, numbers, kAnswer);
        } else if (key == "trafficType") {
            readTraffic(cursor, tier);
        } else if (key == "serviceTier") {
            tier = lowerCase(cursor.string().value_or(""));
        } else {
            cursor.skip();
        }
    }
}

} // namespace tollgate::dialects
