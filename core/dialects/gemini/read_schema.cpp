// SPDX-License-Identifier: GPL-3.0-or-later
// The reading half of schema.h, and what the JSON Schema mode sends.
#include "dialects/gemini/schema.h"
#include "dialects/json_name.h"
#include "dialects/json_read.h"
#include "dialects/json_writer.h"

#include <algorithm>
#include <array>

namespace tollgate::dialects::conversation {

namespace {

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string lower(std::string_view word) {
    std::string text(word);
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

// Limits that Gemini writes as decimal strings.
bool isCount(std::string_view name) {
    return isOneOf(name, {"minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"});
}

bool isDigits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void writeSchema(JsonWriter& json, JsonCursor& cursor);

void writeNamed(JsonWriter& json, JsonCursor& cursor) {
    if (cursor.kind() != JsonKind::Object) return json.raw(compactValue(cursor));
    cursor.enterObject();
    json.beginObject();
    for (std::string_view key; cursor.nextMember(key);) {
        json.key(writtenName(key));
        writeSchema(json, cursor);
    }
    json.endObject();
}

void writeList(JsonWriter& json, JsonCursor& cursor) {
    cursor.enterArray();
    json.beginArray();
    while (cursor.nextElement()) writeSchema(json, cursor);
    json.endArray();
}

bool isNullable(JsonCursor cursor) {
    return [&] {
        if (!cursor.enterObject()) return false;
        bool nullable = false;
        for (std::string_view key; cursor.nextMember(key);) {
            if (key == "nullable") {
                nullable = cursor.boolean().value_or(false);
            } else {
                cursor.skip();
            }
        }
        return nullable;
    }();
}

void writeType(JsonWriter& json, JsonCursor& cursor, bool nullable) {
    if (cursor.kind() != JsonKind::String) return json.raw(compactValue(cursor));
    std::string type = lower(textOf(cursor));
    if (!nullable) return json.string(type);
    json.beginArray();
    json.string(type);
    json.string("null");
    json.endArray();
}

void writeSchema(JsonWriter& json, JsonCursor& cursor) {
    if (cursor.kind() != JsonKind::Object) {
        std::string value = compactValue(cursor);
        return json.raw(value.empty() ? std::string_view("null") : std::string_view(value));
    }
    bool nullable = isNullable(cursor);
    cursor.enterObject();
    json.beginObject();
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name(key);
        if (name == "nullable") {
            cursor.skip();
            continue;
        }
        json.key(writtenName(name));
        if (name == "type") {
            writeType(json, cursor, nullable);
        } else if (isOneOf(name, {"properties", "$defs", "definitions", "patternProperties"})) {
            writeNamed(json, cursor);
        } else if (isOneOf(name, {"items", "additionalProperties", "not"}) && cursor.kind() == JsonKind::Object) {
            writeSchema(json, cursor);
        } else if (isOneOf(name, {"anyOf", "oneOf", "allOf", "prefixItems"}) && cursor.kind() == JsonKind::Array) {
            writeList(json, cursor);
        } else if (isCount(name) && cursor.kind() == JsonKind::String) {
            std::string text = textOf(cursor);
            if (isDigits(text)) {
                json.raw(text);
            } else {
                json.string(text);
            }
        } else {
            std::string value = compactValue(cursor);
            json.raw(value.empty() ? std::string_view("null") : std::string_view(value));
        }
    }
    json.endObject();
}

} // namespace

RawJson jsonSchemaFromGemini(JsonScanner& scanner, std::string_view schema) {
    if (schema.empty()) return {};
    JsonCursor cursor = scanner.scan(schema);
    std::string out;
    JsonWriter json(out);
    writeSchema(json, cursor);
    return out;
}

RawJson plainJsonSchema(JsonScanner& scanner, std::string_view schema) {
    JsonCursor cursor = scanner.scan(schema);
    if (cursor.kind() != JsonKind::Object) return std::string(schema);
    cursor.enterObject();
    std::string out;
    JsonWriter json(out);
    json.beginObject();
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name(key);
        std::string_view value = cursor.skip();
        if (name != "$schema" && name != "$id") json.rawMember(writtenName(name), value);
    }
    json.endObject();
    return out;
}

} // namespace tollgate::dialects::conversation
