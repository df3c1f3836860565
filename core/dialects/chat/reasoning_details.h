// SPDX-License-Identifier: GPL-3.0-or-later
// `reasoning_details`: how reasoning and its proof stand in Chat Completions (protocols.md §1.2, §6.9). Other
// providers' entries are OpenRouter's and are kept as they are.
#pragma once

#include "dialects/conversation/parts.h"
#include "dialects/json_scan.h"
#include "dialects/json_writer.h"

#include <vector>

namespace tollgate::dialects::conversation {

// Appends a Reasoning part for each entry that we wrote, or one for all entries of OpenRouter.
void readReasoningDetails(JsonCursor& cursor, Place place, std::vector<Part>& parts);

// The entry of a piece of reasoning with a proof; false, and nothing written, when it has none to show.
bool writeReasoningDetail(JsonWriter& json, const Reasoning& reasoning, int index);
// The whole list as JSON; "" when none has a proof.
std::string reasoningDetails(const std::vector<const Reasoning*>& reasoning);

// `extra_content.google.thought_signature` of a call, when the proof is Gemini's.
void writeSignature(JsonWriter& json, const Proof& proof);

} // namespace tollgate::dialects::conversation
