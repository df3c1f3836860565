// SPDX-License-Identifier: GPL-3.0-or-later
// OpenAI Chat Completions (protocols.md §1.2, §1.3) and everything that speaks like it (§5): whole answers and chunks
// have the same members but for `message` and `delta`.
#include "dialects/answer_parts.h"
#include "dialects/dialect_answers.h"

namespace tollgate::dialects {

namespace {

// What an answer or chunk said beside the facts.
struct Said {
    UsageNumbers numbers;
    bool has_usage = false;
    bool has_choices = false;
    bool choices_empty = true;
    std::uint64_t begun = 0; // choices that are there, by index; …
    std::uint64_t done = 0;  // … and that have a finish reason
};

std::uint64_t bitOf(std::int64_t index) {
    return std::uint64_t{1} << (index >= 0 && index < 64 ? index : 63);
}

void readMessage(JsonCursor& cursor, AnswerFacts& facts) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        // Content is a list with Mistral: [{"type":"thinking",…}, {"type":"text","text":…}].
        if (isOneOf(key, {"content", "reasoning_content", "reasoning", "refusal", "tool_calls", "function_call",
                          "audio", "images", "thinking_blocks"})) {
            takeOutputValue(cursor, facts);
        } else if (key == "reasoning_details") {
            // The same text once more (OpenRouter): it counts as an event, not as output.
            std::int64_t bytes = facts.output_bytes;
            takeOutputValue(cursor, facts);
            facts.output_bytes = bytes;
        } else {
            cursor.skip();
        }
    }
}

void readChoice(JsonCursor& cursor, AnswerFacts& facts, Said& said) {
    if (!cursor.enterObject()) return;
    std::int64_t index = 0;
    bool done = false;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "delta" || key == "message") {
            readMessage(cursor, facts);
        } else if (key == "text") {
            takeOutput(cursor, facts);
        } else if (key == "finish_reason") {
            done = takeName(cursor, facts.finish_reason);
        } else if (key == "index") {
            takeNumber(cursor, index);
        } else if (key == "error") {
            takeError(cursor, facts);
        } else {
            cursor.skip();
        }
    }
    said.begun |= bitOf(index);
    if (done) said.done |= bitOf(index);
}

void readChoices(JsonCursor& cursor, AnswerFacts& facts, Said& said) {
    if (!cursor.enterArray()) return;
    said.has_choices = true;
    for (; cursor.nextElement(); said.choices_empty = false) readChoice(cursor, facts, said);
}

void readUsage(JsonCursor& cursor, Said& said) {
    if (cursor.kind() == JsonKind::Object) {
        said.numbers = {};
        said.has_usage = true;
    }
    readOpenAiUsage(cursor, said.numbers);
}

// Groq gives usage here even without include_usage.
void readGroq(JsonCursor& cursor, AnswerFacts& facts, Said& said) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "usage" && !said.has_usage) {
            readUsage(cursor, said);
        } else if (key == "error") {
            takeError(cursor, facts);
        } else {
            cursor.skip();
        }
    }
}

// llama.cpp: how much of the prompt came from its cache.
std::int64_t cachedInTimings(JsonCursor& cursor, bool& refused) {
    std::int64_t cached = UsageNumbers::kAbsent;
    if (!cursor.enterObject()) return cached;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "cache_n") {
            readCount(cursor, cached, refused);
        } else {
            cursor.skip();
        }
    }
    return cached;
}

Said readMembers(JsonCursor& cursor, AnswerFacts& facts) {
    Said said;
    std::int64_t timings = UsageNumbers::kAbsent;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "choices") {
            readChoices(cursor, facts, said);
        } else if (key == "usage") {
            readUsage(cursor, said);
        } else if (key == "x_groq") {
            readGroq(cursor, facts, said);
        } else if (key == "timings") {
            timings = cachedInTimings(cursor, said.numbers.refused);
        } else if (key == "model") {
            takeName(cursor, facts.served_model);
        } else if (key == "id") {
            takeName(cursor, facts.response_id);
        } else if (key == "created") {
            takeNumber(cursor, facts.created);
        } else if (key == "service_tier") {
            takeTier(cursor, facts.service_tier);
        } else if (key == "error") {
            takeError(cursor, facts);
        } else {
            cursor.skip();
        }
    }
    if (said.numbers.cached == UsageNumbers::kAbsent) said.numbers.cached = timings;
    return said;
}

void settle(const Said& said, const UsageHints& hints, AnswerFacts& facts) {
    // The last word wins, chunks are never added (§9.3.2).
    if (said.has_usage) facts.usage = openAiUsage(said.numbers, hints);
    // OpenRouter and Mistral say "error" for a finish, with or without the error itself.
    if (facts.finish_reason == "error" && !facts.error) setErrorText("The provider broke off", facts);
}

class ChatObserver final : public StreamObserver {
public:
    ChatObserver(JsonScanner& scanner, const UsageHints& hints) : StreamObserver(scanner), m_hints(hints) {}

private:
    void read(JsonCursor& cursor, std::string_view, EventNote& note) override {
        cursor.enterObject();
        Said said = readMembers(cursor, m_facts);
        settle(said, m_hints, m_facts);
        m_begun |= said.begun;
        m_done |= said.done;
        m_facts.finished = m_begun != 0 && m_done == m_begun;
        note.usage_only = said.has_usage && said.has_choices && said.choices_empty;
    }

    UsageHints m_hints;
    std::uint64_t m_begun = 0; // as in Said
    std::uint64_t m_done = 0;
};

} // namespace

void readChatAnswer(JsonCursor& cursor, AnswerFacts& facts, const UsageHints& hints) {
    if (!cursor.enterObject()) return;
    Said said = readMembers(cursor, facts);
    settle(said, hints, facts);
    // Some providers leave finish_reason out of whole answers.
    facts.finished = said.has_choices && !said.choices_empty;
}

std::unique_ptr<StreamObserver> makeChatObserver(JsonScanner& scanner, const UsageHints& hints) {
    return std::make_unique<ChatObserver>(scanner, hints);
}

} // namespace tollgate::dialects
