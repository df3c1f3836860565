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
    std::string text(known != kSentences.end() ? known->second : std::string_view(step.reason));
    for (std::size_t i = 0; i < step.arguments.size(); ++i) {
        std::string mark = "%" + std::to_string(i + 1);
        if (auto at = text.find(mark); at != std::string::npos) text.replace(at, mark.size(), step.arguments[i]);
    }
    return text;
}

} // namespace tollgate::record
