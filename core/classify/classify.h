// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of work a prompt asks for and how hard it looks: the conditions `task` and `complexity` of a route
// (DESIGN.md §4). Decided in order of how far the evidence can be trusted (semantic-cache.md §5): what the request says
// of itself, rules that can be read aloud, a small linear model. Reads at most 4 KB of a request, allocates nothing but
// its lists on first use, takes tens of microseconds. Pure; any thread.
#pragma once

#include "classify/prompt.h"
#include "classify/task.h"

#include <string_view>

namespace tollgate::classify {

// Below it a judgement is not acted on (semantic-cache.md §5).
constexpr double kActAt = 0.7;

struct Judgement {
    // Unknown when `confidence` is below kActAt: the field has no value then, so that no task matches (`eq`, `in`),
    // `exists` says no, and `ne` and `not_in` hold as for every field that is not given. What is only guessed is no
    // reason to send a request elsewhere.
    Task task = Task::Unknown;
    Task likely = Task::Unknown; // the best guess, for the trace; Unknown only when there is no text
    double confidence = 0;       // of `likely`, 0 to 1; of a rule a fixed estimate
    double complexity = 0;       // kEasy, kMiddling or kHard
    std::string_view evidence;   // code for the trace, see below
};

Judgement classify(const Prompt& prompt);

// Every evidence there is:
//   ""                  no text to judge
//   system_instruction  the system text begins with one ("You are a translator")
//   coding_agent        tools, and a system text about programs
//   schema_labels       an answer by schema, and words of sorting things
//   schema_fields       an answer by schema, and words of finding things
//   image_text          pictures, and words of finding things
//   code_fence  diff  stack_trace  code_lines
//   keyword:TASK        an instruction in the text ("summarise", "übersetze", "翻訳して")
//   model               the linear model

} // namespace tollgate::classify
