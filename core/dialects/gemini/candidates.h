// SPDX-License-Identifier: GPL-3.0-or-later
// What whole Gemini answers and chunks share: parts, and the members around the candidates (protocols.md §4.2).
#pragma once

#include "dialects/conversation/answer.h"
#include "dialects/conversation/translation.h"
#include "dialects/json_writer.h"

namespace tollgate::dialects::conversation {

void writeGeminiText(JsonWriter& json, std::string_view text, bool thought, std::string_view signature);
void writeGeminiCall(JsonWriter& json, const AnswerContext& context, const ToolCall& call, std::string_view signature);

// inlineData, or fileData for what is elsewhere.
void writeGeminiMedia(JsonWriter& json, const Media& media);

// Gemini clients hand every provider's proof back as a thoughtSignature (§6.9); "" without one.
std::string thoughtSignatureFor(const Proof& proof);

// modelVersion and responseId.
void writeGeminiIds(JsonWriter& json, const AnswerIds& ids, const AnswerContext& context);

} // namespace tollgate::dialects::conversation
