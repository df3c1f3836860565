// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences behind the codes of problems: a table each, nothing else. Used by problem_words.cpp only.
#pragma once

#include <span>

namespace tollgate::ui {

inline constexpr char kProblemContext[] = "tollgate::ui::Problems";

struct ProblemPhrase {
    const char* code;
    const char* title;         // "%1" stands for the first argument
    const char* fix = nullptr; // what to do, or what would happen; none: the place in the step is shown
    bool suggests = false;     // its last argument is what was probably meant
    bool whole = false;        // names its subject itself
};

std::span<const ProblemPhrase> problemPhrases();
// Arguments that are words of core's own.
std::span<const char* const> problemArguments();

extern const char* const kDidYouMean;
extern const char* const kAtMember;

} // namespace tollgate::ui
