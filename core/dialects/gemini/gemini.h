// SPDX-License-Identifier: GPL-3.0-or-later
// Gemini generateContent in translation (protocols.md §4, §6): its readers and writers, one file each. Reached through
// conversation/translation.h.
#pragma once

#include "dialects/conversation/translation.h"

namespace tollgate::dialects::conversation {

Translated<Request> readGeminiRequest(JsonScanner& scanner, std::string_view body);
Translated<Written> writeGeminiRequest(JsonScanner& scanner, const Request& request, const Traits& traits);
bool readGeminiAnswer(JsonScanner& scanner, std::string_view body, const AnswerContext& context, AnswerSink& sink);
std::string writeGeminiAnswer(const Answer& answer, const AnswerContext& context);
std::unique_ptr<StreamTranslator> makeGeminiStreamReader(JsonScanner& scanner, const AnswerContext& context,
                                                         AnswerSink& sink);
std::unique_ptr<StreamWriter> makeGeminiStreamWriter(const AnswerContext& context, std::string& out);

} // namespace tollgate::dialects::conversation
