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
    constexpr Dollars each;
    v("per_request", &PriceRates::per_request, each, "Dollars per request.");
    v("per_input_image", &PriceRates::per_input_image, each, "Dollars per picture read.");
    v("per_output_image", &PriceRates::per_output_image, each, "Dollars per picture made.");
    v("per_input_character", &PriceRates::per_input_character, each, "Dollars per character spoken.");
    v("per_input_second", &PriceRates::per_input_second, each, "Dollars per second of sound heard.");
    v("per_output_second", &PriceRates::per_output_second, each, "Dollars per second of film made.");
    v("per_query", &PriceRates::per_query, each, "Dollars per search unit of a rerank.");
    v("per_web_search", &PriceRates::per_web_search, each, "Dollars per web search that the model makes.");
    v("per_grounded_request", &PriceRates::per_grounded_request, each,
      "Dollars per request in which the model searches the web, however often.");
    v("per_map_search", &PriceRates::per_map_search, each, "Dollars per request in which the model searches a map.");
    v("per_file_search", &PriceRates::per_file_search, each, "Dollars per search in stored files.");
    v("per_source", &PriceRates::per_source, each, "Dollars per source that a live search uses.");
}

// Rates by a number of prompt tokens: {"200000": {…}}.
struct Bands {
    void read(const At& at, std::map<std::int64_t, PriceRates>& out) const;
    Json write(const std::map<std::int64_t, PriceRates>& value, const Presets& presets) const;
    Json schema() const;
};

constexpr Real kPriceFactor{0, 1000};

// Rates of a time to come or gone, by the first day they hold: {"2026-12-01": {…}}. The rates stand in the entry
// itself, beside its bands, tiers and factors.
struct PriceHistory {
    void read(const At& at, std::map<Micros, PriceList>& out) const;
    Json write(const std::map<Micros, PriceList>& value, const Presets& presets) const;
    Json schema() const;
};

struct RatesSpread {
    void readMembers(const At& at, PriceRates& out, std::vector<std::string>& known) const;
    void writeMembers(const PriceRates& value, const Presets& presets, Json& out) const;

    void schemaMembers(SchemaMaker& maker) const { describe(maker, std::type_identity<PriceRates>{}); }
};

template <class V, class Owner>
constexpr void describeGroups(V& v) {
    v("above_prompt_tokens", &Owner::above_prompt_tokens, Bands{},
      "Prices of the whole request when its prompt is longer than so many tokens.");
    v("service_tier", &Owner::service_tier, Dictionary{kId, Object<PriceRates>{}},
      "Prices of a service tier: batch, flex, priority.");
    v("factors", &Owner::factors, Dictionary{kId, kPriceFactor},
      "Factors on the prices of tokens: us (inference in the United States only), fast (Anthropic's speed).");
}

template <class V>
constexpr void describe(V& v, std::type_identity<PriceList>) {
    v.spread(&PriceList::base, RatesSpread{});
    describeGroups<V, PriceList>(v);
}

struct PriceMembers {
    std::optional<PriceRates> price;
    std::map<std::int64_t, PriceRates> above_prompt_tokens;
    std::map<std::string, PriceRates> service_tier;
    std::map<std::string, double> factors;
    std::map<Micros, PriceList> since;
};

template <class V>
constexpr void describe(V& v, std::type_identity<PriceMembers>) {
    v("price", &PriceMembers::price, Object<PriceRates>{}, "Prices; an absent one is unknown, 0 is free.");
    describeGroups<V, PriceMembers>(v);
    v("since", &PriceMembers::since, PriceHistory{},
      "Prices that change on a day (UTC): from it on, what an entry names replaces what held before.");
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
