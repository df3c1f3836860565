// SPDX-License-Identifier: GPL-3.0-or-later
// Anthropic Messages answers, whole and streamed, as an answer in no dialect's words (protocols.md §3.3, §3.4,
// §6.12 A). Blocks are strictly one after the other.
#include "dialects/anthropic/anthropic.h"
#include "dialects/compact_json.h"
#include "dialects/conversation/answer_error.h"
#include "dialects/conversation/answer_ids.h"
#include "dialects/conversation/stop.h"
#include "dialects/json_grammar.h"
#include "dialects/json_read.h"

namespace tollgate::dialects::conversation {

namespace {

// A block whole, or the shell that opens one in a stream.
struct Block {
    std::string type, text, signature, data, id, name;
    std::string input; // compact JSON
};

Block readBlock(JsonCursor& cursor) {
    Block block;
    if (!cursor.enterObject()) return block;
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name(key);
        if (passNull(cursor)) continue;
        if (name == "type") {
            block.type = textOf(cursor);
        } else if (name == "text" || name == "thinking") {
            block.text = textOf(cursor);
        } else if (name == "signature") {
            block.signature = textOf(cursor);
        } else if (name == "data") {
            block.data = textOf(cursor);
        } else if (name == "id") {
            block.id = textOf(cursor);
        } else if (name == "name") {
            block.name = textOf(cursor);
        } else if (name == "input") {
            block.input = compactValue(cursor);
        } else {
            cursor.skip();
        }
    }
    return block;
}

struct Delta {
    std::string type, text, signature, stop_reason, stop_sequence, explanation;
};

void readStopDetails(JsonCursor& cursor, Delta& delta) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "explanation") {
            delta.explanation = textOf(cursor);
        } else {
            cursor.skip();
        }
    }
}

// Members that a message and message_delta share.
bool readStop(std::string_view name, JsonCursor& cursor, Delta& delta) {
    if (name == "stop_reason") {
        delta.stop_reason = textOf(cursor);
    } else if (name == "stop_sequence") {
        delta.stop_sequence = textOf(cursor);
    } else if (name == "stop_details") {
        readStopDetails(cursor, delta);
    } else {
        return false;
    }
    return true;
}

Delta readDelta(JsonCursor& cursor) {
    Delta delta;
    if (!cursor.enterObject()) return delta;
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name(key);
        if (passNull(cursor)) continue;
        if (name == "type") {
            delta.type = textOf(cursor);
        } else if (name == "text" || name == "thinking" || name == "partial_json") {
            delta.text = textOf(cursor);
        } else if (name == "signature") {
            delta.signature = textOf(cursor);
        } else if (!readStop(name, cursor, delta)) {
            cursor.skip();
        }
    }
    return delta;
}

Ending endingOf(const Delta& delta) {
    Ending ending{stopFrom(Dialect::Anthropic, delta.stop_reason), {}, delta.stop_reason};
    ending.detail = ending.stop == Stop::Filter ? delta.explanation : delta.stop_sequence;
    return ending;
}

class AnthropicAnswerReader {
public:
    AnthropicAnswerReader(const AnswerContext& context, AnswerSink& sink) : m_context(context), m_sink(sink) {}

    bool readWhole(JsonCursor& cursor);
    void readEvent(JsonCursor& cursor, std::string_view name);
    void finish();

    bool isOver() const { return m_over; }

private:
    void readMessage(JsonCursor& cursor, std::optional<JsonCursor>& content, Delta& stop, std::string& type);
    void readUsage(JsonCursor& cursor);
    void start();
    void open(const Block& block, bool whole);
    void openCall(const Block& block, bool whole);
    void takeDelta(const Delta& delta);
    void close();
    void say(std::string_view text);
    void complete();

    const AnswerContext& m_context;
    AnswerSink& m_sink;
    AnswerIds m_ids;
    UsageNumbers m_numbers;
    PartRef m_part{0, -1};
    Proof m_proof;
    bool m_started = false;
    bool m_open = false; // a block that the sink knows
    bool m_stopKnown = false;
    bool m_over = false;
};

void AnthropicAnswerReader::readUsage(JsonCursor& cursor) {
    if (cursor.kind() != JsonKind::Object) {
        cursor.skip();
        return;
    }
    dialects::readAnthropicUsage(cursor, m_numbers, m_ids.tier);
    if (m_started) m_sink.usage(anthropicUsage(m_numbers));
}

void AnthropicAnswerReader::readMessage(JsonCursor& cursor, std::optional<JsonCursor>& content, Delta& stop,
                                        std::string& type) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name(key);
        if (passNull(cursor)) continue;
        if (name == "type") {
            type = textOf(cursor);
        } else if (name == "id") {
            m_ids.id = bareId(textOf(cursor));
        } else if (name == "model") {
            m_ids.model = textOf(cursor);
        } else if (name == "content") {
            content = cursor;
            cursor.skip();
        } else if (name == "usage") {
            readUsage(cursor);
        } else if (name == "error") {
            if (auto error = readAnswerError(cursor); error && !m_over) {
                m_over = true;
                m_sink.fail(*error);
            }
        } else if (!readStop(name, cursor, stop)) {
            cursor.skip();
        }
    }
}

void AnthropicAnswerReader::start() {
    if (m_started) return;
    m_started = true;
    m_sink.start(m_ids, anthropicUsage(m_numbers));
}

bool AnthropicAnswerReader::readWhole(JsonCursor& cursor) {
    std::optional<JsonCursor> content;
    Delta stop;
    std::string type;
    readMessage(cursor, content, stop, type);
    if (m_over) return true;
    if (type != "message") return false;
    start();
    if (content && content->enterArray())
        while (content->nextElement()) {
            open(readBlock(*content), true);
            close();
        }
    m_sink.ending(0, endingOf(stop));
    complete();
    return true;
}

void AnthropicAnswerReader::readEvent(JsonCursor& cursor, std::string_view name) {
    if (!cursor.enterObject()) return;
    std::string type(name);
    Block block;
    Delta delta;
    std::optional<JsonCursor> message;
    for (std::string_view key; cursor.nextMember(key);) {
        std::string member(key);
        if (passNull(cursor)) continue;
        if (member == "type") {
            type = textOf(cursor);
        } else if (member == "message") {
            message = cursor;
            cursor.skip();
        } else if (member == "content_block") {
            block = readBlock(cursor);
        } else if (member == "delta") {
            delta = readDelta(cursor);
        } else if (member == "usage") {
            readUsage(cursor);
        } else if (member == "error") {
            if (auto error = readAnswerError(cursor)) {
                m_over = true;
                return m_sink.fail(*error);
            }
        } else {
            cursor.skip();
        }
    }
    if (type == "message_start") {
        std::optional<JsonCursor> content;
        std::string kind;
        if (message) readMessage(*message, content, delta, kind);
        return start();
    }
    if (!m_started) return;
    if (type == "content_block_start") {
        close();
        open(block, false);
    } else if (type == "content_block_delta") {
        takeDelta(delta);
    } else if (type == "content_block_stop") {
        close();
    } else if (type == "message_delta" && !delta.stop_reason.empty()) {
        m_stopKnown = true;
        m_sink.ending(0, endingOf(delta));
    } else if (type == "message_stop") {
        complete();
    }
}

void AnthropicAnswerReader::open(const Block& block, bool whole) {
    m_proof = {};
    bool call = block.type == "tool_use";
    if (call && m_context.unwrap_output) {
        // The structured answer in the clothes of a tool (§6.1 "JSON mode").
        m_part.part++;
        m_open = true;
        m_sink.begin(m_part, PartKind::Text, {});
        if (whole) say(block.input);
        return;
    }
    if (call) return openCall(block, whole);
    bool text = block.type == "text", thinking = block.type == "thinking", redacted = block.type == "redacted_thinking";
    if (!text && !thinking && !redacted) return; // server tools and what is new: nothing a client could use
    m_part.part++;
    m_open = true;
    m_sink.begin(m_part, text ? PartKind::Text : PartKind::Reasoning, {});
    if (redacted) m_proof = {ProofOrigin::Anthropic, block.data};
    if (thinking) m_proof = {ProofOrigin::Anthropic, block.signature};
    say(block.text);
}

void AnthropicAnswerReader::openCall(const Block& block, bool whole) {
    m_part.part++;
    m_open = true;
    CallHead head{block.id, block.name, nullptr, {}};
    std::string_view input = block.input.empty() ? std::string_view("{}") : std::string_view(block.input);
    if (whole) head.arguments = input;
    m_sink.begin(m_part, PartKind::ToolCall, head);
    // Some providers that speak this dialect put the arguments into the shell.
    if (!whole && input != "{}") say(input);
}

void AnthropicAnswerReader::say(std::string_view text) {
    if (m_open && !text.empty()) m_sink.delta(m_part, text);
}

void AnthropicAnswerReader::takeDelta(const Delta& delta) {
    if (!delta.signature.empty()) m_proof = {ProofOrigin::Anthropic, delta.signature}; // replaces (§3.4)
    say(delta.text);
}

void AnthropicAnswerReader::close() {
    if (!m_open) return;
    m_open = false;
    m_sink.end(m_part, m_proof);
}

void AnthropicAnswerReader::complete() {
    if (m_over) return;
    close();
    m_over = true;
    m_sink.done();
}

// A stream without message_stop is complete when its stop reason is known.
void AnthropicAnswerReader::finish() {
    if (m_over) return;
    if (m_started && m_stopKnown) return complete();
    m_over = true;
    m_sink.fail(cutOff());
}

class AnthropicStreamReader final : public StreamTranslator {
public:
    AnthropicStreamReader(JsonScanner& scanner, const AnswerContext& context, AnswerSink& sink)
        : m_scanner(scanner), m_reader(context, sink) {}

    void take(const StreamEvent& event) override {
        if (event.data.empty() || m_reader.isOver()) return;
        JsonCursor cursor = m_scanner.scan(event.data);
        m_reader.readEvent(cursor, event.name);
    }

    void finish() override { m_reader.finish(); }

private:
    JsonScanner& m_scanner;
    AnthropicAnswerReader m_reader;
};

} // namespace

bool readAnthropicAnswer(JsonScanner& scanner, std::string_view body, const AnswerContext& context, AnswerSink& sink) {
    JsonCursor cursor = scanner.scan(body);
    if (cursor.kind() != JsonKind::Object) return false;
    return AnthropicAnswerReader(context, sink).readWhole(cursor);
}

std::unique_ptr<StreamTranslator> makeAnthropicStreamReader(JsonScanner& scanner, const AnswerContext& context,
                                                            AnswerSink& sink) {
    return std::make_unique<AnthropicStreamReader>(scanner, context, sink);
}

} // namespace tollgate::dialects::conversation
