// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/chat/vendor.h"

#include <algorithm>
#include <array>

namespace tollgate::dialects::conversation {

namespace {

void plainEffort(JsonWriter& json, std::string_view effort) {
    json.member("reasoning_effort", effort);
}

void openRouterEffort(JsonWriter& json, std::string_view effort) {
    json.key("reasoning").beginObject();
    if (effort == "none") {
        json.member("enabled", false);
    } else {
        json.member("effort", effort);
    }
    json.endObject();
}

// §6.2: minimal → low; medium, xhigh → high.
void deepSeekEffort(JsonWriter& json, std::string_view effort) {
    json.key("thinking").beginObject();
    json.member("type", effort == "none" ? "disabled" : "enabled");
    json.endObject();
    if (effort == "none") return;
    bool low = effort == "minimal" || effort == "low";
    json.member("reasoning_effort", low ? "low" : effort == "max" ? "max" : "high");
}

bool isOneOf(std::string_view vendor, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), vendor) != names.end();
}

} // namespace

ChatHabits chatHabits(std::string_view vendor) {
    ChatHabits habits;
    habits.writeEffort = plainEffort;
    habits.open_ai = vendor == "openai" || vendor == "azure";
    habits.top_k = isOneOf(vendor, {"openrouter", "vllm", "llamacpp", "lmstudio", "sglang", "localai", "together",
                                    "fireworks", "deepinfra", "novita", "ollama"});
    habits.several_choices = !isOneOf(vendor, {"groq", "ollama", "llamacpp"});
    habits.penalties = !isOneOf(vendor, {"cerebras", "xai"});
    habits.stop = vendor != "xai";
    habits.strict_alternation = vendor == "perplexity";
    habits.gemini_signatures = vendor == "gemini" || vendor == "google";
    if (vendor == "mistral") {
        habits.stream_options = false; // usage comes without asking, and older versions refuse the question
        habits.seed_field = "random_seed";
    }
    if (vendor == "openrouter") {
        habits.open_router = true;
        habits.writeEffort = openRouterEffort;
    }
    if (vendor == "deepseek") habits.writeEffort = deepSeekEffort;
    return habits;
}

} // namespace tollgate::dialects::conversation
