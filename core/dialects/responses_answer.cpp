// SPDX-License-Identifier: GPL-3.0-or-later
// OpenAI Responses (protocols.md §2.2, §2.3).
#include "dialects/answer_parts.h"
#include "dialects/dialect_answers.h"

namespace tollgate::dialects {

namespace {

bool isShell(std::string_view itemType) {
    return isOneOf(itemType, {"message", "reasoning"});
}

// Text of a content or summary part: {"type":"output_text","text":"…"}.
void readTexts(JsonCursor& cursor, AnswerFacts& facts) {
    if (!cursor.enterArray()) return;
    while (cursor.nextElement()) {
        if (!cursor.enterObject()) continue;
        for (std::string_view key; cursor.nextMember(key);) {
            if (isOneOf(key, {"text", "refusal"})) {
                takeOutput(cursor, facts);
            } else {
                cursor.skip();
            }
        }
    }
}

// What the provider charges for by the call (protocols.md §9.2 "web search per call").
enum class PaidCall : std::uint8_t { None, WebSearch, FileSearch };

PaidCall paidCallOf(std::string_view itemType) {
    if (itemType == "web_search_call") return PaidCall::WebSearch;
    return itemType == "file_search_call" ? PaidCall::FileSearch : PaidCall::None;
}

// A web search that opens a page or looks for words in it costs nothing of its own.
bool isSearch(JsonCursor& cursor) {
    bool search = true;
    if (!cursor.enterObject()) return search;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "type") {
            search = cursor.string().value_or("search") == "search";
        } else {
            cursor.skip();
        }
    }
    return search;
}

void count(PaidCall call, UnitCounts& units) {
    if (call == PaidCall::WebSearch) ++units.web_searches;
    if (call == PaidCall::FileSearch) ++units.file_searches;
}

// An item of `output`: a message or reasoning counts when it holds text, every other kind is a call.
PaidCall readItem(JsonCursor& cursor, AnswerFacts& facts) {
    if (!cursor.enterObject()) return PaidCall::None;
    bool call = false;
    bool charged = true;
    PaidCall paid = PaidCall::None;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "type") {
            auto type = cursor.string();
            call = type && !isShell(*type);
            paid = paidCallOf(type.value_or(""));
        } else if (key == "action") {
            charged = isSearch(cursor) && charged;
        } else if (key == "status") {
            charged = cursor.string() != "failed" && charged;
        } else if (isOneOf(key, {"content", "summary"})) {
            readTexts(cursor, facts);
        } else if (isOneOf(key, {"arguments", "input", "encrypted_content"})) {
            takeOutput(cursor, facts);
        } else {
            cursor.skip();
        }
    }
    if (call) facts.meaningful = true;
    return charged ? paid : PaidCall::None;
}

// The whole of it, over what a stream told item by item.
void readOutput(JsonCursor& cursor, AnswerFacts& facts) {
    if (!cursor.enterArray()) return;
    UnitCounts units;
    bool any = false;
    for (; cursor.nextElement(); any = true) count(readItem(cursor, facts), units);
    if (any) facts.units = units;
}

void readIncomplete(JsonCursor& cursor, AnswerFacts& facts) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "reason") {
            takeName(cursor, facts.finish_reason);
        } else {
            cursor.skip();
        }
    }
}

void readUsage(JsonCursor& cursor, AnswerFacts& facts) {
    if (cursor.kind() != JsonKind::Object) {
        cursor.skip();
        return;
    }
    UsageNumbers numbers;
    readOpenAiUsage(cursor, numbers);
    facts.usage = openAiUsage(numbers);
}

void readResponse(JsonCursor& cursor, AnswerFacts& facts, std::string& status) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "id") {
            takeName(cursor, facts.response_id);
        } else if (key == "model") {
            takeName(cursor, facts.served_model);
        } else if (key == "created_at") {
            takeNumber(cursor, facts.created);
        } else if (key == "service_tier") {
            takeTier(cursor, facts.service_tier);
        } else if (key == "status") {
            takeName(cursor, status);
        } else if (key == "incomplete_details") {
            readIncomplete(cursor, facts);
        } else if (key == "usage") {
            readUsage(cursor, facts);
        } else if (key == "output") {
            readOutput(cursor, facts);
        } else if (key == "error") {
            takeError(cursor, facts);
        } else {
            cursor.skip();
        }
    }
}

void settle(const std::string& status, AnswerFacts& facts) {
    if (facts.finish_reason.empty()) facts.finish_reason = status;
    if (status == "failed" && !facts.error) setErrorText("The provider reported a failed response", facts);
}

class ResponsesObserver final : public StreamObserver {
public:
    using StreamObserver::StreamObserver;

private:
    void read(JsonCursor& cursor, std::string_view name, EventNote& note) override {
        cursor.enterObject();
        std::string_view type = name;
        ErrorParts flat; // {"type":"error","code":…,"message":…}
        std::string status;
        PaidCall paid = PaidCall::None;
        std::int64_t bytesBefore = m_facts.output_bytes;
        for (std::string_view key; cursor.nextMember(key);) {
            if (key == "type") {
                type = cursor.string().value_or(type);
            } else if (key == "item") {
                paid = readItem(cursor, m_facts);
            } else if (!readMember(cursor, key, status, flat)) {
                cursor.skip();
            }
        }
        if (type == "response.output_item.done") count(paid, m_facts.units);
        settleEvent(type, status, flat, bytesBefore, note);
    }

    bool readMember(JsonCursor& cursor, std::string_view key, std::string& status, ErrorParts& flat) {
        if (key == "sequence_number") {
            std::int64_t number = -1;
            takeNumber(cursor, number);
            if (number >= 0) m_nextSequence = number + 1;
        } else if (key == "delta") {
            takeOutput(cursor, m_facts);
        } else if (key == "response") {
            readResponse(cursor, m_facts, status);
        } else if (key == "error") {
            takeError(cursor, m_facts);
        } else if (key == "code") {
            takeName(cursor, flat.code);
        } else if (key == "message") {
            takeName(cursor, flat.message);
        } else {
            return false;
        }
        return true;
    }

    void settleEvent(std::string_view type, const std::string& status, const ErrorParts& flat, std::int64_t bytesBefore,
                     EventNote& note) {
        bool delta = type.ends_with(".delta");
        // What a finished part repeats has been counted, unless no delta told it (protocols.md §7.3 #49).
        if (!delta && m_deltas) m_facts.output_bytes = bytesBefore;
        if (delta) m_deltas = true;
        if (type == "error" && !m_facts.error) setError(flat, m_facts);
        if (!isOneOf(type, {"response.completed", "response.incomplete", "response.failed", "error"})) return;
        note.terminal = true;
        m_facts.finished = true;
        if (type != "error") settle(status, m_facts);
    }

    bool m_deltas = false;
};

} // namespace

void readResponsesAnswer(JsonCursor& cursor, AnswerFacts& facts) {
    std::string status;
    readResponse(cursor, facts, status);
    settle(status, facts);
    // A response in the background is an answer too: "queued".
    facts.finished = !status.empty() || !facts.response_id.empty();
    if (isOneOf(status, {"queued", "in_progress"})) facts.meaningful = true;
}

std::unique_ptr<StreamObserver> makeResponsesObserver(JsonScanner& scanner) {
    return std::make_unique<ResponsesObserver>(scanner);
}

} // namespace tollgate::dialects
