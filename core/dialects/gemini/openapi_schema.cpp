// SPDX-License-Identifier: GPL-3.0-or-later
// The writing half of schema.h: JSON Schema as the subset of OpenAPI that older Gemini models take (protocols.md §6.7,
// row by row).
#include "dialects/gemini/schema.h"
#include "dialects/json_writer.h"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <cmath>

namespace tollgate::dialects::conversation {

namespace {

namespace json = boost::json;

constexpr int kDeepestReference = 5;

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string_view textOf(const json::value* value) {
    if (!value || !value->is_string()) return {};
    return {value->get_string().data(), value->get_string().size()};
}

std::string upper(std::string_view word) {
    std::string text(word);
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return text;
}

void writeNumber(JsonWriter& out, double value) {
    if (value == std::floor(value) && std::abs(value) < 1e15) return out.number(static_cast<std::int64_t>(value));
    char digits[32];
    auto [end, error] = std::to_chars(digits, digits + sizeof digits, value);
    out.raw({digits, static_cast<std::size_t>(end - digits)});
}

void writeValue(JsonWriter& out, const json::value& value) {
    switch (value.kind()) {
    case json::kind::object:
        out.beginObject();
        for (const auto& member : value.get_object()) {
            std::string name;
            appendJsonString(name, {member.key().data(), member.key().size()});
            out.key(std::string_view(name).substr(1, name.size() - 2));
            writeValue(out, member.value());
        }
        return out.endObject();
    case json::kind::array:
        out.beginArray();
        for (const json::value& item : value.get_array()) writeValue(out, item);
        return out.endArray();
    case json::kind::string: return out.string(textOf(&value));
    case json::kind::bool_: return out.boolean(value.get_bool());
    case json::kind::null: return out.null();
    default: writeNumber(out, value.to_number<double>());
    }
}

// A constant or a member of an enumeration, as the string that this form wants.
std::string asText(const json::value& value) {
    if (value.is_string()) return std::string(textOf(&value));
    std::string text;
    JsonWriter out(text);
    writeValue(out, value);
    return text;
}

class OpenApiWriter {
public:
    explicit OpenApiWriter(const json::value& root) : m_root(root) {}

    json::object convert(const json::value& schema, int depth = 0);

    bool changed() const { return m_changed; }

private:
    const json::value* referenced(std::string_view reference) const;
    void convertMember(std::string_view name, const json::value& value, json::object& out, int depth);
    void convertType(const json::value& type, json::object& out);
    void convertEnum(const json::array& values, json::object& out);
    void convertAny(const json::array& branches, json::object& out, int depth);
    void convertLimit(std::string_view name, const json::value& value, const json::object& in, json::object& out);
    void convertProperties(const json::value& properties, json::object& out, int depth);
    void complete(const json::object& in, json::object& out);
    json::object merged(const json::object& schema) const;

    const json::value& m_root;
    bool m_changed = false;
};

const json::value* OpenApiWriter::referenced(std::string_view reference) const {
    if (reference == "#") return &m_root;
    if (!reference.starts_with("#/")) return nullptr;
    const json::value* at = &m_root;
    reference.remove_prefix(2);
    while (at && !reference.empty()) {
        std::string_view step = reference.substr(0, reference.find('/'));
        reference.remove_prefix(std::min(reference.size(), step.size() + 1));
        at = at->is_object() ? at->get_object().if_contains(step) : nullptr;
    }
    return at;
}

// What stands beside a $ref is said of this place and counts before what the target says (protocols.md §7.5 #71).
json::value withSiblings(const json::value& target, const json::object& reference) {
    if (!target.is_object() || reference.size() == 1) return target;
    json::object whole = target.get_object();
    for (const auto& member : reference)
        if (member.key() != "$ref") whole[member.key()] = member.value();
    return whole;
}

// allOf: a shallow merge.
json::object OpenApiWriter::merged(const json::object& schema) const {
    const json::value* all = schema.if_contains("allOf");
    if (!all || !all->is_array()) return schema;
    json::object result = schema;
    result.erase("allOf");
    for (const json::value& branch : all->get_array()) {
        if (!branch.is_object()) continue;
        const json::object* part = &branch.get_object();
        if (const json::value* target = referenced(textOf(part->if_contains("$ref"))); target && target->is_object())
            part = &target->get_object();
        for (const auto& member : *part)
            if (!result.contains(member.key())) result[member.key()] = member.value();
    }
    return result;
}

json::object OpenApiWriter::convert(const json::value& schema, int depth) {
    if (!schema.is_object()) {
        m_changed = true;
        return {{"type", "STRING"}};
    }
    const json::object& given = schema.get_object();
    if (const json::value* reference = given.if_contains("$ref")) {
        m_changed = true;
        const json::value* target = referenced(textOf(reference));
        if (!target || depth >= kDeepestReference) return {{"type", "OBJECT"}};
        return convert(withSiblings(*target, given), depth + 1);
    }
    if (given.contains("allOf")) m_changed = true;
    json::object in = merged(given), out;
    for (const auto& member : in) {
        std::string_view name(member.key().data(), member.key().size());
        if (isOneOf(name, {"exclusiveMinimum", "exclusiveMaximum"})) {
            convertLimit(name, member.value(), in, out);
        } else {
            convertMember(name, member.value(), out, depth);
        }
    }
    complete(in, out);
    return out;
}

void OpenApiWriter::convertMember(std::string_view name, const json::value& value, json::object& out, int depth) {
    if (name == "type") return convertType(value, out);
    if (name == "const") {
        m_changed = true;
        out["type"] = "STRING";
        out["enum"] = json::array{json::value(json::string(asText(value)))};
    } else if (name == "enum" && value.is_array()) {
        convertEnum(value.get_array(), out);
    } else if (isOneOf(name, {"anyOf", "oneOf"}) && value.is_array()) {
        m_changed = m_changed || name == "oneOf";
        convertAny(value.get_array(), out, depth);
    } else if (name == "properties" && value.is_object()) {
        convertProperties(value, out, depth);
    } else if (name == "items" && value.is_object()) {
        out["items"] = convert(value, depth);
    } else if (name == "format") {
        bool kept = isOneOf(textOf(&value), {"enum", "date-time", "int32", "int64", "float", "double"});
        if (kept) out["format"] = value;
        m_changed = m_changed || !kept;
    } else if (isOneOf(name, {"minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"})) {
        out[name] = json::string(asText(value));
    } else if (isOneOf(name, {"description", "title", "nullable", "default", "example", "pattern", "minimum", "maximum",
                              "required", "propertyOrdering"})) {
        out[name] = value;
    } else {
        m_changed = true;
    }
}

void OpenApiWriter::convertType(const json::value& type, json::object& out) {
    if (type.is_string()) {
        if (!out.contains("type")) out["type"] = json::string(upper(textOf(&type)));
        return;
    }
    if (!type.is_array()) return;
    m_changed = true;
    json::array kinds;
    for (const json::value& one : type.get_array()) {
        if (textOf(&one) == "null") {
            out["nullable"] = true;
        } else {
            kinds.push_back(json::value(json::string(upper(textOf(&one)))));
        }
    }
    if (kinds.size() == 1) {
        out["type"] = kinds.front();
    } else if (!kinds.empty()) {
        json::array branches;
        for (const json::value& kind : kinds) branches.push_back(json::object{{"type", kind}});
        out["anyOf"] = std::move(branches);
    }
}

void OpenApiWriter::convertEnum(const json::array& values, json::object& out) {
    json::array texts;
    bool converted = false;
    for (const json::value& value : values) {
        bool nothing = value.is_null() || textOf(&value).empty();
        if (value.is_string() && nothing) {
            m_changed = true;
            continue;
        }
        if (value.is_null()) {
            m_changed = true;
            continue;
        }
        converted = converted || !value.is_string();
        texts.push_back(json::value(json::string(asText(value))));
    }
    out["enum"] = std::move(texts);
    if (!converted) return;
    m_changed = true;
    out["type"] = "STRING";
}

void OpenApiWriter::convertAny(const json::array& branches, json::object& out, int depth) {
    json::array kept;
    for (const json::value& branch : branches) {
        bool isNull = branch.is_object() && textOf(branch.get_object().if_contains("type")) == "null";
        if (isNull) {
            m_changed = true;
            out["nullable"] = true;
        } else {
            kept.push_back(convert(branch, depth));
        }
    }
    if (kept.size() == 1) {
        m_changed = true;
        for (const auto& member : kept.front().get_object()) out[member.key()] = member.value();
    } else if (!kept.empty()) {
        out["anyOf"] = std::move(kept);
    }
}

void OpenApiWriter::convertLimit(std::string_view name, const json::value& value, const json::object& in,
                                 json::object& out) {
    m_changed = true;
    if (!value.is_number()) return;
    bool lower = name == "exclusiveMinimum";
    bool integer = textOf(in.if_contains("type")) == "integer";
    double limit = value.to_number<double>() + (integer ? (lower ? 1 : -1) : 0);
    out[lower ? "minimum" : "maximum"] = limit;
}

void OpenApiWriter::convertProperties(const json::value& properties, json::object& out, int depth) {
    json::object converted;
    for (const auto& member : properties.get_object()) converted[member.key()] = convert(member.value(), depth);
    if (!converted.empty()) out["properties"] = std::move(converted);
}

// What this form wants and JSON Schema leaves open.
void OpenApiWriter::complete(const json::object& in, json::object& out) {
    if (const json::value* items = in.if_contains("prefixItems");
        items && items->is_array() && !out.contains("items")) {
        m_changed = true;
        std::string_view common;
        for (const json::value& item : items->get_array()) {
            std::string_view type =
                item.is_object() ? textOf(item.get_object().if_contains("type")) : std::string_view();
            common = common.empty() || common == type ? type : std::string_view("-");
        }
        if (!common.empty() && common != "-") out["items"] = json::object{{"type", json::string(upper(common))}};
    }
    if (json::value* required = out.if_contains("required"); required && required->is_array()) {
        const json::value* properties = out.if_contains("properties");
        json::array known;
        for (const json::value& name : required->get_array())
            if (properties && properties->get_object().contains(textOf(&name))) known.push_back(name);
        m_changed = m_changed || known.size() != required->get_array().size();
        if (known.empty()) {
            out.erase("required");
        } else {
            *required = std::move(known);
        }
    }
    if (out.empty()) {
        m_changed = true;
        out["type"] = "STRING";
    }
    if (textOf(out.if_contains("type")) == "ARRAY" && !out.contains("items")) {
        m_changed = true;
        out["items"] = json::object{{"type", "STRING"}};
    }
}

} // namespace

OpenApiSchema openApiSchema(std::string_view schema) {
    boost::system::error_code error;
    json::parse_options options;
    options.max_depth = kMaxJsonDepth;
    json::value root = json::parse({schema.data(), schema.size()}, error, {}, options);
    if (error) return {R"({"type":"OBJECT"})", true};
    OpenApiWriter writer(root);
    json::value converted = writer.convert(root);
    OpenApiSchema result;
    JsonWriter out(result.schema);
    writeValue(out, converted);
    result.changed = writer.changed();
    return result;
}

} // namespace tollgate::dialects::conversation
