// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/traits.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace tollgate::providers {

namespace {

using namespace dialects::conversation;

// "4.5" of "claude-sonnet-4-5-20250929" and "claude-3-7-sonnet": the first two short numbers, as 405; 0 without one.
int versionIn(std::string_view model) {
    int found = 0, version = 0;
    for (std::size_t at = 0; at < model.size() && found < 2;) {
        std::size_t end = at;
        while (end < model.size() && model[end] >= '0' && model[end] <= '9') ++end;
        if (end == at) {
            ++at;
            continue;
        }
        if (end - at > 2) break; // a date
        int number = 0;
        std::from_chars(model.data() + at, model.data() + end, number);
        version = found == 0 ? number * 100 : version + number;
        ++found;
        at = end;
    }
    return version;
}

// §3.1, §3.2: which thinking a Claude takes, and that 4.7 and later take default sampling only.
void claudeByName(std::string_view model, Traits& traits) {
    int version = versionIn(model);
    traits.thinking = version >= 406   ? ThinkingStyle::Adaptive
                      : version >= 307 ? ThinkingStyle::Budget
                                       : ThinkingStyle::None;
    traits.thinking_disable = traits.thinking != ThinkingStyle::None;
    traits.sampling = version < 407;
    traits.mid_system = version >= 500;
    traits.supports_cache_control = true;
    traits.structured_outputs = version >= 401;
}

void geminiByName(std::string_view model, Traits& traits) {
    int version = versionIn(model);
    bool thinks = version >= 205 || version == 0;
    traits.thinking = !thinks ? ThinkingStyle::None : version == 205 ? ThinkingStyle::Budget : ThinkingStyle::Level;
    traits.thinking_disable = version == 205 && model.find("pro") == std::string_view::npos;
}

bool isOpenAiReasoner(std::string_view model) {
    bool chat = model.find("-chat") != std::string_view::npos;
    bool o = model.size() > 1 && model[0] == 'o' && model[1] >= '1' && model[1] <= '9';
    return o || (model.starts_with("gpt-5") && !chat);
}

void openAiByName(std::string_view model, Traits& traits) {
    if (!isOpenAiReasoner(model)) return;
    traits.thinking = ThinkingStyle::Levels;
    traits.sampling = false;
    traits.thinking_disable = model.starts_with("gpt-5.");
}

void ollamaByName(std::string_view model, Traits& traits) {
    constexpr std::array<std::string_view, 4> kThinkers{"qwen3", "deepseek-r1", "deepseek-v3", "magistral"};
    bool toggles =
        std::any_of(kThinkers.begin(), kThinkers.end(), [&](std::string_view name) { return model.starts_with(name); });
    traits.thinking = model.starts_with("gpt-oss") ? ThinkingStyle::Levels
                      : toggles                    ? ThinkingStyle::Toggle
                                                   : ThinkingStyle::None;
    traits.thinking_disable = toggles;
}

void byName(Dialect dialect, std::string_view vendor, std::string_view model, Traits& traits) {
    std::string_view own = model.substr(model.rfind('/') + 1);
    if (own.find("claude") != std::string_view::npos) return claudeByName(own, traits);
    if (vendor == "bedrock") traits.supports_cache_control = own.find("amazon.nova") != std::string_view::npos;
    if (dialect == Dialect::Gemini) return geminiByName(own, traits);
    if (dialect == Dialect::Ollama) return ollamaByName(own, traits);
    if (vendor == "deepseek") {
        traits.thinking = ThinkingStyle::Levels;
        traits.thinking_disable = true;
        return;
    }
    if (vendor == "openai" || vendor == "azure" || vendor == "openrouter" || dialect == Dialect::OpenAiResponses)
        openAiByName(own, traits);
}

ThinkingStyle styleNamed(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, ThinkingStyle>, 6> kNames{{{"none", ThinkingStyle::None},
                                                                                {"budget", ThinkingStyle::Budget},
                                                                                {"adaptive", ThinkingStyle::Adaptive},
                                                                                {"level", ThinkingStyle::Level},
                                                                                {"levels", ThinkingStyle::Levels},
                                                                                {"toggle", ThinkingStyle::Toggle}}};
    for (auto [word, style] : kNames)
        if (word == name) return style;
    return ThinkingStyle::None;
}

void apply(const config::ModelCaps& caps, Dialect dialect, Traits& traits) {
    if (caps.max_output_tokens) traits.max_output_tokens = caps.max_output_tokens;
    if (caps.sampling) traits.sampling = *caps.sampling;
    if (caps.mid_system) traits.mid_system = *caps.mid_system;
    if (caps.thinking_disable) traits.thinking_disable = *caps.thinking_disable;
    if (caps.thinking) {
        traits.thinking = styleNamed(*caps.thinking);
    } else if (caps.reasoning && !*caps.reasoning) {
        traits.thinking = ThinkingStyle::None;
    } else if (caps.reasoning && traits.thinking == ThinkingStyle::None) {
        bool openAi = dialect == Dialect::OpenAiChat || dialect == Dialect::OpenAiResponses;
        traits.thinking = openAi ? ThinkingStyle::Levels : ThinkingStyle::Toggle;
    }
}

void apply(const config::Profile& profile, Traits& traits) {
    if (profile.max_tokens_field) traits.max_tokens_field = *profile.max_tokens_field;
    if (profile.reasoning_replay)
        traits.reasoning_replay = *profile.reasoning_replay == "reasoning_content"   ? ReasoningReplay::ReasoningContent
                                  : *profile.reasoning_replay == "reasoning_details" ? ReasoningReplay::ReasoningDetails
                                                                                     : ReasoningReplay::None;
    if (profile.gemini_schema_mode)
        traits.gemini_schema_mode =
            *profile.gemini_schema_mode == "openapi" ? GeminiSchemaMode::OpenApi : GeminiSchemaMode::JsonSchema;
    if (profile.string_content_only) traits.string_content_only = *profile.string_content_only;
    if (profile.tool_id_rule)
        traits.tool_id_rule = *profile.tool_id_rule == "mistral" ? ToolIdRule::Mistral : ToolIdRule::Any;
    if (profile.supports_cache_control) traits.supports_cache_control = *profile.supports_cache_control;
}

void byVendor(std::string_view vendor, Traits& traits) {
    if (vendor == "openai" || vendor == "azure") traits.max_tokens_field = "max_completion_tokens";
    if (vendor == "mistral") traits.tool_id_rule = ToolIdRule::Mistral;
    if (vendor == "deepseek") traits.reasoning_replay = ReasoningReplay::ReasoningContent;
    if (vendor == "openrouter") traits.reasoning_replay = ReasoningReplay::ReasoningDetails;
}

const config::Model* configured(const config::Provider& provider, std::string_view model) {
    if (!provider.models) return nullptr;
    auto at = std::find_if(provider.models->begin(), provider.models->end(),
                           [&](const config::Model& entry) { return entry.id == model; });
    return at == provider.models->end() ? nullptr : &*at;
}

} // namespace

Traits traitsFor(const config::Provider& provider, const config::Preset* preset, const pricing::Catalogue& catalogue,
                 Dialect dialect, std::string_view vendor, std::string_view model) {
    Traits traits;
    traits.vendor = vendor;
    traits.model = model;
    byVendor(vendor, traits);
    byName(dialect, vendor, model, traits);
    if (preset && !preset->catalogue.empty())
        if (const pricing::CatalogueModel* known = catalogue.find(preset->catalogue, model)) {
            config::ModelCaps caps = known->caps();
            apply(caps, dialect, traits);
            // The catalogue means any way of asking for JSON; it can only take away.
            traits.structured_outputs = traits.structured_outputs && caps.structured_outputs.value_or(true);
        }
    if (preset) apply(preset->profile, traits);
    apply(provider.profile, traits);
    if (const config::Model* entry = configured(provider, model)) {
        apply(entry->caps, dialect, traits);
        traits.structured_outputs = entry->caps.structured_outputs.value_or(traits.structured_outputs);
    }
    return traits;
}

} // namespace tollgate::providers
