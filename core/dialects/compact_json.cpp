// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/compact_json.h"

#include "dialects/json_grammar.h"
#include "dialects/json_object_check.h"
#include "dialects/json_text.h"

namespace tollgate::dialects {

namespace {

// The end of the string whose opening quote stands at `at`: behind its closing quote.
std::size_t endOfString(std::string_view json, std::size_t at) {
    for (++at; at < json.size(); ++at) {
        if (json[at] == '\\') {
            ++at;
        } else if (json[at] == '"') {
            return at + 1;
        }
    }
    return json.size();
}

void appendCompactString(std::string& out, std::string_view quoted) {
    if (quoted.find("\\u") == std::string_view::npos && quoted.find("\\/") == std::string_view::npos) {
        out += quoted;
    } else {
        appendJsonString(out, unescaped(quoted.substr(1, quoted.size() - 2)));
    }
}

} // namespace

std::string compactJson(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    for (std::size_t at = 0; at < json.size();) {
        if (json[at] == '"') {
            std::size_t end = endOfString(json, at);
            appendCompactString(out, json.substr(at, end - at));
            at = end;
        } else {
            if (!isJsonSpace(json[at])) out += json[at];
            ++at;
        }
    }
    return out;
}

std::string compactObject(JsonScanner& scanner, std::string_view text) {
    JsonCursor cursor = scanner.scan(text);
    if (cursor.kind() != JsonKind::Object || !isJsonObject(text)) return {}; // the cursor leaves escapes unread
    std::string_view object = cursor.skip();
    return cursor.atEnd() ? compactJson(object) : std::string();
}

} // namespace tollgate::dialects
