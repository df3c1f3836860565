// SPDX-License-Identifier: GPL-3.0-or-later
// Reasoning effort between the dialects (protocols.md §6.2). Pure.
#pragma once

#include "base/dialect.h"
#include "dialects/conversation/controls.h"

#include <cstdint>
#include <optional>
#include <string>

namespace tollgate::dialects::conversation {

// What the client asked for as one of OpenAI's words ("none" … "max", or an unknown one as it is); nothing when it
// left it to the model. A budget of tokens becomes a word: `approximated` is set then.
struct EffortWord {
    std::optional<std::string> word;
    bool approximated = false;
};

EffortWord effortWord(const Thinking& thinking, Dialect client);

// Tokens for a model that wants a budget (Anthropic): part of the output limit, at least 1024.
std::int64_t anthropicBudget(std::string_view effort, std::int64_t maxTokens);
// … Gemini 2.5.
std::int64_t geminiBudget(std::string_view effort);
// "MINIMAL" … "HIGH"; `approximated` is set when the word says more than Gemini can.
std::string_view geminiLevel(std::string_view effort, bool& approximated);

} // namespace tollgate::dialects::conversation
