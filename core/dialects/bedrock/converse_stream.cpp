// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/bedrock/converse.h"
#include "dialects/bedrock/exceptions.h"
#include "dialects/json_read.h"
#include "dialects/json_writer.h"

#include <utility>

namespace tollgate::dialects::bedrock {

namespace {

void beginEvent(std::string& out, std::string_view type) {
    out.append("event: ").append(type).append("\ndata: ");
}

} // namespace

void ConverseStream::start(std::string& out) {
    beginEvent(out, "message_start");
    JsonWriter json(out);
    json.beginObject();
    json.member("type", "message_start");
    json.key("message").beginObject();
    json.member("id", "msg_" + m_id);
    json.member("type", "message");
    json.member("role", "assistant");
    json.member("model", m_model);
    json.rawMember("content", "[]");
    json.nullMember("stop_reason");
    json.nullMember("stop_sequence");
    json.rawMember("usage", R"({"input_tokens":0,"output_tokens":0})");
    json.endObject();
    json.endObject();
    out += "\n\n";
}

// Once for each block, whoever asks first.
void ConverseStream::startBlock(std::int64_t index, std::string_view block, std::string& out) {
    if (!m_open.insert(index).second) return;
    beginEvent(out, "content_block_start");
    JsonWriter json(out);
    json.beginObject();
    json.member("type", "content_block_start");
    json.member("index", index);
    json.rawMember("content_block", block);
    json.endObject();
    out += "\n\n";
}

void ConverseStream::delta(std::int64_t index, std::string_view kind, std::string_view member, std::string_view text,
                           std::string& out) {
    beginEvent(out, "content_block_delta");
    JsonWriter json(out);
    json.beginObject();
    json.member("type", "content_block_delta");
    json.member("index", index);
    json.key("delta").beginObject();
    json.member("type", kind);
    json.member(member, text);
    json.endObject();
    json.endObject();
    out += "\n\n";
}

void ConverseStream::stopBlock(std::int64_t index, std::string& out) {
    if (m_open.erase(index) == 0) return;
    beginEvent(out, "content_block_stop");
    JsonWriter json(out);
    json.beginObject();
    json.member("type", "content_block_stop");
    json.member("index", index);
    json.endObject();
    out += "\n\n";
}

// `cursor` stands on an event's payload: {"contentBlockIndex":0,"start":{"toolUse":{"toolUseId":…,"name":…}}}
bool ConverseStream::takeBlockStart(JsonCursor& cursor, std::string& out) {
    std::int64_t index = 0;
    std::string id, name;
    if (!cursor.enterObject()) return false;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "contentBlockIndex") {
            index = wholeNumber(cursor).value_or(0);
        } else if (key != "start") {
            cursor.skip();
        } else if (cursor.enterObject()) {
            for (std::string_view kind; cursor.nextMember(kind);) {
                if (kind != "toolUse") {
                    cursor.skip();
                    continue;
                }
                if (!cursor.enterObject()) continue;
                for (std::string_view part; cursor.nextMember(part);) {
                    if (part == "toolUseId") {
                        id = textOf(cursor);
                    } else if (part == "name") {
                        name = textOf(cursor);
                    } else {
                        cursor.skip();
                    }
                }
            }
        }
    }
    if (name.empty()) return !cursor.failed(); // a text: opened by its first words
    std::string block;
    JsonWriter json(block);
    json.beginObject();
    json.member("type", "tool_use");
    json.member("id", id);
    json.member("name", name);
    json.rawMember("input", "{}");
    json.endObject();
    startBlock(index, block, out);
    return !cursor.failed();
}

void ConverseStream::takeReasoning(JsonCursor& cursor, std::int64_t index, std::string& out) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "redactedContent") {
            std::string block;
            JsonWriter json(block);
            json.beginObject();
            json.member("type", "redacted_thinking");
            json.member("data", textOf(cursor));
            json.endObject();
            startBlock(index, block, out);
        } else if (key == "text" || key == "signature") {
            startBlock(index, R"({"type":"thinking","thinking":"","signature":""})", out);
            const bool text = key == "text";
            delta(index, text ? "thinking_delta" : "signature_delta", text ? "thinking" : "signature", textOf(cursor),
                  out);
        } else {
            cursor.skip();
        }
    }
}

// {"contentBlockIndex":0,"delta":{"text":…}}; the index may stand behind the delta.
bool ConverseStream::takeDelta(JsonCursor& cursor, std::string& out) {
    std::int64_t index = 0;
    std::string_view inside;
    if (!cursor.enterObject()) return false;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "contentBlockIndex") {
            index = wholeNumber(cursor).value_or(0);
        } else if (key == "delta") {
            inside = cursor.skip();
        } else {
            cursor.skip();
        }
    }
    if (cursor.failed()) return false;
    JsonCursor found = m_scanner.scan(inside);
    if (!found.enterObject()) return false;
    for (std::string_view key; found.nextMember(key);) {
        if (key == "text") {
            startBlock(index, R"({"type":"text","text":""})", out);
            delta(index, "text_delta", "text", textOf(found), out);
        } else if (key == "reasoningContent") {
            takeReasoning(found, index, out);
        } else if (key != "toolUse") {
            found.skip();
        } else if (found.enterObject()) {
            for (std::string_view part; found.nextMember(part);) {
                if (part == "input") {
                    delta(index, "input_json_delta", "partial_json", textOf(found), out);
                } else {
                    found.skip();
                }
            }
        }
    }
    return !found.failed();
}

// The stop reason comes before the usage, and Anthropic tells both in one event.
void ConverseStream::end(std::string_view usage, std::string& out) {
    if (m_stop.empty() || std::exchange(m_ended, true)) return;
    while (!m_open.empty()) stopBlock(*m_open.begin(), out);
    beginEvent(out, "message_delta");
    JsonWriter json(out);
    json.beginObject();
    json.member("type", "message_delta");
    json.key("delta").beginObject();
    json.member("stop_reason", m_stop);
    json.nullMember("stop_sequence");
    json.endObject();
    if (!usage.empty()) json.rawMember("usage", usage);
    json.endObject();
    out += "\n\n";
    beginEvent(out, "message_stop");
    out += "{\"type\":\"message_stop\"}\n\n";
}

bool ConverseStream::take(const Frame& frame, std::string& out) {
    JsonCursor cursor = m_scanner.scan(frame.payload);
    if (frame.type == "messageStart") {
        start(out);
    } else if (frame.type == "contentBlockStart") {
        return takeBlockStart(cursor, out);
    } else if (frame.type == "contentBlockDelta") {
        return takeDelta(cursor, out);
    } else if (frame.type == "contentBlockStop" || frame.type == "messageStop" || frame.type == "metadata") {
        std::string usage;
        if (!cursor.enterObject()) return false;
        for (std::string_view key; cursor.nextMember(key);) {
            if (key == "contentBlockIndex") {
                stopBlock(wholeNumber(cursor).value_or(0), out);
            } else if (key == "stopReason") {
                m_stop = stopReasonOfConverse(textOf(cursor));
            } else if (key == "usage") {
                appendConverseUsage(cursor, usage);
            } else {
                cursor.skip();
            }
        }
        if (frame.type == "metadata") end(usage, out);
        return !cursor.failed();
    }
    return true; // events of a later version
}

bool ConverseStream::feed(std::string_view bytes, std::string& out) {
    m_decoder.feed(bytes);
    Frame frame;
    while (m_decoder.next(frame)) {
        if (frame.message_type != "event") {
            appendException(m_scanner, frame, out);
        } else if (!take(frame, out)) {
            return false;
        }
    }
    return !m_decoder.broken();
}

void ConverseStream::finish(std::string& out) {
    end({}, out);
}

} // namespace tollgate::dialects::bedrock
