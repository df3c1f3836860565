// SPDX-License-Identifier: GPL-3.0-or-later
// How a simulated provider takes a call: how fast, how much it says, when it fails. Chance with a seed, so that a run
// can be repeated. Owned by the simulated provider; its thread.
#pragma once

#include "base/usage.h"
#include "demo/apportion.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace tollgate::demo {

struct Mood {
    int status = 200;
    const char* message = ""; // of an error
    int retry_after = 0;      // seconds; 0: not said
    std::chrono::milliseconds first_token{0};
    std::chrono::milliseconds between_parts{0};
    Usage usage;
    std::vector<std::string> parts; // of the text
};

class Temper {
public:
    // "anthropic", "openai", …: the first part of the path; an unknown one is an ordinary provider.
    Temper(std::string_view provider, std::uint64_t seed);

    // `body`: of the request; its length is what the prompt counts, its beginning what a prompt cache knows again.
    // `running`: how long the simulation runs; some providers have bad minutes. `troubles`: whether any fail at all.
    Mood next(std::string_view body, std::chrono::milliseconds running, bool troubles);

    struct Nature {
        std::string_view provider;
        int first_token; // milliseconds, median
        int tokens_per_second;
        double fails;             // share of calls
        double fails_in_bad_time; // a minute and a half out of every six
        int status;               // how it fails
        const char* message;
        double cached; // share of a known prompt
        bool writes_cache;
    };

private:
    Usage usageOf(std::string_view body, std::int64_t output);

    const Nature& m_nature;
    Chance m_chance;
    std::unordered_set<std::size_t> m_known; // beginnings of prompts
};

} // namespace tollgate::demo
