// SPDX-License-Identifier: GPL-3.0-or-later
// How much of its rate limits a provider says is left, in the head of every answer (protocols.md §1.4, §3.5):
// x-ratelimit-{limit,remaining,reset}-{requests,tokens} with lengths of time (OpenAI, Groq, Azure and many others),
// the same without a last word (numbers: seconds, or seconds or milliseconds since 1970), and
// anthropic-ratelimit-{requests,tokens,input-tokens,output-tokens}-{limit,remaining,reset} with RFC 3339 times.
// Values; any thread.
#pragma once

#include "resilience/moment.h"

#include <array>
#include <optional>
#include <string_view>

namespace tollgate::resilience {

struct Headroom {
    double fraction = 1; // 0 to 1 of the limit that is used up most
    Micros resets = 0;   // steady

    // Once it has reset the whole limit is there again.
    double at(Micros now) const { return now < resets ? fraction : 1.0; }
};

// A limit that does not say when it resets, or says something absurd, is believed for this long.
inline constexpr Micros kUntoldReset = kMinute;

struct LimitHeaders {
    std::string_view remaining;
    std::string_view limit;
    std::string_view reset;
};

// By name, then by value.
inline constexpr std::array<LimitHeaders, 7> kLimitHeaders{{
    {"x-ratelimit-remaining-requests", "x-ratelimit-limit-requests", "x-ratelimit-reset-requests"},
    {"x-ratelimit-remaining-tokens", "x-ratelimit-limit-tokens", "x-ratelimit-reset-tokens"},
    {"x-ratelimit-remaining", "x-ratelimit-limit", "x-ratelimit-reset"},
    {"anthropic-ratelimit-requests-remaining", "anthropic-ratelimit-requests-limit",
     "anthropic-ratelimit-requests-reset"},
    {"anthropic-ratelimit-tokens-remaining", "anthropic-ratelimit-tokens-limit", "anthropic-ratelimit-tokens-reset"},
    {"anthropic-ratelimit-input-tokens-remaining", "anthropic-ratelimit-input-tokens-limit",
     "anthropic-ratelimit-input-tokens-reset"},
    {"anthropic-ratelimit-output-tokens-remaining", "anthropic-ratelimit-output-tokens-limit",
     "anthropic-ratelimit-output-tokens-reset"},
}};

// One limit of the three values. Nothing when they are no numbers, or there is no limit to compare with; less than
// nothing left is nothing, more than the limit is all of it.
std::optional<Headroom> readLimit(const LimitHeaders& values, Moment now);

// The limit with the smallest fraction left. `find(name)` gives a header's value, an empty view when it is absent.
// Nothing when the head says nothing of limits.
template <class Find>
std::optional<Headroom> readHeadroom(const Find& find, Moment now) {
    std::optional<Headroom> least;
    for (const LimitHeaders& names : kLimitHeaders) {
        const std::string_view remaining = find(names.remaining);
        if (remaining.empty()) continue;
        const std::optional<Headroom> one = readLimit({remaining, find(names.limit), find(names.reset)}, now);
        if (one && (!least || one->at(now.steady) < least->at(now.steady))) least = one;
    }
    return least;
}

} // namespace tollgate::resilience
