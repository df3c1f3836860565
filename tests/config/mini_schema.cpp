// SPDX-License-Identifier: GPL-3.0-or-later
#include "mini_schema.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <regex>
#include <string_view>

namespace tollgate::test {

namespace {

using config::Json;

double numberOf(const Json& json) {
    return std::stod(json.text);
}

bool isWhole(const Json& json) {
    return json.kind == Json::Kind::Number && std::floor(numberOf(json)) == numberOf(json);
}

bool isOfType(const Json& json, std::string_view type) {
    switch (json.kind) {
    case Json::Kind::Null: return type == "null";
    case Json::Kind::Bool: return type == "boolean";
    case Json::Kind::Number: return type == "number" || (type == "integer" && isWhole(json));
    case Json::Kind::String: return type == "string";
    case Json::Kind::Array: return type == "array";
    case Json::Kind::Object: return type == "object";
    }
    return false;
}

bool matches(const std::string& text, const std::string& pattern) {
    static std::map<std::string, std::regex> known;
    auto at = known.find(pattern);
    if (at == known.end()) at = known.emplace(pattern, std::regex(pattern)).first;
    return std::regex_search(text, at->second);
}

class Check {
public:
    Check(const Json& root, std::vector<std::string>& problems) : m_root(root), m_problems(problems) {}

    void run(const Json& schema, const Json& value, const std::string& path) {
        if (schema.kind == Json::Kind::Bool) return schema.truth ? void() : fail(path, "false schema");
        for (const Json::Member& keyword : schema.members) apply(schema, keyword.name, keyword.value, value, path);
    }

private:
    void fail(const std::string& path, std::string_view keyword) {
        m_problems.push_back(path + ": " + std::string(keyword));
    }

    void need(bool good, const std::string& path, std::string_view keyword) {
        if (!good) fail(path, keyword);
    }

    void apply(const Json& schema, const std::string& keyword, const Json& rule, const Json& value,
               const std::string& path) {
        if (keyword == "$ref") {
            run(*m_root.find("$defs")->find(rule.text.substr(std::string_view("#/$defs/").size())), value, path);
        } else if (keyword == "type") {
            const bool one = rule.kind == Json::Kind::String && isOfType(value, rule.text);
            const bool any = std::any_of(rule.items.begin(), rule.items.end(),
                                         [&](const Json& type) { return isOfType(value, type.text); });
            need(one || any, path, keyword);
        } else if (keyword == "const") {
            need(compactText(rule) == compactText(value), path, keyword);
        } else if (keyword == "enum") {
            need(std::any_of(rule.items.begin(), rule.items.end(),
                             [&](const Json& word) { return compactText(word) == compactText(value); }),
                 path, keyword);
        } else if (keyword == "oneOf") {
            need(std::count_if(rule.items.begin(), rule.items.end(),
                               [&](const Json& each) { return fits(each, value); }) == 1,
                 path, keyword);
        } else if (value.kind == Json::Kind::Number) {
            applyToNumber(keyword, rule, value, path);
        } else if (value.kind == Json::Kind::String && keyword == "pattern") {
            need(matches(value.text, rule.text), path, keyword);
        } else if (value.kind == Json::Kind::Array) {
            applyToList(keyword, rule, value, path);
        } else if (value.kind == Json::Kind::Object) {
            applyToObject(schema, keyword, rule, value, path);
        }
    }

    void applyToNumber(const std::string& keyword, const Json& rule, const Json& value, const std::string& path) {
        if (keyword == "minimum") need(numberOf(value) >= numberOf(rule), path, keyword);
        if (keyword == "maximum") need(numberOf(value) <= numberOf(rule), path, keyword);
        if (keyword == "exclusiveMinimum") need(numberOf(value) > numberOf(rule), path, keyword);
    }

    void applyToList(const std::string& keyword, const Json& rule, const Json& value, const std::string& path) {
        const auto size = static_cast<double>(value.items.size());
        if (keyword == "minItems") need(size >= numberOf(rule), path, keyword);
        if (keyword == "maxItems") need(size <= numberOf(rule), path, keyword);
        if (keyword != "items") return;
        for (std::size_t i = 0; i < value.items.size(); ++i) run(rule, value.items[i], config::itemPath(path, i));
    }

    void applyToObject(const Json& schema, const std::string& keyword, const Json& rule, const Json& value,
                       const std::string& path) {
        if (keyword == "minProperties")
            need(static_cast<double>(value.members.size()) >= numberOf(rule), path, keyword);
        if (keyword == "required")
            for (const Json& name : rule.items) need(value.find(name.text) != nullptr, path, keyword);
        for (const Json::Member& member : value.members) {
            const std::string place = config::memberPath(path, member.name);
            if (keyword == "propertyNames") run(rule, Json::string(member.name), place);
            if (keyword == "properties" && rule.find(member.name)) run(*rule.find(member.name), member.value, place);
            if (keyword == "patternProperties")
                for (const Json::Member& each : rule.members)
                    if (matches(member.name, each.name)) run(each.value, member.value, place);
            if (keyword == "additionalProperties" && !isNamed(schema, member.name)) run(rule, member.value, place);
        }
    }

    static bool isNamed(const Json& schema, const std::string& name) {
        const Json* properties = schema.find("properties");
        const Json* patterns = schema.find("patternProperties");
        if (properties && properties->find(name)) return true;
        return patterns && std::any_of(patterns->members.begin(), patterns->members.end(),
                                       [&](const Json::Member& each) { return matches(name, each.name); });
    }

    bool fits(const Json& schema, const Json& value) {
        std::vector<std::string> problems;
        Check(m_root, problems).run(schema, value, "");
        return problems.empty();
    }

    const Json& m_root;
    std::vector<std::string>& m_problems;
};

constexpr std::array<std::string_view, 24> kKnown{"$schema",
                                                  "title",
                                                  "description",
                                                  "default",
                                                  "$ref",
                                                  "$defs",
                                                  "type",
                                                  "const",
                                                  "enum",
                                                  "oneOf",
                                                  "properties",
                                                  "required",
                                                  "items",
                                                  "additionalProperties",
                                                  "minimum",
                                                  "maximum",
                                                  "pattern",
                                                  "format",
                                                  "minProperties",
                                                  "minItems",
                                                  "maxItems",
                                                  "propertyNames",
                                                  "patternProperties",
                                                  "exclusiveMinimum"};

// Visits every schema below this one.
template <class Visit>
void walk(const Json& schema, const std::string& path, const Visit& visit) {
    if (schema.kind != Json::Kind::Object) return;
    visit(schema, path);
    for (const Json::Member& keyword : schema.members) {
        const bool named =
            keyword.name == "properties" || keyword.name == "patternProperties" || keyword.name == "$defs";
        if (named)
            for (const Json::Member& each : keyword.value.members)
                walk(each.value, path.empty() ? each.name : path + "." + each.name, visit);
        if (keyword.name == "items" || keyword.name == "additionalProperties" || keyword.name == "propertyNames")
            walk(keyword.value, path + "[]", visit);
        if (keyword.name == "oneOf")
            for (const Json& each : keyword.value.items) walk(each, path, visit);
    }
}

} // namespace

std::vector<std::string> MiniSchema::check(const Json& document) const {
    std::vector<std::string> problems;
    Check(m_root, problems).run(m_root, document, "");
    return problems;
}

std::vector<std::string> MiniSchema::unknownKeywords() const {
    std::vector<std::string> unknown;
    walk(m_root, "", [&](const Json& schema, const std::string&) {
        for (const Json::Member& keyword : schema.members)
            if (std::find(kKnown.begin(), kKnown.end(), keyword.name) == kKnown.end()) unknown.push_back(keyword.name);
    });
    return unknown;
}

std::vector<std::string> MiniSchema::undescribed() const {
    std::vector<std::string> missing;
    walk(m_root, "", [&](const Json& schema, const std::string& path) {
        const Json* properties = schema.find("properties");
        if (!properties || path.find("condition") == 0) return; // an operator explains itself
        for (const Json::Member& each : properties->members)
            if (!each.value.find("description")) missing.push_back(path + "." + each.name);
    });
    return missing;
}

} // namespace tollgate::test
