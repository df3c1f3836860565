// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/answer_facts.h"

#include <algorithm>
#include <array>

namespace tollgate::dialects {

using record::Outcome;

// protocols.md §6.8
bool isFilterReason(std::string_view finishReason) {
    constexpr std::array<std::string_view, 12> kReasons{"content_filter",
                                                        "refusal",
                                                        "SAFETY",
                                                        "RECITATION",
                                                        "LANGUAGE",
                                                        "BLOCKLIST",
                                                        "PROHIBITED_CONTENT",
                                                        "SPII",
                                                        "IMAGE_SAFETY",
                                                        "IMAGE_PROHIBITED_CONTENT",
                                                        "IMAGE_RECITATION",
                                                        "MODEL_ARMOR"};
    return std::find(kReasons.begin(), kReasons.end(), finishReason) != kReasons.end();
}

Outcome AnswerFacts::outcome() const {
    if (error) return error->outcome;
    if (bad_content && !meaningful) return Outcome::BadContent;
    if (!finished) return Outcome::Cut;
    if (meaningful) return Outcome::Ok;
    return prompt_blocked || isFilterReason(finish_reason) ? Outcome::ContentFilter : Outcome::Empty;
}

} // namespace tollgate::dialects
