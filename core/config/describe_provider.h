// SPDX-License-Identifier: GPL-3.0-or-later
// The members of `providers`. Name, dialect and address default to the preset's (provider_defaults.cpp).
#pragma once

#include "config/describe_listen.h"
#include "config/describe_price.h"

namespace tollgate::config {

constexpr std::string_view kMaxTokensFields[] = {"max_completion_tokens", "max_tokens"};
constexpr std::string_view kReasoningReplays[] = {"none", "reasoning_content", "reasoning_details"};
constexpr std::string_view kGeminiSchemaModes[] = {"json_schema", "openapi"};
constexpr std::string_view kToolIdRules[] = {"any", "mistral"};

template <class V>
constexpr void describe(V& v, std::type_identity<Limits>) {
    constexpr Whole count{0, kMostCount};
    v("requests_per_minute", &Limits::requests_per_minute, count, "Requests a minute; 0: no limit.");
    v("tokens_per_minute", &Limits::tokens_per_minute, count, "Tokens a minute; 0: no limit.");
    v("concurrent", &Limits::concurrent, count, "Requests at the same time; 0: no limit.");
}

template <class V>
constexpr void describe(V& v, std::type_identity<Timeouts>) {
    v("connect_ms", &Timeouts::connect_ms, Whole{1, kMostMillis}, "Time to connect, TLS included.");
    v("first_byte_ms", &Timeouts::first_byte_ms, Whole{1, kMostMillis}, "Time until the answer begins.");
    v("idle_ms", &Timeouts::idle_ms, Whole{1, kMostMillis}, "Longest silence within an answer.");
}

template <class V>
constexpr void describe(V& v, std::type_identity<ProviderKey>) {
    v("id", &ProviderKey::id, kId, "Name of this key.", Need::Required);
    v("secret", &ProviderKey::secret, SecretWord{},
      "Where the key is: keychain, env:NAME, session or none. Never the key itself.");
    v("hint", &ProviderKey::hint, kLine, "What people recognise the key by: its kind and last four characters.");
    v("weight", &ProviderKey::weight, Whole{0, 1000}, "Share of the requests it takes among the provider's keys.");
    v("enabled", &ProviderKey::enabled, Switch{}, "Whether the key is used.");
}

template <class V>
constexpr void describe(V& v, std::type_identity<Profile>) {
    v("vendor", &Profile::vendor, kFilledLine, "Whose quirks apply: openai, azure, mistral, deepseek, … generic.");
    v("max_tokens_field", &Profile::max_tokens_field, Word{kMaxTokensFields},
      "Member that limits the answer's length.");
    v("reasoning_replay", &Profile::reasoning_replay, Word{kReasoningReplays}, "How earlier reasoning is given back.");
    v("gemini_schema_mode", &Profile::gemini_schema_mode, Word{kGeminiSchemaModes},
      "How schemas are written in the Gemini dialect.");
    v("string_content_only", &Profile::string_content_only, Switch{}, "Takes message content as one text only.");
    v("tool_id_rule", &Profile::tool_id_rule, Word{kToolIdRules}, "Form of tool call ids.");
    v("supports_cache_control", &Profile::supports_cache_control, Switch{}, "Takes cache_control marks.");
}

template <class V>
constexpr void describe(V& v, std::type_identity<Model>) {
    v("id", &Model::id, kModel, "Name of the model as the provider knows it.", Need::Required);
    v("aliases", &Model::aliases, List{kModel}, "Further names it answers to.");
    v.spread(&Model::price, PriceSpread{});
    v("caps", &Model::caps, Object<ModelCaps>{}, "What the model can do, over the catalogue's word.");
    v("limits", &Model::limits, Object<Limits>{}, "Limits of what is sent to this model there.");
}

// A model is its name alone when there is nothing more to say of it.
struct ModelEntry {
    void read(const At& at, Model& out) const;
    Json write(const Model& value, const Presets& presets) const;
    Json schema() const;
};

template <class V>
constexpr void describe(V& v, std::type_identity<Provider>) {
    v("id", &Provider::id, kProviderId, "Name of the provider in routes, addresses and the log.", Need::Required);
    v("preset", &Provider::preset, kFilledLine,
      "What is known of it beforehand: a file of resources/providers, or custom.");
    v("name", &Provider::name, kFilledLine, "Name that is shown; default: the preset's.", Need::Inherited);
    v("enabled", &Provider::enabled, Switch{}, "Whether calls may go there.");
    v("dialect", &Provider::dialect, kDialect, "Protocol it speaks; default: the preset's.", Need::Inherited);
    v("base_url", &Provider::base_url, Text{nullptr, "^https?://"},
      "Its address, with /v1 for the OpenAI dialects and without for the others; default: the preset's. {name} stands "
      "for an entry of params.",
      Need::Inherited);
    v("keys", &Provider::keys, Entries{List{Object<ProviderKey>{}}}, "Keys to call it with.");
    v("models", &Provider::models, List{ModelEntry{}},
      "Models it offers; absent: those of the catalogue and of its own list.");
    v("profile", &Provider::profile, Object<Profile>{}, "How it wants to be spoken to, over the preset's values.");
    v("headers", &Provider::headers, Dictionary{kHeaderName, Text{headerValueProblem}},
      "Headers to add to each call; no keys.");
    v("limits", &Provider::limits, Object<Limits>{}, "Limits of what is sent there.");
    v("timeouts", &Provider::timeouts, Object<Timeouts>{}, "How long it may take.");
    v("params", &Provider::params, Dictionary{kId, kLine},
      "Values its address needs: azure resource, api_version, deployments; bedrock region; vertex project, location; "
      "cloudflare account.");
    v("ca_file", &Provider::ca_file, kLine, "Path of a further certificate authority to trust there, PEM.");
    v("probe", &Provider::probe, Switch{}, "Whether its health may be asked for without traffic.");
    v("color_slot", &Provider::color_slot, Whole{0, 8}, "Its colour in charts, 1 to 8; 0: other.");
    v("cost_multiplier", &Provider::cost_multiplier, Real{0, 1000}, "Factor on all of its prices.");
}

template <>
struct Hooks<Provider> {
    static Provider defaults(const Json& json, const Presets& presets);
    static Provider defaultsOf(const Provider& provider, const Presets& presets);
    static void check(const At& at, Provider& provider);
};

} // namespace tollgate::config
