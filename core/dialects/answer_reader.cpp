// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/answer_reader.h"

#include "dialects/dialect_answers.h"

namespace tollgate::dialects {

AnswerFacts readAnswer(JsonScanner& scanner, std::string_view body, Dialect dialect, Endpoint endpoint,
                       std::string_view vendor) {
    UsageHints hints = usageHintsFor(vendor);
    hints.output_is_images = endpoint == Endpoint::Images;
    AnswerFacts facts;
    JsonCursor cursor = scanner.scan(body);
    switch (endpoint) {
    case Endpoint::Chat:
    case Endpoint::Completions: readChatAnswer(cursor, facts, hints); break;
    case Endpoint::Responses: readResponsesAnswer(cursor, facts); break;
    case Endpoint::Messages: readAnthropicAnswer(cursor, facts); break;
    case Endpoint::GenerateContent: readGeminiAnswer(cursor, facts); break;
    case Endpoint::OllamaChat:
    case Endpoint::OllamaGenerate: readOllamaAnswer(cursor, facts); break;
    default: readOtherAnswer(cursor, facts, dialect, hints);
    }
    if (!cursor.atEnd() || (!facts.finished && !facts.error)) {
        facts.bad_content = true;
        facts.meaningful = false;
        facts.error.reset();
    }
    return facts;
}

} // namespace tollgate::dialects
