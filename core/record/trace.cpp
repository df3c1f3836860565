// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/trace.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tollgate::record {

namespace {

// "%1" is the first argument.
constexpr std::array<std::pair<std::string_view, std::string_view>, 57> kSentences{{
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
    // Routes.
    {"route_matched", "the route %1 takes %2"},
    {"route_named", "the request asks for the route %1"},
    {"case_matched", "%1"},
    {"judged", "looks like %1 (%2 % sure, by %3), %4 % complex"},
    {"judged_unsure", "not sure what it asks for, perhaps %1 (%2 %, by %3)"},
    {"no_case", "none of the cases holds"},
    {"arm_drawn", "drawn by weight, %1 %"},
    {"arm_kept", "the %1 keeps its way, %2 %"},
    {"gate_ok", "%1 of %2 %3 used"},
    {"gate_over", "used up: %1 of %2 %3"},
    {"transformed", "changes %1"},
    {"picked_ordered", "%1, first in order"},
    {"picked_weighted", "%1, drawn by weight"},
    {"picked_round_robin", "%1, in turn"},
    {"picked_fastest", "%1, fastest: %2"},
    {"picked_cheapest", "%1, cheapest: %2"},
    {"picked_least_busy", "%1, least busy: %2"},
    {"picked_headroom", "%1, most headroom: %2"},
    {"picked_kept", "%1, which the %2 had before"},
    {"target_chosen", "%1"},
    {"no_member", "no target can be asked now"},
    {"denied", "%1"},
    {"hedged", "%1 was asked too after %2 ms without an answer"},
    {"retried", "%1 is asked again after %2 ms"},
    {"waited", "waited %1 s, as %2 asked"},
    {"smoothed", "waited %1 ms for room in the limit of %2"},
    {"next_key", "%1 is asked again with the key %2"},
    // Why targets are skipped.
    {"unknown_provider", "there is no provider %1"},
    {"only_other", "the access key is for %1 only"},
    {"key_rests", "%1 said to wait: %2"},
    {"key_refused", "%1 refused the key %2"},
    {"breaker_open", "%1: %2"},
    {"context_too_small", "%1 reads %2 tokens at most, this is about %3"},
    {"no_tools", "%1 has no tools"},
    {"no_vision", "%1 cannot see pictures"},
    {"over_limit", "the limit of %1 is reached, there is room in %2 s"},
    {"out_of_budget", "the budget %1 is used up"},
    {"no_price", "no price of %1 is known, so the budget %2 cannot be held"},
    // Why a target or a key is in the state it is in (resilience/reason.h).
    {"breaker_in_a_row", "%1 failures in a row (%2), tried again in %3"},
    {"breaker_share", "%1 of %2 calls failed (%3), tried again in %4"},
    {"breaker_trial_failed", "failed again when tried (%1), tried again in %2"},
    {"breaker_due", "failed before (%1), the next call tries it"},
    {"breaker_trying", "failed before (%1), a call tries it now"},
    {"key_cooling", "the key is rate limited, ready again in %1"},
    {"key_attention", "the provider refused the key: %1"},
}};

std::string sentence(std::string_view reason, const std::vector<std::string>& arguments) {
    auto known = std::find_if(kSentences.begin(), kSentences.end(), [&](auto& s) { return s.first == reason; });
    const std::string_view pattern = known != kSentences.end() ? known->second : reason;
    std::string text;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        // In one pass: an argument is no sentence with places of its own.
        std::size_t argument = pattern[at] == '%' && at + 1 < pattern.size()
                                   ? static_cast<std::size_t>(pattern[at + 1] - '1')
                                   : arguments.size();
        if (argument >= arguments.size()) {
            text += pattern[at];
            continue;
        }
        text += arguments[argument];
        ++at;
    }
    return text;
}

} // namespace

std::string inWords(const TraceStep& step) {
    return sentence(step.reason, step.arguments);
}

std::string inWords(const TraceCandidate& candidate) {
    return candidate.reason.empty() ? "" : sentence(candidate.reason, candidate.arguments);
}

} // namespace tollgate::record
