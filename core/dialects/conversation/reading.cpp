// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/conversation/reading.h"

#include "dialects/compact_json.h"
#include "dialects/conversation/call_arguments.h"
#include "dialects/conversation/warnings.h"
#include "dialects/json_read.h"
#include "dialects/json_writer.h"

namespace tollgate::dialects::conversation {

Rejection invalidMember(std::string message, std::string param) {
    return {400, "bad_request", std::move(message), std::move(param)};
}

Rejection unsupported(std::string message, std::string param) {
    return {400, "unsupported_parameter", std::move(message), std::move(param)};
}

std::vector<std::string> stringOrList(JsonCursor& cursor) {
    std::vector<std::string> list;
    if (cursor.kind() == JsonKind::String) {
        list.push_back(textOf(cursor));
    } else if (cursor.enterArray()) {
        while (cursor.nextElement())
            if (auto text = optionalText(cursor)) list.push_back(std::move(*text));
    }
    return list;
}

bool flagIn(JsonCursor& cursor, std::string_view member) {
    bool flag = false;
    if (!cursor.enterObject()) return flag;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == member) {
            flag = cursor.boolean().value_or(false);
        } else {
            cursor.skip();
        }
    }
    return flag;
}

std::string textAt(JsonCursor& cursor, std::string_view member) {
    std::string text;
    if (!cursor.enterObject()) return text;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == member) {
            text = textOf(cursor);
        } else {
            cursor.skip();
        }
    }
    return text;
}

std::string textAt(JsonCursor& cursor, std::string_view member, std::string_view inner) {
    std::string text;
    if (!cursor.enterObject()) return text;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == member) {
            text = textAt(cursor, inner);
        } else {
            cursor.skip();
        }
    }
    return text;
}

ServiceTier tierFrom(std::string_view word) {
    if (word.empty()) return ServiceTier::Unsaid;
    if (word == "auto") return ServiceTier::Auto;
    if (word == "default" || word == "standard" || word == "standard_only") return ServiceTier::Default;
    if (word == "flex") return ServiceTier::Flex;
    return word == "priority" ? ServiceTier::Priority : ServiceTier::Other;
}

ToolChoice::Mode choiceFromWord(std::string_view word) {
    if (word == "none") return ToolChoice::Mode::None;
    if (word == "required" || word == "any") return ToolChoice::Mode::Any;
    return word == "auto" ? ToolChoice::Mode::Auto : ToolChoice::Mode::Unsaid;
}

void readFunction(JsonCursor& cursor, Tool& tool) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "name") {
            tool.name = textOf(cursor);
        } else if (key == "description") {
            tool.description = textOf(cursor);
        } else if (key == "parameters") {
            tool.parameters = compactValue(cursor);
        } else if (key == "strict") {
            tool.strict = cursor.boolean();
        } else {
            cursor.skip();
        }
    }
}

void readCustom(JsonCursor& cursor, Tool& tool) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "name") {
            tool.name = textOf(cursor);
        } else if (key == "description") {
            tool.description = textOf(cursor);
        } else if (key == "format") {
            tool.grammar = compactValue(cursor);
        } else {
            cursor.skip();
        }
    }
}

void readCallBody(JsonCursor& cursor, ToolCall& call) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "name") {
            call.name = textOf(cursor);
        } else if (key == "arguments" || key == "input") {
            call.arguments = cursor.kind() == JsonKind::String ? textOf(cursor) : compactValue(cursor);
        } else {
            cursor.skip();
        }
    }
}

std::string nameOfAllowedTool(JsonCursor& cursor) {
    std::string name;
    if (!cursor.enterObject()) return name;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "name") {
            name = textOf(cursor);
        } else if (key == "function" || key == "custom") {
            name = textAt(cursor, "name");
        } else {
            cursor.skip();
        }
    }
    return name;
}

std::string argumentsObject(JsonScanner& scanner, const ToolCall& call, Place place, Dialect client,
                            std::vector<std::string>& warnings) {
    if (call.custom) {
        std::string object;
        JsonWriter json(object);
        json.beginObject();
        json.member("input", call.arguments);
        json.endObject();
        return object;
    }
    if (call.arguments.find_first_not_of(" \t\r\n") == std::string::npos) return "{}";
    std::string object = compactObject(scanner, call.arguments);
    if (!object.empty()) return object;
    warn(warnings, "wrapped", pathOf(place, client) + ".arguments");
    return wrappedArguments(call.arguments);
}

} // namespace tollgate::dialects::conversation
