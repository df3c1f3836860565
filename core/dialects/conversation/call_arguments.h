// SPDX-License-Identifier: GPL-3.0-or-later
// A call's arguments for a client whose dialect carries them as an object (Anthropic, Gemini, Ollama): models write
// broken JSON too, and an answer must not hold it (protocols.md §6.5 "Arguments", §7.5 #73). Pure.
#pragma once

#include "dialects/conversation/translation.h"

#include <string>
#include <string_view>

namespace tollgate::dialects::conversation {

// {"raw_arguments": <text>}
std::string wrappedArguments(std::string_view text);

// The arguments as a compact object: {} for nothing, wrapped when they are no object; noted as "wrapped:<path>" then.
std::string objectOfArguments(std::string_view text, const AnswerContext& context, std::string_view path);

} // namespace tollgate::dialects::conversation
