// SPDX-License-Identifier: GPL-3.0-or-later
// Anthropic Messages (protocols.md §3.3, §3.4).
#include "dialects/answer_parts.h"
#include "dialects/dialect_answers.h"

namespace tollgate::dialects {

namespace {

// A content block: text and thinking count when they hold something, every other kind is a call or a result.
void readBlock(JsonCursor& cursor, AnswerFacts& facts) {
    if (!cursor.enterObject()) return;
    bool call = false;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "type") {
            auto type = cursor.string();
            call = type && !isOneOf(*type, {"text", "thinking"});
        } else if (isOneOf(key, {"text", "thinking", "signature", "input", "data"})) {
            takeOutputValue(cursor, facts);
        } else {
            cursor.skip();
        }
    }
    if (call) facts.meaningful = true;
}

void readContent(JsonCursor& cursor, AnswerFacts& facts) {
    if (!cursor.enterArray()) return;
    while (cursor.nextElement()) readBlock(cursor, facts);
}

// `usage` of message_start and message_delta: cumulative, so what is there replaces what was (§3.4).
void readUsage(JsonCursor& cursor, AnswerFacts& facts, UsageNumbers& numbers) {
    if (cursor.kind() != JsonKind::Object) {
        cursor.skip();
        return;
    }
    readAnthropicUsage(cursor, numbers, facts.service_tier);
    facts.usage = anthropicUsage(numbers);
}

void readMessage(JsonCursor& cursor, AnswerFacts& facts, UsageNumbers& numbers, std::string& type) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "type") {
            takeName(cursor, type);
        } else if (key == "id") {
            takeName(cursor, facts.response_id);
        } else if (key == "model") {
            takeName(cursor, facts.served_model);
        } else if (key == "content") {
            readContent(cursor, facts);
        } else if (key == "stop_reason") {
            takeName(cursor, facts.finish_reason);
        } else if (key == "usage") {
            readUsage(cursor, facts, numbers);
        } else if (key == "error") {
            takeError(cursor, facts);
        } else {
            cursor.skip();
        }
    }
}

// `delta` of content_block_delta and message_delta.
void readDelta(JsonCursor& cursor, AnswerFacts& facts) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (isOneOf(key, {"text", "partial_json", "thinking", "signature", "citation"})) {
            takeOutputValue(cursor, facts);
        } else if (key == "stop_reason") {
            takeName(cursor, facts.finish_reason);
        } else {
            cursor.skip();
        }
    }
    if (!facts.finish_reason.empty()) facts.finished = true;
}

class AnthropicObserver final : public StreamObserver {
public:
    using StreamObserver::StreamObserver;

private:
    void read(JsonCursor& cursor, std::string_view name, EventNote& note) override {
        cursor.enterObject();
        std::string_view type = name;
        for (std::string_view key; cursor.nextMember(key);) {
            if (key == "type") {
                type = cursor.string().value_or(type);
            } else if (key == "delta") {
                readDelta(cursor, m_facts);
            } else if (key == "content_block") {
                readBlock(cursor, m_facts);
            } else if (key == "message") {
                std::string messageType;
                readMessage(cursor, m_facts, m_numbers, messageType);
            } else if (key == "usage") {
                readUsage(cursor, m_facts, m_numbers);
            } else if (key == "error") {
                takeError(cursor, m_facts);
            } else {
                cursor.skip();
            }
        }
        note.terminal = type == "message_stop" || type == "error";
        if (note.terminal) m_facts.finished = true;
        if (type == "error" && !m_facts.error) setErrorText("The provider broke off", m_facts);
    }

    bool isEndMark(std::string_view) const override { return false; }

    UsageNumbers m_numbers;
};

} // namespace

void readAnthropicAnswer(JsonCursor& cursor, AnswerFacts& facts) {
    UsageNumbers numbers;
    std::string type;
    readMessage(cursor, facts, numbers, type);
    facts.finished = type == "message";
}

std::unique_ptr<StreamObserver> makeAnthropicObserver(JsonScanner& scanner) {
    return std::make_unique<AnthropicObserver>(scanner);
}

} // namespace tollgate::dialects
