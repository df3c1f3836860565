// SPDX-License-Identifier: GPL-3.0-or-later
// What the classifier is given: any text, plain or escaped.
#include "check.h"
#include "classify/classify.h"
#include "classify/complexity.h"
#include "classify/excerpt.h"
#include "classify/folded.h"
#include "classify/language.h"
#include "targets.h"

#include <algorithm>
#include <string>

namespace tollgate::fuzz {

namespace {

using namespace classify;

void requireSound(const Judgement& judgement) {
    require(judgement.confidence >= 0 && judgement.confidence <= 1, "a confidence that is none");
    require(judgement.task == (judgement.confidence >= kActAt ? judgement.likely : Task::Unknown), "acts unsure");
    require(judgement.evidence.empty() == (judgement.likely == Task::Unknown), "a judgement without evidence");
    const double complexity = judgement.complexity;
    require(complexity == kEasy || complexity == kMiddling || complexity == kHard, "a fourth band");
}

void requireBounded(std::string_view text, TextForm form) {
    const Excerpt excerpt(text, form);
    require(excerpt.head().size() + excerpt.tail().size() <= Excerpt::kHead + Excerpt::kTail, "reads without bound");
    require(excerpt.head().size() + excerpt.tail().size() <= text.size(), "reads more than there is");
    const Folded folded(excerpt.head());
    require(folded.text().size() <= excerpt.head().size(), "folding makes longer");
    // Folding again changes nothing, or words would depend on how they came.
    require(Folded(folded.text()).text() == folded.text(), "folds twice into something else");
}

} // namespace

void prompt(std::string_view bytes) {
    const unsigned choice = takeChoice(bytes);
    const TextForm form = choice & 1 ? TextForm::JsonString : TextForm::Plain;
    const std::string_view system = bytes.substr(0, bytes.size() / 4 * (choice >> 1 & 1));
    const std::string_view user = bytes.substr(system.size());
    requireSound(classify::classify({.last_user_text = user,
                                     .system_text = system,
                                     .has_tools = (choice & 4) != 0,
                                     .has_images = (choice & 8) != 0,
                                     .has_json_schema = (choice & 16) != 0,
                                     .form = form}));
    require(languageOf(user, form).size() != 1 && languageOf(user, form).size() <= 2, "a language without a code");
    requireBounded(user, form);
    // A short input, long enough to be read in two parts.
    if (user.empty() || user.size() > 400) return;
    std::string longer;
    while (longer.size() < 4000) longer += user;
    requireSound(classify::classify({.last_user_text = longer, .form = form}));
    requireBounded(longer, form);
}

} // namespace tollgate::fuzz
