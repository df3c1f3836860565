// SPDX-License-Identifier: GPL-3.0-or-later
// What whole Anthropic answers and streams share: how an answer's end is told (protocols.md §3.3, §6.8).
#pragma once

#include "dialects/conversation/answer.h"
#include "dialects/conversation/translation.h"
#include "dialects/json_writer.h"

namespace tollgate::dialects::conversation {

// Members stop_reason, stop_sequence and, for a refusal, stop_details; null before the end.
void writeAnthropicStop(JsonWriter& json, const Ending& ending, bool hasCalls, bool hasContent);

// Thinking blocks of an Anthropic client carry every provider's proof in their signature (§6.9).
std::string signatureFor(const Proof& proof);

// {"type":"tool_use","id":…,"name":…,"input":…} with the client's name of the tool.
void writeToolUse(JsonWriter& json, const AnswerContext& context, std::string_view id, std::string_view name,
                  std::string_view input);

} // namespace tollgate::dialects::conversation
