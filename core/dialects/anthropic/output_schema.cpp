// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/anthropic/output_schema.h"

#include "dialects/json_name.h"
#include "dialects/json_read.h"
#include "dialects/json_writer.h"

#include <algorithm>
#include <array>

namespace tollgate::dialects::conversation {

namespace {

// Of numbers, texts and lists; of a list's least length Anthropic takes 0 and 1.
constexpr std::array<std::string_view, 11> kRefused{
    "minimum",   "maximum",  "exclusiveMinimum", "exclusiveMaximum", "multipleOf",   "minLength",
    "maxLength", "maxItems", "uniqueItems",      "minProperties",    "maxProperties"};
constexpr std::array<std::string_view, 4> kSchemasByName{"properties", "$defs", "definitions", "patternProperties"};
constexpr std::array<std::string_view, 6> kSchemas{"items", "additionalProperties", "anyOf", "oneOf",
                                                   "allOf", "prefixItems"};

template <std::size_t N>
bool isOneOf(const std::array<std::string_view, N>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

class Filter {
public:
    explicit Filter(std::string& out) : m_json(out) {}

    // A schema, or a list of them.
    void schema(JsonCursor& cursor) {
        if (cursor.kind() == JsonKind::Array) {
            cursor.enterArray();
            m_json.beginArray();
            while (cursor.nextElement()) schema(cursor);
            m_json.endArray();
        } else if (cursor.kind() == JsonKind::Object) {
            members(cursor, false);
        } else {
            m_json.raw(cursor.skip());
        }
    }

    bool changed = false;

private:
    // `names`: the members are schemas under names of the client's.
    void members(JsonCursor& cursor, bool names) {
        cursor.enterObject();
        m_json.beginObject();
        for (std::string_view key; cursor.nextMember(key);) {
            const std::string name(key);
            if (names) {
                m_json.key(writtenName(name));
                schema(cursor);
            } else if (isRefused(name, cursor)) {
                cursor.skip();
                changed = true;
            } else {
                keep(name, cursor);
            }
        }
        m_json.endObject();
    }

    void keep(const std::string& name, JsonCursor& cursor) {
        m_json.key(writtenName(name));
        if (isOneOf(kSchemasByName, name) && cursor.kind() == JsonKind::Object) {
            members(cursor, true);
        } else if (isOneOf(kSchemas, name)) {
            schema(cursor);
        } else {
            m_json.raw(cursor.skip());
        }
    }

    static bool isRefused(const std::string& name, JsonCursor cursor) {
        if (name == "minItems") return wholeNumber(cursor).value_or(0) > 1;
        return isOneOf(kRefused, name);
    }

    JsonWriter m_json;
};

} // namespace

OutputSchema outputSchema(JsonScanner& scanner, std::string_view schema) {
    OutputSchema result;
    JsonCursor cursor = scanner.scan(schema);
    Filter filter(result.schema);
    filter.schema(cursor);
    result.changed = filter.changed;
    if (cursor.failed() || !filter.changed) result.schema = schema;
    return result;
}

} // namespace tollgate::dialects::conversation
