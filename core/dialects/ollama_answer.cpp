// SPDX-License-Identifier: GPL-3.0-or-later
// Ollama's /api/chat and /api/generate (protocols.md §5): a line of a stream has the members of a whole answer.
#include "dialects/answer_parts.h"
#include "dialects/dialect_answers.h"

namespace tollgate::dialects {

namespace {

void readMessage(JsonCursor& cursor, AnswerFacts& facts) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (isOneOf(key, {"content", "thinking", "tool_calls", "images"})) {
            takeOutputValue(cursor, facts);
        } else {
            cursor.skip();
        }
    }
}

void readMembers(JsonCursor& cursor, AnswerFacts& facts) {
    UsageNumbers numbers;
    bool done = false;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "message") {
            readMessage(cursor, facts);
        } else if (isOneOf(key, {"response", "thinking"})) {
            takeOutput(cursor, facts);
        } else if (key == "model") {
            takeName(cursor, facts.served_model);
        } else if (key == "done") {
            done = cursor.boolean().value_or(false);
        } else if (key == "done_reason") {
            takeName(cursor, facts.finish_reason);
        } else if (key == "prompt_eval_count") {
            readCount(cursor, numbers.input, numbers.refused);
        } else if (key == "eval_count") {
            readCount(cursor, numbers.output, numbers.refused);
        } else if (key == "error") {
            takeError(cursor, facts);
        } else {
            cursor.skip();
        }
    }
    if (!done) return;
    facts.finished = true;
    facts.usage = ollamaUsage(numbers);
    // Loading and unloading a model is an answer without text.
    if (isOneOf(facts.finish_reason, {"load", "unload"})) facts.meaningful = true;
}

class OllamaObserver final : public StreamObserver {
public:
    using StreamObserver::StreamObserver;

private:
    void read(JsonCursor& cursor, std::string_view, EventNote& note) override {
        bool wasFinished = m_facts.finished;
        cursor.enterObject();
        readMembers(cursor, m_facts);
        note.terminal = (m_facts.finished && !wasFinished) || m_facts.error;
    }

    bool isEndMark(std::string_view) const override { return false; }
};

} // namespace

void readOllamaAnswer(JsonCursor& cursor, AnswerFacts& facts) {
    if (cursor.enterObject()) readMembers(cursor, facts);
}

std::unique_ptr<StreamObserver> makeOllamaObserver(JsonScanner& scanner) {
    return std::make_unique<OllamaObserver>(scanner);
}

} // namespace tollgate::dialects
