// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/conversation/stop.h"

#include <array>
#include <utility>

namespace tollgate::dialects::conversation {

namespace {

using Row = std::pair<std::string_view, Stop>;

constexpr std::array kChat{Row{"stop", Stop::End},
                           Row{"length", Stop::Length},
                           Row{"tool_calls", Stop::ToolCalls},
                           Row{"function_call", Stop::ToolCalls},
                           Row{"content_filter", Stop::Filter},
                           Row{"model_length", Stop::Length}}; // Mistral

constexpr std::array kAnthropic{
    Row{"end_turn", Stop::End},       Row{"stop_sequence", Stop::StopSequence},
    Row{"max_tokens", Stop::Length},  Row{"model_context_window_exceeded", Stop::ContextWindow},
    Row{"tool_use", Stop::ToolCalls}, Row{"refusal", Stop::Filter},
    Row{"pause_turn", Stop::Pause},   Row{"compaction", Stop::Pause}};

constexpr std::array kGemini{Row{"STOP", Stop::End},
                             Row{"MAX_TOKENS", Stop::Length},
                             Row{"CONTINUATION", Stop::Length},
                             Row{"SAFETY", Stop::Filter},
                             Row{"RECITATION", Stop::Filter},
                             Row{"LANGUAGE", Stop::Filter},
                             Row{"BLOCKLIST", Stop::Filter},
                             Row{"PROHIBITED_CONTENT", Stop::Filter},
                             Row{"SPII", Stop::Filter},
                             Row{"IMAGE_SAFETY", Stop::Filter},
                             Row{"IMAGE_PROHIBITED_CONTENT", Stop::Filter},
                             Row{"IMAGE_RECITATION", Stop::Filter},
                             Row{"MALFORMED_FUNCTION_CALL", Stop::Malformed},
                             Row{"UNEXPECTED_TOOL_CALL", Stop::Malformed},
                             Row{"TOO_MANY_TOOL_CALLS", Stop::Malformed}};

constexpr std::array kOllama{Row{"stop", Stop::End}, Row{"length", Stop::Length}};

// Responses: the reason of an incomplete answer, or the status.
constexpr std::array kResponses{Row{"completed", Stop::End}, Row{"max_output_tokens", Stop::Length},
                                Row{"content_filter", Stop::Filter}, Row{"incomplete", Stop::Length}};

template <std::size_t N>
Stop find(const std::array<Row, N>& rows, std::string_view word) {
    for (const auto& [name, stop] : rows)
        if (name == word) return stop;
    return word.empty() ? Stop::None : Stop::Other;
}

} // namespace

Stop stopFrom(Dialect dialect, std::string_view word) {
    switch (dialect) {
    case Dialect::OpenAiChat: return find(kChat, word);
    case Dialect::OpenAiResponses: return find(kResponses, word);
    case Dialect::Anthropic: return find(kAnthropic, word);
    case Dialect::Gemini: return find(kGemini, word);
    case Dialect::Ollama: return find(kOllama, word);
    }
    return Stop::Other;
}

Stop settledStop(Stop stop, bool hasCalls, bool hasContent) {
    switch (stop) {
    case Stop::None:
    case Stop::Filter:
    case Stop::PromptBlocked:
    case Stop::Length:
    case Stop::ContextWindow: return stop;
    case Stop::Malformed: return hasCalls ? Stop::ToolCalls : hasContent ? Stop::End : Stop::Malformed;
    case Stop::ToolCalls: return hasCalls ? Stop::ToolCalls : Stop::End;
    default: return hasCalls ? Stop::ToolCalls : stop;
    }
}

std::string_view chatFinishReason(Stop stop) {
    switch (stop) {
    case Stop::Length:
    case Stop::ContextWindow: return "length";
    case Stop::ToolCalls: return "tool_calls";
    case Stop::Filter:
    case Stop::PromptBlocked: return "content_filter";
    default: return "stop";
    }
}

std::string_view anthropicStopReason(Stop stop) {
    switch (stop) {
    case Stop::StopSequence: return "stop_sequence";
    case Stop::Length: return "max_tokens";
    case Stop::ContextWindow: return "model_context_window_exceeded";
    case Stop::ToolCalls: return "tool_use";
    case Stop::Filter:
    case Stop::PromptBlocked: return "refusal";
    case Stop::Pause: return "pause_turn";
    default: return "end_turn";
    }
}

std::string_view geminiFinishReason(Stop stop) {
    switch (stop) {
    case Stop::Length:
    case Stop::ContextWindow: return "MAX_TOKENS";
    case Stop::Filter:
    case Stop::PromptBlocked: return "SAFETY";
    case Stop::Malformed: return "MALFORMED_FUNCTION_CALL";
    default: return "STOP";
    }
}

std::string_view ollamaDoneReason(Stop stop) {
    return stop == Stop::Length || stop == Stop::ContextWindow ? "length" : "stop";
}

std::string_view responsesStatus(Stop stop) {
    switch (stop) {
    case Stop::Length:
    case Stop::ContextWindow:
    case Stop::Filter:
    case Stop::PromptBlocked: return "incomplete";
    case Stop::Malformed: return "failed";
    default: return "completed";
    }
}

std::string_view responsesIncompleteReason(Stop stop) {
    return stop == Stop::Filter || stop == Stop::PromptBlocked ? "content_filter" : "max_output_tokens";
}

} // namespace tollgate::dialects::conversation
