// SPDX-License-Identifier: GPL-3.0-or-later
// The readers of answers, one file a dialect (chat_answer.cpp, responses_answer.cpp, anthropic_answer.cpp,
// gemini_answer.cpp, ollama_answer.cpp, other_answer.cpp): each knows its whole answer and its stream. Reached through
// answer_reader.h and stream_observer.h.
#pragma once

#include "dialects/answer_facts.h"
#include "dialects/stream_observer.h"

#include <memory>

namespace tollgate::dialects {

// Each reads the whole answer the cursor stands on. `finished` is set when it is of the dialect.
void readChatAnswer(JsonCursor& cursor, AnswerFacts& facts, const UsageHints& hints); // Completions too
void readResponsesAnswer(JsonCursor& cursor, AnswerFacts& facts);
void readAnthropicAnswer(JsonCursor& cursor, AnswerFacts& facts);
void readGeminiAnswer(JsonCursor& cursor, AnswerFacts& facts);
void readOllamaAnswer(JsonCursor& cursor, AnswerFacts& facts);
// Embeddings, counts, images, audio, rerank, raw: usage and errors, whatever the rest is.
void readOtherAnswer(JsonCursor& cursor, AnswerFacts& facts, Dialect dialect, const UsageHints& hints);

std::unique_ptr<StreamObserver> makeChatObserver(JsonScanner& scanner, const UsageHints& hints);
std::unique_ptr<StreamObserver> makeResponsesObserver(JsonScanner& scanner);
std::unique_ptr<StreamObserver> makeAnthropicObserver(JsonScanner& scanner);
std::unique_ptr<StreamObserver> makeGeminiObserver(JsonScanner& scanner);
std::unique_ptr<StreamObserver> makeOllamaObserver(JsonScanner& scanner);
std::unique_ptr<StreamObserver> makeOtherObserver(JsonScanner& scanner, Dialect dialect, const UsageHints& hints);

} // namespace tollgate::dialects
