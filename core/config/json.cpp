// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/json.h"

#include <boost/json/serialize.hpp>
#include <boost/json/string.hpp>
#include <boost/json/value.hpp>

#include <algorithm>

namespace tollgate::config {

namespace {

constexpr std::size_t kLineWidth = 100;

bool isWord(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
}

void appendQuoted(std::string& out, std::string_view text) {
    const boost::json::value value(boost::json::string_view{text});
    out += boost::json::serialize(value);
}

bool isPlain(const Json& value) {
    return value.kind != Json::Kind::Array && value.kind != Json::Kind::Object;
}

void appendCompact(std::string& out, const Json& value, std::string_view space) {
    switch (value.kind) {
    case Json::Kind::Null: out += "null"; return;
    case Json::Kind::Bool: out += value.truth ? "true" : "false"; return;
    case Json::Kind::Number: out += value.text; return;
    case Json::Kind::String: appendQuoted(out, value.text); return;
    case Json::Kind::Array: {
        out += '[';
        for (const Json& item : value.items) {
            if (&item != &value.items.front()) out.append(",").append(space);
            appendCompact(out, item, space);
        }
        out += ']';
        return;
    }
    case Json::Kind::Object: {
        out += '{';
        for (const Json::Member& member : value.members) {
            if (&member != &value.members.front()) out.append(",").append(space);
            appendQuoted(out, member.name);
            out.append(":").append(space);
            appendCompact(out, member.value, space);
        }
        out += '}';
        return;
    }
    }
}

void appendPretty(std::string& out, const Json& value, std::size_t indent) {
    if (isPlain(value) || (value.items.empty() && value.members.empty())) return appendCompact(out, value, "");
    const bool list = value.kind == Json::Kind::Array;
    if (list && std::all_of(value.items.begin(), value.items.end(), isPlain)) {
        std::string line;
        appendCompact(line, value, " ");
        if (indent + line.size() <= kLineWidth) {
            out += line;
            return;
        }
    }
    const std::string inner(indent + 2, ' ');
    out += list ? "[\n" : "{\n";
    for (const Json& item : value.items) {
        out += inner;
        appendPretty(out, item, indent + 2);
        out += &item == &value.items.back() ? "\n" : ",\n";
    }
    for (const Json::Member& member : value.members) {
        out += inner;
        appendQuoted(out, member.name);
        out += ": ";
        appendPretty(out, member.value, indent + 2);
        out += &member == &value.members.back() ? "\n" : ",\n";
    }
    out.append(indent, ' ') += list ? ']' : '}';
}

void findDuplicatesIn(const Json& value, const std::string& path, Problems& problems) {
    std::vector<std::string_view> names;
    names.reserve(value.members.size());
    for (const Json::Member& member : value.members) names.push_back(member.name);
    std::sort(names.begin(), names.end());
    for (auto at = names.begin(); (at = std::adjacent_find(at, names.end())) != names.end();) {
        report(problems, {memberPath(path, *at), "stands twice in this object; keep one of them", {"twice", {}}});
        at = std::upper_bound(at, names.end(), *at);
    }
    for (const Json::Member& member : value.members) {
        if (!isPlain(member.value)) findDuplicatesIn(member.value, memberPath(path, member.name), problems);
    }
    for (std::size_t i = 0; i < value.items.size(); ++i)
        if (!isPlain(value.items[i])) findDuplicatesIn(value.items[i], itemPath(path, i), problems);
}

} // namespace

Json Json::string(std::string_view value) {
    Json json;
    json.kind = Kind::String;
    json.text = value;
    return json;
}

Json Json::number(std::string_view literal) {
    Json json;
    json.kind = Kind::Number;
    json.text = literal;
    return json;
}

Json Json::number(std::int64_t value) {
    return number(std::to_string(value));
}

Json Json::boolean(bool value) {
    Json json;
    json.kind = Kind::Bool;
    json.truth = value;
    return json;
}

Json Json::array() {
    Json json;
    json.kind = Kind::Array;
    return json;
}

Json Json::object() {
    Json json;
    json.kind = Kind::Object;
    return json;
}

const Json* Json::find(std::string_view name) const {
    auto at = std::find_if(members.begin(), members.end(), [&](const Member& member) { return member.name == name; });
    return at == members.end() ? nullptr : &at->value;
}

void Json::add(std::string_view name, Json value) {
    members.push_back({std::string(name), std::move(value)});
}

bool operator==(const Json& a, const Json& b) {
    const auto same = [](const Json::Member& one, const Json::Member& other) {
        return one.name == other.name && one.value == other.value;
    };
    return a.kind == b.kind && a.truth == b.truth && a.text == b.text && a.items == b.items &&
           std::equal(a.members.begin(), a.members.end(), b.members.begin(), b.members.end(), same);
}

std::string_view nameOf(Json::Kind kind) {
    switch (kind) {
    case Json::Kind::Bool: return "true or false";
    case Json::Kind::Number: return "a number";
    case Json::Kind::String: return "a string";
    case Json::Kind::Array: return "a list";
    case Json::Kind::Object: return "an object";
    case Json::Kind::Null: break;
    }
    return "null";
}

void findDuplicates(const Json& document, Problems& problems) {
    findDuplicatesIn(document, "", problems);
}

std::string compactText(const Json& value) {
    std::string out;
    appendCompact(out, value, "");
    return out;
}

std::string prettyText(const Json& value) {
    std::string out;
    appendPretty(out, value, 0);
    out += '\n';
    return out;
}

std::string memberPath(std::string_view parent, std::string_view name) {
    std::string path(parent);
    if (isWord(name)) {
        if (!path.empty()) path += '.';
        path += name;
    } else {
        path += '[';
        appendQuoted(path, name);
        path += ']';
    }
    return path;
}

std::string itemPath(std::string_view parent, std::size_t index) {
    return std::string(parent) + "[" + std::to_string(index) + "]";
}

} // namespace tollgate::config
