// SPDX-License-Identifier: GPL-3.0-or-later
// Anthropic Messages in translation (protocols.md §3, §6): its readers and writers, one file each. Reached through
// conversation/translation.h.
#pragma once

#include "dialects/conversation/translation.h"

namespace tollgate::dialects::conversation {

Translated<Request> readAnthropicRequest(JsonScanner& scanner, std::string_view body);
Translated<Written> writeAnthropicRequest(JsonScanner& scanner, const Request& request, const Traits& traits);
bool readAnthropicAnswer(JsonScanner& scanner, std::string_view body, const AnswerContext& context, AnswerSink& sink);
std::string writeAnthropicAnswer(const Answer& answer, const AnswerContext& context);
std::unique_ptr<StreamTranslator> makeAnthropicStreamReader(JsonScanner& scanner, const AnswerContext& context,
                                                            AnswerSink& sink);
std::unique_ptr<StreamWriter> makeAnthropicStreamWriter(const AnswerContext& context, std::string& out);

} // namespace tollgate::dialects::conversation
