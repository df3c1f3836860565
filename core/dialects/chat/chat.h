// SPDX-License-Identifier: GPL-3.0-or-later
// OpenAI Chat Completions in translation (protocols.md §1, §6): its readers and writers, one file each. Reached through
// conversation/translation.h.
#pragma once

#include "dialects/conversation/translation.h"

namespace tollgate::dialects::conversation {

Translated<Request> readChatRequest(JsonScanner& scanner, std::string_view body);
Translated<Written> writeChatRequest(JsonScanner& scanner, const Request& request, const Traits& traits);
bool readChatAnswer(JsonScanner& scanner, std::string_view body, const AnswerContext& context, AnswerSink& sink);
std::string writeChatAnswer(const Answer& answer, const AnswerContext& context);
std::unique_ptr<StreamTranslator> makeChatStreamReader(JsonScanner& scanner, const AnswerContext& context,
                                                       AnswerSink& sink);
std::unique_ptr<StreamWriter> makeChatStreamWriter(const AnswerContext& context, std::string& out);

// The answer's id as its clients expect it; worded anew for the same dialect it keeps the provider's (§6.11).
std::string chatId(const AnswerIds& ids, const AnswerContext& context);

// A picture as `images` has them: OpenRouter's member, which others took over (§6.4.8). Nothing else has a place there.
bool hasChatImage(const Media& media);
void writeChatImage(JsonWriter& json, const Media& media, int index);

} // namespace tollgate::dialects::conversation
