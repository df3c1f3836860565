// SPDX-License-Identifier: GPL-3.0-or-later
// How a target wants to be spoken to and what its model can do (protocols.md §6 "Profile values"): made from the
// catalogue, the preset and the configuration by providers/traits.h; read by the writers of requests. A plain value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace tollgate::dialects::conversation {

enum class ThinkingStyle : std::uint8_t { None, Budget, Adaptive, Level, Levels, Toggle };
enum class ReasoningReplay : std::uint8_t { None, ReasoningContent, ReasoningDetails };
enum class GeminiSchemaMode : std::uint8_t { JsonSchema, OpenApi };
enum class ToolIdRule : std::uint8_t { Any, Mistral };

struct Traits {
    std::string vendor = "generic"; // whose habits apply
    std::string model;              // as the provider knows it
    std::optional<std::int64_t> max_output_tokens;
    bool sampling = true;
    ThinkingStyle thinking = ThinkingStyle::None;
    bool thinking_disable = false; // the model can be told not to think
    bool structured_outputs = true;
    bool mid_system = false;                     // system entries may stand among the turns
    std::string max_tokens_field = "max_tokens"; // OpenAI Chat's member for the output limit
    ReasoningReplay reasoning_replay = ReasoningReplay::None;
    GeminiSchemaMode gemini_schema_mode = GeminiSchemaMode::JsonSchema;
    bool string_content_only = false;
    ToolIdRule tool_id_rule = ToolIdRule::Any;
    bool supports_cache_control = false;
};

} // namespace tollgate::dialects::conversation
