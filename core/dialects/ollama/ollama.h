// SPDX-License-Identifier: GPL-3.0-or-later
// Ollama's native chat in translation (protocols.md §5 "Ollama native", §6): its readers and writers, one file each.
// Reached through conversation/translation.h.
#pragma once

#include "dialects/conversation/translation.h"

namespace tollgate::dialects::conversation {

Translated<Request> readOllamaRequest(JsonScanner& scanner, std::string_view body);
Translated<Written> writeOllamaRequest(JsonScanner& scanner, const Request& request, const Traits& traits);
bool readOllamaAnswer(JsonScanner& scanner, std::string_view body, const AnswerContext& context, AnswerSink& sink);
std::string writeOllamaAnswer(const Answer& answer, const AnswerContext& context);
std::unique_ptr<StreamTranslator> makeOllamaStreamReader(JsonScanner& scanner, const AnswerContext& context,
                                                         AnswerSink& sink);
std::unique_ptr<StreamWriter> makeOllamaStreamWriter(const AnswerContext& context, std::string& out);

} // namespace tollgate::dialects::conversation
