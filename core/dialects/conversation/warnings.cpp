// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/conversation/warnings.h"

#include <algorithm>
#include <array>

namespace tollgate::dialects::conversation {

namespace {

// By Dialect: OpenAI Chat, OpenAI Responses, Anthropic, Gemini, Ollama.
using Names = std::array<std::string_view, 5>;

Names namesOf(Control control) {
    switch (control) {
    case Control::MaxOutputTokens:
        return {"max_tokens", "max_output_tokens", "max_tokens", "generationConfig.maxOutputTokens",
                "options.num_predict"};
    case Control::Temperature:
        return {"temperature", "temperature", "temperature", "generationConfig.temperature", "options.temperature"};
    case Control::TopP: return {"top_p", "top_p", "top_p", "generationConfig.topP", "options.top_p"};
    case Control::TopK: return {"top_k", "top_k", "top_k", "generationConfig.topK", "options.top_k"};
    case Control::MinP: return {"min_p", "min_p", "min_p", "", "options.min_p"};
    case Control::FrequencyPenalty:
        return {"frequency_penalty", "", "", "generationConfig.frequencyPenalty", "options.frequency_penalty"};
    case Control::PresencePenalty:
        return {"presence_penalty", "", "", "generationConfig.presencePenalty", "options.presence_penalty"};
    case Control::LogitBias: return {"logit_bias", "", "", "", ""};
    case Control::Seed: return {"seed", "", "", "generationConfig.seed", "options.seed"};
    case Control::Stop: return {"stop", "", "stop_sequences", "generationConfig.stopSequences", "options.stop"};
    case Control::Candidates: return {"n", "", "", "generationConfig.candidateCount", ""};
    case Control::Logprobs: return {"logprobs", "", "", "generationConfig.responseLogprobs", "logprobs"};
    case Control::TopLogprobs: return {"top_logprobs", "top_logprobs", "", "generationConfig.logprobs", "top_logprobs"};
    case Control::ResponseFormat:
        return {"response_format", "text.format", "output_config.format", "generationConfig.responseJsonSchema",
                "format"};
    case Control::Effort:
        return {"reasoning_effort", "reasoning.effort", "thinking", "generationConfig.thinkingConfig", "think"};
    case Control::Verbosity: return {"verbosity", "text.verbosity", "", "", ""};
    case Control::ToolChoice: return {"tool_choice", "tool_choice", "tool_choice", "toolConfig", ""};
    case Control::ParallelToolCalls:
        return {"parallel_tool_calls", "parallel_tool_calls", "tool_choice.disable_parallel_tool_use", "", ""};
    case Control::User: return {"user", "user", "metadata.user_id", "", ""};
    case Control::Metadata: return {"metadata", "metadata", "metadata", "labels", ""};
    case Control::ServiceTier: return {"service_tier", "service_tier", "service_tier", "serviceTier", ""};
    case Control::PromptCacheKey: return {"prompt_cache_key", "prompt_cache_key", "", "", ""};
    case Control::SafetySettings: return {"", "", "", "safetySettings", ""};
    }
    return {};
}

struct PlaceNames {
    std::string_view turns;
    std::string_view parts;
};

PlaceNames placeNames(Dialect client) {
    switch (client) {
    case Dialect::OpenAiResponses: return {"input", "content"};
    case Dialect::Gemini: return {"contents", "parts"};
    default: return {"messages", "content"};
    }
}

std::string indexed(std::string_view name, int index) {
    return std::string(name) + "[" + std::to_string(index) + "]";
}

} // namespace

void warn(Warnings& warnings, std::string_view what, std::string_view path) {
    std::string code;
    code.reserve(what.size() + path.size() + 1);
    code.append(what).append(":").append(path);
    if (std::find(warnings.begin(), warnings.end(), code) == warnings.end()) warnings.push_back(std::move(code));
}

std::string_view nameOf(Control control, Dialect client) {
    return namesOf(control)[static_cast<std::size_t>(client)];
}

std::string turnPath(Place place, Dialect client) {
    return place.turn < 0 ? std::string(placeNames(client).turns) : indexed(placeNames(client).turns, place.turn);
}

std::string pathOf(Place place, Dialect client) {
    std::string path = turnPath(place, client);
    if (place.part >= 0) path += "." + indexed(placeNames(client).parts, place.part);
    return path;
}

void warnDropped(Warnings& warnings, Control control, Dialect client) {
    warn(warnings, "dropped", nameOf(control, client));
}

} // namespace tollgate::dialects::conversation
