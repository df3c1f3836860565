// SPDX-License-Identifier: GPL-3.0-or-later
// Gemini generateContent (protocols.md §4.2): every chunk of a stream is an answer of its own. No end mark.
#include "dialects/answer_parts.h"
#include "dialects/dialect_answers.h"

namespace tollgate::dialects {

namespace {

void readPart(JsonCursor& cursor, AnswerFacts& facts) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (isOneOf(key, {"text", "functionCall", "inlineData", "fileData", "executableCode", "codeExecutionResult",
                          "toolCall", "toolResponse"})) {
            takeOutputValue(cursor, facts);
        } else {
            cursor.skip();
        }
    }
}

void readContent(JsonCursor& cursor, AnswerFacts& facts) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "parts" && cursor.kind() == JsonKind::Array) {
            cursor.enterArray();
            while (cursor.nextElement()) readPart(cursor, facts);
        } else {
            cursor.skip();
        }
    }
}

bool hasMember(JsonCursor& cursor, std::string_view name) {
    bool found = false;
    if (!cursor.enterObject()) return found;
    for (std::string_view key; cursor.nextMember(key); cursor.skip()) found = found || key == name;
    return found;
}

// What Google searched for the answer, on the web and on the map; the last word of a stream wins.
void readGrounding(JsonCursor& cursor, UnitCounts& units) {
    if (!cursor.enterObject()) return;
    std::int64_t queries = 0;
    bool maps = false;
    for (std::string_view key; cursor.nextMember(key);) {
        const bool list = cursor.kind() == JsonKind::Array;
        if (key == "webSearchQueries" && list) {
            cursor.enterArray();
            while (cursor.nextElement())
                if (!cursor.string().value_or("").empty()) ++queries;
        } else if (key == "groundingChunks" && list) {
            cursor.enterArray();
            while (cursor.nextElement()) maps = hasMember(cursor, "maps") || maps;
        } else {
            cursor.skip();
        }
    }
    if (queries > 0) units.web_searches = queries;
    if (maps) units.map_searches = 1;
}

void readCandidate(JsonCursor& cursor, AnswerFacts& facts) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "content") {
            readContent(cursor, facts);
        } else if (key == "finishReason") {
            takeName(cursor, facts.finish_reason);
        } else if (key == "groundingMetadata") {
            readGrounding(cursor, facts.units);
        } else {
            cursor.skip();
        }
    }
    if (!facts.finish_reason.empty()) facts.finished = true;
}

// The whole prompt was refused: there will be no candidates.
void readPromptFeedback(JsonCursor& cursor, AnswerFacts& facts) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "blockReason") {
            takeName(cursor, facts.finish_reason);
            facts.finished = true;
            facts.prompt_blocked = true;
        } else {
            cursor.skip();
        }
    }
}

void readUsage(JsonCursor& cursor, AnswerFacts& facts) {
    UsageNumbers numbers;
    std::string tier;
    readGeminiUsage(cursor, numbers, tier);
    if (!tier.empty()) facts.service_tier = tier;
    facts.usage = geminiUsage(numbers);
}

// True when anything of the dialect was there.
bool readMembers(JsonCursor& cursor, AnswerFacts& facts) {
    bool ours = false;
    for (std::string_view key; cursor.nextMember(key);) {
        bool known = true;
        if (key == "candidates" && cursor.kind() == JsonKind::Array) {
            cursor.enterArray();
            while (cursor.nextElement()) readCandidate(cursor, facts);
        } else if (key == "promptFeedback") {
            readPromptFeedback(cursor, facts);
        } else if (key == "usageMetadata") {
            readUsage(cursor, facts);
        } else if (key == "modelVersion") {
            takeName(cursor, facts.served_model);
        } else if (key == "responseId") {
            takeName(cursor, facts.response_id);
        } else if (key == "serviceTier") {
            takeTier(cursor, facts.service_tier);
        } else if (key == "error") {
            takeError(cursor, facts);
        } else {
            cursor.skip();
            known = false;
        }
        ours = ours || known;
    }
    return ours;
}

class GeminiObserver final : public StreamObserver {
public:
    using StreamObserver::StreamObserver;

private:
    void read(JsonCursor& cursor, std::string_view, EventNote&) override {
        cursor.enterObject();
        readMembers(cursor, m_facts);
    }

    bool isEndMark(std::string_view) const override { return false; }
};

} // namespace

void readGeminiAnswer(JsonCursor& cursor, AnswerFacts& facts) {
    facts.finished = cursor.enterObject() && readMembers(cursor, facts);
}

std::unique_ptr<StreamObserver> makeGeminiObserver(JsonScanner& scanner) {
    return std::make_unique<GeminiObserver>(scanner);
}

} // namespace tollgate::dialects
