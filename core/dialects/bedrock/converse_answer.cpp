// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/bedrock/converse.h"
#include "dialects/json_read.h"
#include "dialects/json_writer.h"

#include <array>

namespace tollgate::dialects::bedrock {

namespace {

void writeReasoning(JsonCursor& cursor, JsonWriter& json) {
    std::string text, signature, redacted;
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "redactedContent") {
            redacted = textOf(cursor);
        } else if (key != "reasoningText" || !cursor.enterObject()) {
            if (key != "reasoningText") cursor.skip();
        } else {
            for (std::string_view part; cursor.nextMember(part);) {
                if (part == "text") {
                    text = textOf(cursor);
                } else if (part == "signature") {
                    signature = textOf(cursor);
                } else {
                    cursor.skip();
                }
            }
        }
    }
    json.beginObject();
    json.member("type", redacted.empty() ? "thinking" : "redacted_thinking");
    if (redacted.empty()) {
        json.member("thinking", text);
        json.member("signature", signature);
    } else {
        json.member("data", redacted);
    }
    json.endObject();
}

void writeToolUse(JsonCursor& cursor, JsonWriter& json) {
    std::string id, name, input = "{}";
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "toolUseId") {
            id = textOf(cursor);
        } else if (key == "name") {
            name = textOf(cursor);
        } else if (key == "input") {
            input = compactValue(cursor);
        } else {
            cursor.skip();
        }
    }
    json.beginObject();
    json.member("type", "tool_use");
    json.member("id", id);
    json.member("name", name);
    json.rawMember("input", input.empty() ? "{}" : input);
    json.endObject();
}

void writeBlock(JsonCursor& cursor, JsonWriter& json) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "text") {
            json.beginObject();
            json.member("type", "text");
            json.member("text", textOf(cursor));
            json.endObject();
        } else if (key == "toolUse") {
            writeToolUse(cursor, json);
        } else if (key == "reasoningContent") {
            writeReasoning(cursor, json);
        } else {
            cursor.skip();
        }
    }
}

// `output`: {"message":{"role":…,"content":[…]}}
void writeContent(JsonCursor& cursor, JsonWriter& json) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key != "message") {
            cursor.skip();
            continue;
        }
        if (!cursor.enterObject()) continue;
        for (std::string_view part; cursor.nextMember(part);) {
            if (part != "content") {
                cursor.skip();
                continue;
            }
            if (!cursor.enterArray()) continue;
            while (cursor.nextElement()) writeBlock(cursor, json);
        }
    }
}

} // namespace

std::string_view stopReasonOfConverse(std::string_view reason) {
    if (reason == "guardrail_intervened" || reason == "content_filtered") return "refusal";
    constexpr std::array<std::string_view, 5> kSame{"end_turn", "tool_use", "max_tokens", "stop_sequence",
                                                    "model_context_window_exceeded"};
    for (std::string_view same : kSame)
        if (reason == same) return same;
    return "end_turn";
}

void appendConverseUsage(JsonCursor& cursor, std::string& out) {
    JsonWriter json(out);
    json.beginObject();
    if (cursor.enterObject())
        for (std::string_view key; cursor.nextMember(key);) {
            std::string_view name;
            if (key == "inputTokens") name = "input_tokens";
            if (key == "outputTokens") name = "output_tokens";
            if (key == "cacheReadInputTokens") name = "cache_read_input_tokens";
            if (key == "cacheWriteInputTokens") name = "cache_creation_input_tokens";
            if (name.empty()) {
                cursor.skip();
            } else {
                json.member(name, wholeNumber(cursor).value_or(0));
            }
        }
    json.endObject();
}

std::optional<std::string> messageOfConverse(JsonScanner& scanner, std::string_view body, std::string_view model,
                                             std::string_view id) {
    std::string content, stop, usage = "{}";
    bool found = false;
    JsonCursor cursor = scanner.scan(body);
    if (!cursor.enterObject()) return std::nullopt;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "output") {
            JsonWriter json(content);
            json.beginArray();
            writeContent(cursor, json);
            json.endArray();
            found = true;
        } else if (key == "stopReason") {
            stop = stopReasonOfConverse(textOf(cursor));
        } else if (key == "usage") {
            usage.clear();
            appendConverseUsage(cursor, usage);
        } else {
            cursor.skip();
        }
    }
    if (!found || !cursor.atEnd()) return std::nullopt;
    std::string out;
    JsonWriter json(out);
    json.beginObject();
    json.member("id", "msg_" + std::string(id));
    json.member("type", "message");
    json.member("role", "assistant");
    json.member("model", model);
    json.rawMember("content", content);
    json.member("stop_reason", stop.empty() ? "end_turn" : stop);
    json.nullMember("stop_sequence");
    json.rawMember("usage", usage);
    json.endObject();
    return out;
}

} // namespace tollgate::dialects::bedrock
