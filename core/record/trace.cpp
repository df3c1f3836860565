// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/trace.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tollgate::record {

namespace {

// "%1" is the first argument.
constexpr std::array<std::pair<std::string_view, std::string_view>, 19> kSentences{{
    {"entered", "%1, key %2"},
    {"model_names_provider", "the model names its provider: %1"},
    {"offered_in_order", "%1 offers %2"},
    {"provider_off", "%1 is switched off"},
    {"no_usable_key", "%1 has no usable key: %2"},
    {"other_dialect", "%1 speaks %2, which needs translation"},
    {"no_target", "no provider offers %1"},
    {"answered", "%1 answered as %2"},
    {"failed", "%1 failed: %2"},
    {"continued", "continued on %1"},
    {"cache_miss", "miss: %1"},
    {"text", "%1"},
    {"breaker_in_a_row", "%1 failures in a row (%2), tried again in %3"},
    {"breaker_share", "%1 of %2 calls failed (%3), tried again in %4"},
    {"breaker_trial_failed", "failed again when tried (%1), tried again in %2"},
    {"breaker_due", "failed before (%1), the next call tries it"},
    {"breaker_trying", "failed before (%1), a call tries it now"},
    {"key_cooling", "the key is rate limited, ready again in %1"},
    {"key_attention", "the provider refused the key: %1"},
}};

} // namespace

std::string inWords(const TraceStep& step) {
    auto known = std::find_if(kSentences.begin(), kSentences.end(), [&](auto& s) { return s.first == step.reason; });
    std::string_view sentence = known != kSentences.end() ? known->second : std::string_view(step.reason);
    std::string text;
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        // In one pass: an argument is no sentence with places of its own.
        std::size_t argument = sentence[at] == '%' && at + 1 < sentence.size()
                                   ? static_cast<std::size_t>(sentence[at + 1] - '1')
                                   : step.arguments.size();
        if (argument >= step.arguments.size()) {
            text += sentence[at];
            continue;
        }
        text += step.arguments[argument];
        ++at;
    }
    return text;
}

} // namespace tollgate::record
