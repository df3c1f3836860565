// SPDX-License-Identifier: GPL-3.0-or-later
// What the programs of the pictures do all day: who asks which model of whom, what that costs, how fast it answers.
// Values; no thread.
#pragma once

#include "base/clock.h"
#include "base/dialect.h"

#include <cstdint>

namespace tollgate::demo {

enum class Work : std::uint8_t {
    Sonnet,
    Haiku,
    Codex,
    CodexMini,
    Flash,
    Pro,
    DocsFlash,
    DocsLlama,
    DocsMini, // not allowed to: always denied
    NightMini,
    NightFlash,
    NightOss,
};
constexpr std::size_t kWorks = 12;

enum class Pricing : std::uint8_t { List, Local, Unknown };

// Pico-dollars per token, which is micro-dollars per million tokens.
struct Rates {
    std::int64_t input = 0;
    std::int64_t cache_read = 0;
    std::int64_t cache_write = 0;
    std::int64_t output = 0;
};

// How long until the first token: quantiles 0, 50, 95 and 100 %.
struct FirstToken {
    Micros least = 0;
    Micros median = 0;
    Micros high = 0;
    Micros most = 0;

    Micros at(double quantile) const;
};

struct Workload {
    const char* client = "";
    const char* key = ""; // access key
    const char* team = "";
    const char* project = "";
    Dialect dialect = Dialect::OpenAiChat;
    Endpoint endpoint = Endpoint::Chat;
    const char* requested = ""; // model
    const char* served = "";
    const char* provider = "";
    const char* provider_key = ""; // "" when the provider has none
    Pricing pricing = Pricing::List;
    Rates rates; // of a local one: what the same tokens would have cost elsewhere
    FirstToken first_token;
    double tokens_per_second = 50;
    bool has_tools = false;
};

const Workload& workload(Work work);

} // namespace tollgate::demo
