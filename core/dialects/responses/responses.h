// SPDX-License-Identifier: GPL-3.0-or-later
// OpenAI Responses in translation (protocols.md §2, §6): its readers and writers, one file each. Reached through
// conversation/translation.h.
#pragma once

#include "dialects/conversation/translation.h"

namespace tollgate::dialects::conversation {

Translated<Request> readResponsesRequest(JsonScanner& scanner, std::string_view body);
Translated<Written> writeResponsesRequest(JsonScanner& scanner, const Request& request, const Traits& traits);
bool readResponsesAnswer(JsonScanner& scanner, std::string_view body, const AnswerContext& context, AnswerSink& sink);
std::string writeResponsesAnswer(const Answer& answer, const AnswerContext& context);
std::unique_ptr<StreamTranslator> makeResponsesStreamReader(JsonScanner& scanner, const AnswerContext& context,
                                                            AnswerSink& sink);
std::unique_ptr<StreamWriter> makeResponsesStreamWriter(const AnswerContext& context, std::string& out);

} // namespace tollgate::dialects::conversation
