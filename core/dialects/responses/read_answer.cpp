// SPDX-License-Identifier: GPL-3.0-or-later
// Responses answers, whole and streamed, as an answer in no dialect's words (protocols.md §2.2, §2.3, §6.12 F).
#include "dialects/conversation/answer_error.h"
#include "dialects/conversation/answer_ids.h"
#include "dialects/conversation/media.h"
#include "dialects/conversation/reading.h"
#include "dialects/conversation/stop.h"
#include "dialects/json_read.h"
#include "dialects/json_writer.h"
#include "dialects/responses/content.h"
#include "dialects/responses/responses.h"

#include <algorithm>

namespace tollgate::dialects::conversation {

namespace {

// An output item, whole or as it is announced.
struct Item {
    std::string type, id, call_id, name, arguments, encrypted, text, refusal, reasoning, picture, format;
};

void readMessageContent(JsonCursor& cursor, Item& item) {
    if (!cursor.enterArray()) return;
    while (cursor.nextElement()) {
        if (!cursor.enterObject()) continue;
        for (std::string_view key; cursor.nextMember(key);) {
            if (key == "text") {
                item.text += textOf(cursor);
            } else if (key == "refusal") {
                item.refusal += textOf(cursor);
            } else {
                cursor.skip();
            }
        }
    }
}

Item readItem(JsonCursor& cursor) {
    Item item;
    std::optional<JsonCursor> content;
    if (!cursor.enterObject()) return item;
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name(key);
        if (passNull(cursor)) continue;
        if (name == "type") {
            item.type = textOf(cursor);
        } else if (name == "id") {
            item.id = textOf(cursor);
        } else if (name == "call_id") {
            item.call_id = textOf(cursor);
        } else if (name == "name") {
            item.name = textOf(cursor);
        } else if (name == "arguments" || name == "input") {
            item.arguments = textOf(cursor);
        } else if (name == "encrypted_content") {
            item.encrypted = textOf(cursor);
        } else if (name == "result") { // of image_generation_call
            item.picture = textOf(cursor);
        } else if (name == "output_format") {
            item.format = textOf(cursor);
        } else if (name == "summary") {
            item.reasoning = reasoningText(cursor);
        } else if (name == "content") {
            content = cursor;
            cursor.skip();
        } else {
            cursor.skip();
        }
    }
    if (content && item.type == "message") readMessageContent(*content, item);
    if (content && item.type == "reasoning" && item.reasoning.empty()) item.reasoning = reasoningText(*content);
    return item;
}

// What one event may say.
struct Event {
    std::string type, delta, text, arguments;
    int output_index = 0, summary_index = 0;
    std::optional<JsonCursor> item, response;
    std::optional<AnswerError> error;
};

// An item on its way.
struct OpenItem {
    int index = 0;
    std::string type;
    std::optional<PartRef> part;
    PartKind kind = PartKind::Text;
    std::size_t said = 0; // bytes given on, so that nothing is lost or said twice (§7.3 #49)
    bool ended = false;
};

class ResponsesAnswerReader {
public:
    explicit ResponsesAnswerReader(AnswerSink& sink) : m_sink(sink) {}

    bool readWhole(JsonCursor& cursor);
    void readEvent(JsonCursor& cursor, std::string_view name);
    void finish();

    bool isOver() const { return m_over; }

private:
    void readResponse(JsonCursor& cursor, std::optional<JsonCursor>& output);
    void readUsage(JsonCursor& cursor);
    Event parse(JsonCursor& cursor, std::string_view name);
    void take(Event& event);
    void start();
    OpenItem& itemAt(int index);
    void added(int index, const Item& item);
    void say(OpenItem& open, PartKind kind, std::string_view text);
    void rest(OpenItem& open, PartKind kind, const std::string& whole);
    void doneItem(int index, const Item& item);
    void end(OpenItem& open, const Proof& proof = {});
    void complete();
    void fail(AnswerError error);

    AnswerSink& m_sink;
    AnswerIds m_ids;
    UsageReading m_usage;
    std::vector<OpenItem> m_items;
    int m_parts = 0;
    std::string m_status, m_reason;
    std::optional<AnswerError> m_error;
    bool m_started = false;
    bool m_over = false;
};

void ResponsesAnswerReader::readUsage(JsonCursor& cursor) {
    UsageNumbers numbers;
    readOpenAiUsage(cursor, numbers);
    m_usage = openAiUsage(numbers);
    if (m_started) m_sink.usage(m_usage);
}

void ResponsesAnswerReader::readResponse(JsonCursor& cursor, std::optional<JsonCursor>& output) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name(key);
        if (passNull(cursor)) continue;
        if (name == "id") {
            m_ids.id = bareId(textOf(cursor));
        } else if (name == "model") {
            m_ids.model = textOf(cursor);
        } else if (name == "created_at") {
            m_ids.created = wholeNumber(cursor).value_or(m_ids.created);
        } else if (name == "service_tier") {
            m_ids.tier = textOf(cursor);
        } else if (name == "status") {
            m_status = textOf(cursor);
        } else if (name == "incomplete_details") {
            m_reason = textAt(cursor, "reason");
        } else if (name == "usage") {
            readUsage(cursor);
        } else if (name == "error") {
            m_error = readAnswerError(cursor);
        } else if (name == "output") {
            output = cursor;
            cursor.skip();
        } else {
            cursor.skip();
        }
    }
}

void ResponsesAnswerReader::start() {
    if (m_started) return;
    m_started = true;
    m_sink.start(m_ids, m_usage);
}

bool ResponsesAnswerReader::readWhole(JsonCursor& cursor) {
    std::optional<JsonCursor> output;
    readResponse(cursor, output);
    if (m_error || m_status == "failed") {
        fail(m_error.value_or(cutOff()));
        return true;
    }
    if (!output) return false;
    start();
    if (output->enterArray())
        for (int index = 0; output->nextElement(); ++index) doneItem(index, readItem(*output));
    complete();
    return true;
}

Event ResponsesAnswerReader::parse(JsonCursor& cursor, std::string_view name) {
    Event event;
    event.type = name;
    if (!cursor.enterObject()) return event;
    std::string code, message;
    for (std::string_view key; cursor.nextMember(key);) {
        std::string member(key);
        if (passNull(cursor)) continue;
        if (member == "type") {
            event.type = textOf(cursor);
        } else if (member == "delta") {
            event.delta = textOf(cursor);
        } else if (member == "text" || member == "refusal") {
            event.text = textOf(cursor);
        } else if (member == "arguments" || member == "input") {
            event.arguments = textOf(cursor);
        } else if (member == "output_index") {
            event.output_index = static_cast<int>(wholeNumber(cursor).value_or(0));
        } else if (member == "summary_index") {
            event.summary_index = static_cast<int>(wholeNumber(cursor).value_or(0));
        } else if (member == "item") {
            event.item = cursor;
            cursor.skip();
        } else if (member == "response") {
            event.response = cursor;
            cursor.skip();
        } else if (member == "error") {
            event.error = readAnswerError(cursor);
        } else if (member == "code") {
            code = textOf(cursor);
        } else if (member == "message") {
            message = textOf(cursor);
        } else {
            cursor.skip();
        }
    }
    if (event.type == "error" && !event.error) {
        ErrorParts parts;
        parts.code = code;
        parts.message = message;
        event.error = errorFrom(parts);
    }
    return event;
}

void ResponsesAnswerReader::readEvent(JsonCursor& cursor, std::string_view name) {
    Event event = parse(cursor, name);
    if (event.error && !event.response) return fail(std::move(*event.error));
    take(event);
}

void ResponsesAnswerReader::take(Event& event) {
    const std::string& type = event.type;
    std::optional<JsonCursor> output;
    if (event.response) readResponse(*event.response, output);
    if (type == "response.created" || type == "response.in_progress") return start();
    if (type == "response.failed") return fail(m_error.value_or(cutOff()));
    if (type == "response.completed" || type == "response.incomplete") {
        start();
        // Everything that has not come as events yet.
        if (output && output->enterArray())
            for (int index = 0; output->nextElement(); ++index) doneItem(index, readItem(*output));
        return complete();
    }
    if (!m_started) return;
    if (type == "response.output_item.added" && event.item) return added(event.output_index, readItem(*event.item));
    if (type == "response.output_item.done" && event.item) return doneItem(event.output_index, readItem(*event.item));
    OpenItem& open = itemAt(event.output_index);
    if (type == "response.output_text.delta") {
        say(open, PartKind::Text, event.delta);
    } else if (type == "response.output_text.done") {
        rest(open, PartKind::Text, event.text);
    } else if (type == "response.refusal.delta") {
        say(open, PartKind::Refusal, event.delta);
    } else if (type == "response.reasoning_summary_part.added") {
        if (event.summary_index > 0) say(open, PartKind::Reasoning, "\n\n");
    } else if (type == "response.reasoning_summary_text.delta" || type == "response.reasoning_text.delta") {
        say(open, PartKind::Reasoning, event.delta);
    } else if (type == "response.function_call_arguments.delta") {
        say(open, PartKind::ToolCall, event.delta);
    } else if (type == "response.function_call_arguments.done") {
        rest(open, PartKind::ToolCall, event.arguments);
    }
}

OpenItem& ResponsesAnswerReader::itemAt(int index) {
    for (OpenItem& item : m_items)
        if (item.index == index) return item;
    m_items.push_back({});
    m_items.back().index = index;
    return m_items.back();
}

void ResponsesAnswerReader::added(int index, const Item& item) {
    OpenItem& open = itemAt(index);
    open.type = item.type;
    bool call = item.type == "function_call" || item.type == "custom_tool_call";
    if (!call || open.part) return;
    open.kind = PartKind::ToolCall;
    if (item.type == "custom_tool_call") return; // gathered by the provider: it comes whole at the end
    open.part = PartRef{0, m_parts++};
    m_sink.begin(*open.part, PartKind::ToolCall, {item.call_id, item.name, nullptr, {}});
}

void ResponsesAnswerReader::say(OpenItem& open, PartKind kind, std::string_view text) {
    if (text.empty() || open.ended) return;
    if (open.part && open.kind != kind) { // a refusal behind a text
        end(open);
        open.ended = false;
        open.part.reset();
        open.said = 0;
    }
    if (!open.part) {
        if (kind == PartKind::ToolCall) return;
        open.kind = kind;
        open.part = PartRef{0, m_parts++};
        m_sink.begin(*open.part, kind, {});
    }
    open.said += text.size();
    m_sink.delta(*open.part, text);
}

void ResponsesAnswerReader::rest(OpenItem& open, PartKind kind, const std::string& whole) {
    if (open.said < whole.size()) say(open, kind, std::string_view(whole).substr(open.said));
}

void ResponsesAnswerReader::doneItem(int index, const Item& item) {
    OpenItem& open = itemAt(index);
    if (open.ended) return;
    if (item.type == "custom_tool_call") {
        std::string arguments;
        JsonWriter json(arguments);
        json.beginObject();
        json.member("input", item.arguments);
        json.endObject();
        open.part = PartRef{0, m_parts++};
        m_sink.begin(*open.part, PartKind::ToolCall, {item.call_id, item.name, nullptr, arguments});
    } else if (item.type == "function_call") {
        added(index, item);
        rest(open, PartKind::ToolCall, item.arguments);
    } else if (item.type == "reasoning") {
        rest(open, PartKind::Reasoning, item.reasoning);
        if (!open.part && !item.encrypted.empty()) { // thought without words
            open.part = PartRef{0, m_parts++};
            open.kind = PartKind::Reasoning;
            m_sink.begin(*open.part, PartKind::Reasoning, {});
        }
        Proof proof{ProofOrigin::Text, {}};
        if (!item.encrypted.empty()) proof = {ProofOrigin::OpenAi, item.id + "." + item.encrypted};
        return end(open, proof);
    } else if (item.type == "message") {
        if (open.kind == PartKind::Text) rest(open, PartKind::Text, item.text);
        if (!item.refusal.empty() && open.kind != PartKind::Refusal) say(open, PartKind::Refusal, item.refusal);
    } else if (item.type == "image_generation_call" && !item.picture.empty()) {
        std::string type = item.format.empty() ? std::string() : "image/" + item.format;
        m_sink.media({0, m_parts++}, mediaFromBase64(item.picture, type, MediaKind::Image));
    }
    end(open);
}

void ResponsesAnswerReader::end(OpenItem& open, const Proof& proof) {
    if (open.ended) return;
    open.ended = true;
    if (open.part) m_sink.end(*open.part, proof);
}

void ResponsesAnswerReader::complete() {
    if (m_over) return;
    m_over = true;
    for (OpenItem& open : m_items) end(open);
    bool incomplete = m_status == "incomplete" || !m_reason.empty();
    std::string word = incomplete ? (m_reason.empty() ? "incomplete" : m_reason) : "completed";
    m_sink.ending(0, {stopFrom(Dialect::OpenAiResponses, word), {}, word});
    m_sink.done();
}

void ResponsesAnswerReader::fail(AnswerError error) {
    if (m_over) return;
    m_over = true;
    m_sink.fail(error);
}

void ResponsesAnswerReader::finish() {
    if (!m_over) fail(cutOff());
}

class ResponsesStreamReader final : public StreamTranslator {
public:
    ResponsesStreamReader(JsonScanner& scanner, AnswerSink& sink) : m_scanner(scanner), m_reader(sink) {}

    void take(const StreamEvent& event) override {
        if (event.data.empty() || m_reader.isOver()) return;
        JsonCursor cursor = m_scanner.scan(event.data);
        m_reader.readEvent(cursor, event.name);
    }

    void finish() override { m_reader.finish(); }

private:
    JsonScanner& m_scanner;
    ResponsesAnswerReader m_reader;
};

} // namespace

bool readResponsesAnswer(JsonScanner& scanner, std::string_view body, const AnswerContext&, AnswerSink& sink) {
    JsonCursor cursor = scanner.scan(body);
    if (cursor.kind() != JsonKind::Object) return false;
    return ResponsesAnswerReader(sink).readWhole(cursor);
}

std::unique_ptr<StreamTranslator> makeResponsesStreamReader(JsonScanner& scanner, const AnswerContext&,
                                                            AnswerSink& sink) {
    return std::make_unique<ResponsesStreamReader>(scanner, sink);
}

} // namespace tollgate::dialects::conversation
