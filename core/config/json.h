// SPDX-License-Identifier: GPL-3.0-or-later
// A JSON document as a person wrote it: member order and the literal text of numbers are kept, so that money never
// passes through a binary fraction. For files of ours (configuration, presets, catalogue), not for traffic. Values.
#pragma once

#include "base/result.h"
#include "config/problem.h"

#include <string>
#include <string_view>
#include <vector>

namespace tollgate::config {

struct Json {
    enum class Kind { Null, Bool, Number, String, Array, Object };
    struct Member;

    Kind kind = Kind::Null;
    bool truth = false;          // Bool
    std::string text;            // String: its value. Number: its literal, "1.25e-3"
    std::vector<Json> items;     // Array
    std::vector<Member> members; // Object

    static Json string(std::string_view value);
    static Json number(std::string_view literal);
    static Json number(std::int64_t value);
    static Json boolean(bool value);
    static Json array();
    static Json object();

    const Json* find(std::string_view name) const; // first member of that name, nothing in other kinds
    void add(std::string_view name, Json value);
};

struct Json::Member {
    std::string name;
    Json value;
};

// Alike in every literal and in the order of members.
bool operator==(const Json& a, const Json& b);

// "a number", "an object": for sentences.
std::string_view nameOf(Json::Kind kind);

// Reads UTF-8 text, at most 64 levels deep; `//` and `/* */` comments count as white space. Errors name line and
// column.
Result<Json> parseJson(std::string_view text);
// An error of parseJson() as a problem of the text as a whole. The arguments of its cause are line, column, and what is
// wrong there; none when the error has no place.
Problem notJson(const Error& error);

// A problem for each member that stands twice in its object, with its path.
void findDuplicates(const Json& document, Problems& problems);

std::string compactText(const Json& value);
// Two-space indent; a list of plain values stays on one line while it fits. Ends with a newline.
std::string prettyText(const Json& value);

// "providers" + "keys" → "providers.keys"; names that are no words are quoted: `prices.openai["gpt-5.4"]`.
std::string memberPath(std::string_view parent, std::string_view name);
std::string itemPath(std::string_view parent, std::size_t index);

} // namespace tollgate::config
