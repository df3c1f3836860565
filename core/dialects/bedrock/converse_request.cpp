// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/bedrock/converse.h"
#include "dialects/conversation/cache_mark.h"
#include "dialects/json_read.h"
#include "dialects/json_writer.h"

#include <algorithm>

namespace tollgate::dialects::bedrock {

namespace {

// A block of either side, as far as Converse has a word for it. Members may come in any order.
struct Block {
    std::string type, text, id, name, tool_use_id;
    std::string input;   // JSON
    std::string content; // of a tool_result: blocks, already as Converse has them
    std::string media_type, data, source_type;
    CacheMark cache = CacheMark::None;
    bool is_error = false;
};

class Writer {
public:
    Writer(JsonScanner& scanner, bool takesCachePoints) : m_scanner(scanner), m_takesCachePoints(takesCachePoints) {}

    ConverseRequest write(std::string_view body);

private:
    void readSource(JsonCursor& cursor, Block& block);
    Block readBlock(JsonCursor& cursor);
    void writeMedia(const Block& block, JsonWriter& json);
    void writeBlock(const Block& block, JsonWriter& json);
    std::string blocks(JsonCursor& cursor); // "…" or […] as Converse's content
    std::string resultBlocks(JsonCursor& cursor, CacheMark& cache);
    void messages(JsonCursor& cursor, JsonWriter& json);
    void tool(JsonCursor& cursor, JsonWriter& json);
    void choice(JsonCursor& cursor);
    void member(std::string_view key, JsonCursor& cursor);
    void fail(std::string sentence);
    void drop(std::string_view what);
    std::string together() const;

    JsonScanner& m_scanner;
    bool m_takesCachePoints;
    ConverseRequest m_request;
    std::string m_messages, m_system, m_tools, m_choice, m_top_k;
    std::string m_inference = "{";
    int m_documents = 0;
};

void Writer::fail(std::string sentence) {
    if (m_request.problem.empty()) m_request.problem = std::move(sentence);
}

void Writer::drop(std::string_view what) {
    std::string warning = "dropped:" + std::string(what);
    auto& all = m_request.warnings;
    if (std::find(all.begin(), all.end(), warning) == all.end()) all.push_back(std::move(warning));
}

void Writer::readSource(JsonCursor& cursor, Block& block) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "type") {
            block.source_type = textOf(cursor);
        } else if (key == "media_type") {
            block.media_type = textOf(cursor);
        } else if (key == "data") {
            block.data = textOf(cursor);
        } else {
            cursor.skip();
        }
    }
}

Block Writer::readBlock(JsonCursor& cursor) {
    Block block;
    if (!cursor.enterObject()) return block;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "type") {
            block.type = textOf(cursor);
        } else if (key == "text") {
            block.text = textOf(cursor);
        } else if (key == "id") {
            block.id = textOf(cursor);
        } else if (key == "name") {
            block.name = textOf(cursor);
        } else if (key == "tool_use_id") {
            block.tool_use_id = textOf(cursor);
        } else if (key == "input") {
            block.input = compactValue(cursor);
        } else if (key == "is_error") {
            block.is_error = cursor.boolean().value_or(false);
        } else if (key == "source") {
            readSource(cursor, block);
        } else if (key == "content") {
            block.content = resultBlocks(cursor, block.cache);
        } else if (key == "cache_control") {
            if (CacheMark mark = readCacheMark(cursor); mark != CacheMark::None) block.cache = mark;
        } else {
            cursor.skip(); // citations: Converse has them otherwise
        }
    }
    return block;
}

void Writer::writeMedia(const Block& block, JsonWriter& json) {
    const bool image = block.type == "image";
    if (block.source_type != "base64")
        return fail("Bedrock takes pictures and files inside the request only; send this one as base64.");
    std::string format = block.media_type.substr(block.media_type.find('/') + 1);
    json.beginObject();
    json.key(image ? "image" : "document").beginObject();
    json.member("format", format);
    // Names of documents must differ, and the words of people in them are instructions to the model.
    if (!image) json.member("name", "document " + std::to_string(++m_documents));
    json.key("source").beginObject();
    json.member("bytes", block.data);
    json.endObject();
    json.endObject();
    json.endObject();
}

void Writer::writeBlock(const Block& block, JsonWriter& json) {
    if (block.type == "image" || block.type == "document") return writeMedia(block, json);
    if (block.type == "thinking" || block.type == "redacted_thinking") return drop("messages.thinking");
    json.beginObject();
    if (block.type == "text") {
        json.member("text", block.text);
    } else if (block.type == "tool_use") {
        json.key("toolUse").beginObject();
        json.member("toolUseId", block.id);
        json.member("name", block.name);
        json.rawMember("input", block.input.empty() ? "{}" : block.input);
        json.endObject();
    } else if (block.type == "tool_result") {
        json.key("toolResult").beginObject();
        json.member("toolUseId", block.tool_use_id);
        json.rawMember("content", block.content.empty() || block.content == "[]" ? R"([{"text":""}])" : block.content);
        if (block.is_error) json.member("status", "error");
        json.endObject();
    } else {
        fail("Bedrock's Converse has no content of the type \"" + block.type + "\"; leave it out.");
    }
    json.endObject();
}

std::string Writer::blocks(JsonCursor& cursor) {
    std::string out;
    JsonWriter json(out);
    json.beginArray();
    if (cursor.kind() == JsonKind::String) {
        writeBlock({.type = "text", .text = textOf(cursor)}, json);
    } else if (cursor.enterArray()) {
        while (cursor.nextElement()) {
            const Block block = readBlock(cursor);
            writeBlock(block, json);
            if (block.cache != CacheMark::None && m_takesCachePoints) json.raw(R"({"cachePoint":{"type":"default"}})");
        }
    }
    json.endArray();
    return out;
}

// A result's own blocks hold no cache points: theirs stands behind the result.
std::string Writer::resultBlocks(JsonCursor& cursor, CacheMark& cache) {
    std::string out;
    JsonWriter json(out);
    json.beginArray();
    if (cursor.kind() == JsonKind::String) {
        writeBlock({.type = "text", .text = textOf(cursor)}, json);
    } else if (cursor.enterArray()) {
        while (cursor.nextElement()) {
            const Block block = readBlock(cursor);
            writeBlock(block, json);
            if (block.cache != CacheMark::None) cache = block.cache;
        }
    }
    json.endArray();
    return out;
}

void Writer::messages(JsonCursor& cursor, JsonWriter& json) {
    if (!cursor.enterArray()) return;
    while (cursor.nextElement()) {
        std::string role, content = "[]";
        if (!cursor.enterObject()) continue;
        for (std::string_view key; cursor.nextMember(key);) {
            if (key == "role") {
                role = textOf(cursor);
            } else if (key == "content") {
                content = blocks(cursor);
            } else {
                cursor.skip();
            }
        }
        if (content == "[]") continue; // it held thinking only
        json.beginObject();
        json.member("role", role);
        json.rawMember("content", content);
        json.endObject();
    }
}

void Writer::tool(JsonCursor& cursor, JsonWriter& json) {
    std::string name, description, schema;
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "name") {
            name = textOf(cursor);
        } else if (key == "description") {
            description = textOf(cursor);
        } else if (key == "input_schema") {
            schema = compactValue(cursor);
        } else {
            cursor.skip();
        }
    }
    if (schema.empty()) return drop("tools." + name); // a tool that Anthropic itself runs
    json.beginObject();
    json.key("toolSpec").beginObject();
    json.member("name", name);
    json.optionalMember("description", description);
    json.key("inputSchema").beginObject();
    json.rawMember("json", schema);
    json.endObject();
    json.endObject();
    json.endObject();
}

void Writer::choice(JsonCursor& cursor) {
    std::string type, name;
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "type") {
            type = textOf(cursor);
        } else if (key == "name") {
            name = textOf(cursor);
        } else {
            cursor.skip();
        }
    }
    if (type == "any") m_choice = R"({"any":{}})";
    if (type == "none") m_request.warnings.emplace_back("approximated:tool_choice"); // Converse cannot forbid tools
    if (type != "tool") return;
    JsonWriter json(m_choice);
    json.beginObject();
    json.key("tool").beginObject();
    json.member("name", name);
    json.endObject();
    json.endObject();
}

void Writer::member(std::string_view key, JsonCursor& cursor) {
    auto inference = [&](std::string_view name) {
        m_inference.append(m_inference.size() > 1 ? ",\"" : "\"").append(name).append("\":").append(cursor.skip());
    };
    if (key == "messages") {
        JsonWriter json(m_messages);
        messages(cursor, json);
    } else if (key == "system") {
        m_system = blocks(cursor);
    } else if (key == "max_tokens") {
        inference("maxTokens");
    } else if (key == "temperature") {
        inference("temperature");
    } else if (key == "top_p") {
        inference("topP");
    } else if (key == "stop_sequences") {
        inference("stopSequences");
    } else if (key == "top_k") {
        m_top_k = cursor.skip();
    } else if (key == "tool_choice") {
        choice(cursor);
    } else if (key == "tools") {
        if (!cursor.enterArray()) return;
        JsonWriter json(m_tools);
        while (cursor.nextElement()) tool(cursor, json);
    } else {
        if (key != "model" && key != "stream" && key != "metadata") drop(key);
        cursor.skip();
    }
}

std::string Writer::together() const {
    std::string out;
    JsonWriter json(out);
    json.beginObject();
    json.rawMember("messages", "[" + m_messages + "]");
    if (!m_system.empty() && m_system != "[]") json.rawMember("system", m_system);
    if (m_inference.size() > 1) json.rawMember("inferenceConfig", m_inference + "}");
    if (!m_tools.empty()) {
        json.key("toolConfig").beginObject();
        json.rawMember("tools", "[" + m_tools + "]");
        if (!m_choice.empty()) json.rawMember("toolChoice", m_choice);
        json.endObject();
    }
    if (!m_top_k.empty()) json.rawMember("additionalModelRequestFields", "{\"top_k\":" + m_top_k + "}");
    json.endObject();
    return out;
}

ConverseRequest Writer::write(std::string_view body) {
    JsonCursor cursor = m_scanner.scan(body);
    if (cursor.enterObject())
        for (std::string_view key; cursor.nextMember(key);) member(std::string(key), cursor);
    if (!cursor.atEnd()) fail("The request is no JSON object.");
    m_request.body = together();
    return std::move(m_request);
}

} // namespace

ConverseRequest converseRequest(JsonScanner& scanner, std::string_view body, bool takesCachePoints) {
    return Writer(scanner, takesCachePoints).write(body);
}

} // namespace tollgate::dialects::bedrock
