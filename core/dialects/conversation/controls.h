// SPDX-License-Identifier: GPL-3.0-or-later
// How a client wants its answer, in no dialect's words (protocols.md §6.1, §6.2, §6.5). What the client did not say is
// absent: presence decides, never the value (§7.4 #63). Plain values.
#pragma once

#include "dialects/conversation/parts.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::dialects::conversation {

// A JSON number in the client's spelling.
struct Number {
    std::string text;

    double value() const;
    static Number of(double value);

    bool operator==(const Number&) const = default;
};

// What can be asked of an answer and cannot be said in every dialect. Each has a name in each dialect
// (control_names.h).
enum class Control : std::uint8_t {
    MaxOutputTokens,
    Temperature,
    TopP,
    TopK,
    MinP,
    FrequencyPenalty,
    PresencePenalty,
    LogitBias,
    Seed,
    Stop,
    Candidates,
    Logprobs,
    TopLogprobs,
    ResponseFormat,
    Effort,
    Verbosity,
    ToolChoice,
    ParallelToolCalls,
    User,
    Metadata,
    ServiceTier,
    PromptCacheKey,
    SafetySettings,
};

struct ResponseFormat {
    enum class Kind : std::uint8_t { Text, JsonObject, JsonSchema };
    Kind kind = Kind::Text;
    std::string name; // "" when the dialect has none
    std::string description;
    RawJson schema;
    std::optional<bool> strict;
};

// How much the model may think (§6.2). `effort` is one of OpenAI's words, or one we do not know, which capable models
// get as it is (§7.7 #102).
struct Thinking {
    enum class Mode : std::uint8_t {
        Unsaid,
        Effort,   // `effort`
        Adaptive, // the model decides, within `effort` when there is one
        Budget,   // at most `budget` tokens
        Disabled
    };
    Mode mode = Mode::Unsaid;
    std::string effort;
    std::int64_t budget = 0;
};

enum class ServiceTier : std::uint8_t { Unsaid, Auto, Default, Flex, Priority, Other };

struct Controls {
    std::optional<std::int64_t> max_output_tokens;
    std::string_view max_output_name; // the client's member, where its dialect has two; of static life
    std::optional<Number> temperature;
    std::optional<Number> top_p;
    std::optional<Number> top_k;
    std::optional<Number> min_p;
    std::optional<Number> frequency_penalty;
    std::optional<Number> presence_penalty;
    std::optional<Number> seed;
    RawJson logit_bias;
    std::vector<std::string> stop;
    std::int64_t candidates = 1;
    std::optional<bool> logprobs;
    std::optional<Number> top_logprobs;
    ResponseFormat format;
    Thinking thinking;
    std::string verbosity;
    ServiceTier tier = ServiceTier::Unsaid;
    std::string tier_word; // as the client wrote it
    std::string user;
    std::string prompt_cache_key;
    CacheMark cache = CacheMark::None; // at the top: the provider chooses where
    RawJson metadata;                  // also Gemini's labels
    RawJson safety_settings;           // Gemini's
    bool stream = false;
    bool usage_in_stream = false; // OpenAI Chat: the client wants the usage chunk
};

struct Tool {
    std::string name;  // as the client wrote it
    std::string group; // Responses' namespace
    std::string description;
    RawJson parameters; // "" when absent
    std::optional<bool> strict;
    bool custom = false;
    RawJson grammar; // of a custom tool: its format
    CacheMark cache = CacheMark::None;
    int index = -1; // in the client's list, for warnings; -1: from an item of the input
};

struct ToolChoice {
    enum class Mode : std::uint8_t { Unsaid, Auto, None, Any, One, Subset };
    Mode mode = Mode::Unsaid;
    std::vector<std::string> names; // of One and Subset, as the client wrote them
    bool required = false;          // Subset: one of them must be called
    std::optional<bool> parallel;   // false: one call at a time
};

} // namespace tollgate::dialects::conversation
