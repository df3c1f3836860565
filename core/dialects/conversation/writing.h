// SPDX-License-Identifier: GPL-3.0-or-later
// What the writers of requests for several dialects share (protocols.md §6.1, §6.5, §6.6, §6.14). Pure.
#pragma once

#include "dialects/conversation/translation.h"
#include "dialects/conversation/warnings.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tollgate::dialects::conversation {

AnswerContext contextFor(const Request& request, const Traits& traits, Dialect upstream);

// The output limit the target is given: the client's, at most the model's (reported when less).
std::optional<std::int64_t> clampedLimit(const Request& request, const Traits& traits, Warnings& warnings);

// A custom tool is told as a function with one string `input`, its grammar in words.
std::string descriptionOf(const Tool& tool);
std::string parametersOf(const Tool& tool); // "" when the client gave none

// The text a custom tool is called with, out of the function's {"input": …}; the arguments as they are when it is
// something else.
std::string customInput(std::string_view arguments);

void warnRenamed(Warnings& warnings, const Tool& tool, const ToolNames::Known& name);

// OpenAI's word for the tier; "" when nothing is to be said (§6.1 "tier").
std::string_view openAiTier(const Controls& controls);

// "wav" of "audio/wav", as OpenAI names it.
std::string audioFormat(std::string_view type);

// Answers that would mean something else are refused (§6.14 "Reject").
Rejection rejectCandidates(const Request& request);
Rejection rejectReference(const Media& media);
Rejection rejectMedia(const Media& media, std::string_view what);
std::optional<Rejection> rejectUnknownTool(const Request& request);

} // namespace tollgate::dialects::conversation
