// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/trace.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tollgate::record {

namespace {

// "%1" is the first argument.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kSentences{{
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
