// SPDX-License-Identifier: GPL-3.0-or-later
// The members of prices and capabilities, in the shape of the catalogue of prices. `price`, `above_prompt_tokens` and
// `service_tier` stand beside each other in the file and are one Price in memory.
#pragma once

#include "config/containers.h"

namespace tollgate::config {

constexpr std::string_view kThinkingWords[] = {"none", "budget", "adaptive", "level", "levels", "toggle"};

template <class V>
constexpr void describe(V& v, std::type_identity<PriceRates>) {
    constexpr DollarsPerMillion rate;
    v("input", &PriceRates::input, rate, "Dollars per million tokens read.");
    v("output", &PriceRates::output, rate, "Dollars per million tokens written.");
    v("cache_read", &PriceRates::cache_read, rate, "Dollars per million tokens read from the provider's cache.");
    v("cache_write", &PriceRates::cache_write, rate,
      "Dollars per million tokens written to the provider's cache for 5 minutes.");
    v("cache_write_1h", &PriceRates::cache_write_1h, rate, "The same for an hour.");
    v("audio_input", &PriceRates::input_audio, rate, "Dollars per million tokens of sound read.");
    v("audio_output", &PriceRates::output_audio, rate, "Dollars per million tokens of sound made.");
    v("image_input", &PriceRates::input_image, rate, "Dollars per million tokens of pictures read.");
    v("image_output", &PriceRates::output_image, rate, "Dollars per million tokens of pictures made.");
    v("reasoning", &PriceRates::reasoning, rate, "Dollars per million tokens of reasoning; absent: as output.");
    v("per_request", &PriceRates::per_request, Dollars{}, "Dollars per request.");
}

// Rates by a number of prompt tokens: {"200000": {…}}.
struct Bands {
    void read(const At& at, std::map<std::int64_t, PriceRates>& out) const;
    Json write(const std::map<std::int64_t, PriceRates>& value, const Presets& presets) const;
    Json schema() const;
};

struct PriceMembers {
    std::optional<PriceRates> price;
    std::map<std::int64_t, PriceRates> above_prompt_tokens;
    std::map<std::string, PriceRates> service_tier;
};

template <class V>
constexpr void describe(V& v, std::type_identity<PriceMembers>) {
    v("price", &PriceMembers::price, Object<PriceRates>{}, "Prices; an absent one is unknown, 0 is free.");
    v("above_prompt_tokens", &PriceMembers::above_prompt_tokens, Bands{},
      "Prices of the whole request when its prompt is longer than so many tokens.");
    v("service_tier", &PriceMembers::service_tier, Dictionary{kId, Object<PriceRates>{}},
      "Prices of a service tier: batch, flex, priority.");
}

struct PriceSpread {
    void readMembers(const At& at, std::optional<Price>& out, std::vector<std::string>& known) const;
    void writeMembers(const std::optional<Price>& value, const Presets& presets, Json& out) const;

    void schemaMembers(SchemaMaker& maker) const { describe(maker, std::type_identity<PriceMembers>{}); }
};

template <class V>
constexpr void describe(V& v, std::type_identity<ModelCaps>) {
    constexpr Whole tokens{1, kMostCount};
    v("context", &ModelCaps::context, tokens, "Tokens a prompt and its answer may have.");
    v("max_output_tokens", &ModelCaps::max_output_tokens, tokens, "Tokens an answer may have.");
    v("tools", &ModelCaps::tools, Switch{}, "Calls tools.");
    v("vision", &ModelCaps::vision, Switch{}, "Reads pictures.");
    v("sampling", &ModelCaps::sampling, Switch{}, "Takes temperature, top_p and top_k.");
    v("reasoning", &ModelCaps::reasoning, Switch{}, "Reasons before it answers.");
    v("thinking", &ModelCaps::thinking, Word{kThinkingWords}, "How the depth of its reasoning is asked for.");
    v("thinking_disable", &ModelCaps::thinking_disable, Switch{}, "Its reasoning can be switched off.");
    v("structured_outputs", &ModelCaps::structured_outputs, Switch{}, "Answers in a given JSON schema.");
    v("mid_system", &ModelCaps::mid_system, Switch{}, "Takes system entries between turns.");
}

template <class V>
constexpr void describe(V& v, std::type_identity<PriceOverride>) {
    v.spread(&PriceOverride::price, PriceSpread{});
    v("caps", &PriceOverride::caps, Object<ModelCaps>{}, "What the model can do, over the catalogue's word.");
}

} // namespace tollgate::config
