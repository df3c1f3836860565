// SPDX-License-Identifier: GPL-3.0-or-later
// What a configuration IS (DESIGN.md §3): plain values with the defaults of the file. Reading and checking: read.h.
// A running engine holds an immutable copy; a change is a new value applied whole.
#pragma once

#include "base/clock.h"
#include "base/dialect.h"
#include "base/money.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tollgate::config {

struct Tls {
    std::string cert; // path
    std::string key;  // path
    bool operator==(const Tls&) const = default;
};

struct Listen {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8655; // 0: any free one
    std::vector<std::string> extra_hosts;
    std::vector<std::string> allowed_origins;
    std::optional<Tls> tls;
    bool plain_http = false; // off loopback without TLS, chosen explicitly
    std::int64_t max_body_bytes = 67'108'864;
    bool enabled = true; // false: answers 503 gateway_off
    bool operator==(const Listen&) const = default;
};

// 0 = none.
struct Limits {
    std::int64_t requests_per_minute = 0;
    std::int64_t tokens_per_minute = 0;
    std::int64_t concurrent = 0;
    bool operator==(const Limits&) const = default;

    bool none() const { return *this == Limits{}; }
};

// Where a key's text is: the file never holds it.
struct SecretRef {
    enum class Store : std::uint8_t { Keychain, Environment, Session, None, Sha256 };
    Store store = Store::None;
    std::string name; // Environment: the variable. Sha256: lower-case hex of the hash (access keys only)
    bool operator==(const SecretRef&) const = default;
};

std::string toText(const SecretRef& ref); // "keychain", "env:NAME", "session", "none", "sha256:…"

struct ProviderKey {
    std::string id;
    SecretRef secret;
    std::string hint; // "sk-ant-…c4Qw"
    std::int32_t weight = 1;
    bool enabled = true;
    bool operator==(const ProviderKey&) const = default;
};

// Prices in pico-dollars per token, which is micro-dollars per million tokens; the per_… ones per one of what they
// name. Absent: unknown.
struct PriceRates {
    std::optional<Money> input;
    std::optional<Money> output;
    std::optional<Money> cache_read;
    std::optional<Money> cache_write; // the 5-minute rate
    std::optional<Money> cache_write_1h;
    std::optional<Money> input_audio;
    std::optional<Money> output_audio;
    std::optional<Money> input_image;
    std::optional<Money> output_image;
    std::optional<Money> reasoning; // absent: as output
    std::optional<Money> per_request;
    std::optional<Money> per_input_image;
    std::optional<Money> per_output_image;
    std::optional<Money> per_input_character;
    std::optional<Money> per_input_second;
    std::optional<Money> per_output_second;
    std::optional<Money> per_query;            // of a rerank or search
    std::optional<Money> per_web_search;       // that the model makes
    std::optional<Money> per_grounded_request; // a request with web searches, however many
    std::optional<Money> per_map_search;
    std::optional<Money> per_file_search;
    std::optional<Money> per_source; // that a live search uses
    bool operator==(const PriceRates&) const = default;
};

// All a price list says of a model at one time.
struct PriceList {
    PriceRates base;
    std::map<std::int64_t, PriceRates> above_prompt_tokens; // when the prompt exceeds the key, for the whole request
    std::map<std::string, PriceRates> service_tier;         // "batch", "flex", "priority"
    std::map<std::string, double> factors; // on the rates of tokens: "us" (inference_geo), "fast" (speed)
    bool operator==(const PriceList&) const = default;
};

// A price, and how it changes: from a moment (midnight UTC) on, the rates that an entry names replace those before.
struct Price : PriceList {
    std::map<Micros, PriceList> since;
    bool operator==(const Price&) const = default;
};

// What a model can do, over the catalogue's word; absent: the catalogue's.
struct ModelCaps {
    std::optional<std::int64_t> context;
    std::optional<std::int64_t> max_output_tokens;
    std::optional<bool> tools;
    std::optional<bool> vision;
    std::optional<bool> sampling;
    std::optional<bool> reasoning;
    std::optional<std::string> thinking; // none | budget | adaptive | level | levels | toggle
    std::optional<bool> thinking_disable;
    std::optional<bool> structured_outputs;
    std::optional<bool> mid_system;
    bool operator==(const ModelCaps&) const = default;
};

struct Model {
    std::string id;
    std::vector<std::string> aliases;
    std::optional<Price> price;
    ModelCaps caps;
    Limits limits; // of what is sent to this model there
    bool operator==(const Model&) const = default;
};

// How an upstream wants to be spoken to, over the preset's values; absent: by vendor.
struct Profile {
    std::optional<std::string> vendor;
    std::optional<std::string> max_tokens_field;
    std::optional<std::string> reasoning_replay;
    std::optional<std::string> gemini_schema_mode;
    std::optional<bool> string_content_only;
    std::optional<std::string> tool_id_rule;
    std::optional<bool> supports_cache_control;
    bool operator==(const Profile&) const = default;
};

struct Timeouts {
    std::int64_t connect_ms = 5'000;
    std::int64_t first_byte_ms = 300'000;
    std::int64_t idle_ms = 120'000;
    bool operator==(const Timeouts&) const = default;
};

struct Provider {
    std::string id;     // [a-z0-9][a-z0-9-]{0,39}
    std::string preset; // a file of resources/providers/, or "custom"
    std::string name;   // shown; the preset's when the file has none
    bool enabled = true;
    Dialect dialect = Dialect::OpenAiChat; // the preset's when the file has none
    std::string base_url;                  // without a trailing slash; the preset's when the file has none
    std::vector<ProviderKey> keys;
    std::optional<std::vector<Model>> models; // absent: catalogue and fetched list
    Profile profile;
    std::map<std::string, std::string> headers;
    Limits limits;
    Timeouts timeouts;
    std::map<std::string, std::string> params; // azure: resource, api_version, deployments; bedrock: region; …
    std::string ca_file;
    bool probe = true;
    std::int32_t color_slot = 0; // 1 to 8; 0: other
    double cost_multiplier = 1.0;
    bool operator==(const Provider&) const = default;
};

// A secret that was replaced and still opens until a time, so that programs can be changed one by one.
struct RetiredSecret {
    SecretRef secret;            // Sha256
    std::optional<Micros> until; // UTC; the file must name it
    bool operator==(const RetiredSecret&) const = default;
};

struct AccessKey {
    std::string id;
    std::string name;
    std::string owner; // person or program
    SecretRef secret;  // Sha256 or Environment
    std::string hint;  // "tg-…7c1e"; "": not known
    std::vector<RetiredSecret> retired;
    std::string team;
    std::vector<std::string> models{"*"}; // globs
    bool enabled = true;
    std::optional<Micros> expires; // UTC
    std::map<std::string, std::string> tags;
    Limits limits;
    std::vector<std::string> networks;          // CIDR; empty: any
    std::vector<std::string> permissions;       // "metrics"
    std::string only_provider;                  // id; "": any
    std::vector<std::string> routes;            // ids of routes its requests may take; empty: any, and none
    std::vector<std::string> endpoints;         // names of endpoints; empty: any
    Money max_usd_per_request;                  // 0: none
    std::int64_t default_max_output_tokens = 0; // for requests that set no limit; 0: none
    bool strict = false;                        // what a translation would drop is refused (protocols.md §6.14)
    bool operator==(const AccessKey&) const = default;
};

struct Team {
    std::string id;
    std::string name;
    std::vector<std::string> models{"*"};
    Limits limits;
    bool operator==(const Team&) const = default;
};

struct Access {
    std::vector<AccessKey> keys;
    std::vector<Team> teams;
    bool operator==(const Access&) const = default;
};

struct Budget {
    std::string id;
    std::string name;          // shown; "": the id
    std::string scope = "all"; // all | key:ID | team:ID | provider:ID | model:GLOB | tag:NAME=VALUE
    Money amount;
    std::string period = "month"; // hour | day | week | month | total
    std::int32_t warn_percent = 80;
    std::string action = "block"; // warn | block
    bool operator==(const Budget&) const = default;
};

struct ExactCache {
    bool enabled = false;
    std::int64_t ttl_s = 86'400;
    bool operator==(const ExactCache&) const = default;
};

struct SemanticCache {
    bool enabled = false;
    std::optional<double> threshold;
    std::string embedder = "builtin";
    bool operator==(const SemanticCache&) const = default;
};

struct Cache {
    ExactCache exact;
    SemanticCache semantic;
    std::int64_t max_bytes = 268'435'456;
    bool operator==(const Cache&) const = default;
};

struct Guardrail {
    std::string id;
    std::string check;            // secrets | pii | regex
    std::string pattern;          // RE2, with "regex"
    std::string on = "request";   // request | response | both
    std::string action = "watch"; // watch | redact | block
    bool operator==(const Guardrail&) const = default;
};

struct Breaker {
    std::int32_t failures = 5;
    std::int32_t error_percent = 50;
    std::int32_t min_requests = 10;
    std::int32_t window_s = 60;
    std::int32_t open_s = 15;
    std::int32_t open_max_s = 300;
    std::int32_t half_open_successes = 2;
    bool operator==(const Breaker&) const = default;
};

struct Retry {
    std::int64_t base_ms = 250;
    std::int64_t cap_ms = 8'000;
    std::int64_t retry_after_cap_s = 30;
    std::int32_t retries = 1; // of targets whose node says nothing
    bool operator==(const Retry&) const = default;
};

struct Resilience {
    Breaker breaker;
    Retry retry;
    std::int64_t deadline_s = 600;
    std::int64_t limit_wait_ms = 2'000; // longest wait for room in a provider's or model's own limits
    bool operator==(const Resilience&) const = default;
};

struct Logging {
    enum class Bodies : std::uint8_t { All, Errors, None };
    Bodies bodies = Bodies::All;
    std::int64_t retention_days = 30;
    std::int64_t max_bytes = 2'147'483'648;
    std::int64_t facts_days = 400;
    bool operator==(const Logging&) const = default;
};

struct Storage {
    std::string driver = "sqlite"; // sqlite | postgresql
    std::string url_secret;
    bool operator==(const Storage&) const = default;
};

// Price and capabilities of a model as a person overrides them, in the catalogue's shape.
struct PriceOverride {
    std::optional<Price> price;
    ModelCaps caps;
    bool operator==(const PriceOverride&) const = default;
};

// One route as its JSON text until the route graph reads it; checked for form on reading.
struct Route {
    std::string id;
    std::string json; // compact, member order kept
    bool operator==(const Route&) const = default;
};

struct Config {
    std::int32_t version = 1;
    Listen listen;
    std::vector<Provider> providers;
    std::vector<Route> routes;
    Access access;
    std::vector<Budget> budgets;
    Cache cache;
    std::vector<Guardrail> guardrails;
    Resilience resilience;
    Logging logging;
    Storage storage;
    std::map<std::string, std::map<std::string, PriceOverride>> prices; // provider id, model
    bool operator==(const Config&) const = default;

    const Provider* provider(std::string_view id) const;
    Provider* provider(std::string_view id);
    const AccessKey* accessKey(std::string_view id) const;
};

} // namespace tollgate::config
