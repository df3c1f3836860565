// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/responses/tools.h"

#include "dialects/conversation/reading.h"
#include "dialects/conversation/warnings.h"
#include "dialects/json_read.h"

namespace tollgate::dialects::conversation {

namespace {

struct Entry {
    std::string type;
    Tool tool;
    std::optional<JsonCursor> children;
};

Entry readEntry(JsonCursor& cursor) {
    Entry entry;
    if (!cursor.enterObject()) return entry;
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name(key);
        if (passNull(cursor)) continue;
        if (name == "type") {
            entry.type = textOf(cursor);
        } else if (name == "name") {
            entry.tool.name = textOf(cursor);
        } else if (name == "description") {
            entry.tool.description = textOf(cursor);
        } else if (name == "parameters") {
            entry.tool.parameters = compactValue(cursor);
        } else if (name == "strict") {
            entry.tool.strict = cursor.boolean();
        } else if (name == "format") {
            entry.tool.grammar = compactValue(cursor);
        } else if (name == "tools") {
            entry.children = cursor;
            cursor.skip();
        } else {
            cursor.skip();
        }
    }
    entry.tool.custom = entry.type == "custom";
    return entry;
}

} // namespace

void readResponsesTools(JsonCursor& cursor, bool topLevel, std::vector<Tool>& tools,
                        std::vector<std::string>& warnings) {
    if (!cursor.enterArray()) return;
    for (int index = 0; cursor.nextElement(); ++index) {
        Entry entry = readEntry(cursor);
        if (entry.type == "namespace" && entry.children && entry.children->enterArray()) {
            while (entry.children->nextElement()) {
                Entry child = readEntry(*entry.children);
                child.tool.group = entry.tool.name;
                if (!child.tool.name.empty()) tools.push_back(std::move(child.tool));
            }
            continue;
        }
        bool ours = (entry.type == "function" || entry.type == "custom") && !entry.tool.name.empty();
        if (ours) {
            if (topLevel) entry.tool.index = index;
            tools.push_back(std::move(entry.tool));
        } else {
            std::string path = topLevel ? "tools[" + std::to_string(index) + "]" : "additional_tools." + entry.type;
            warn(warnings, "dropped", path);
        }
    }
}

void readResponsesToolChoice(JsonCursor& cursor, ToolChoice& choice) {
    if (cursor.kind() == JsonKind::String) {
        choice.mode = choiceFromWord(textOf(cursor));
        return;
    }
    if (!cursor.enterObject()) return;
    std::string type, name;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "type") {
            type = textOf(cursor);
        } else if (key == "name") {
            name = textOf(cursor);
        } else if (key == "mode") {
            choice.required = textOf(cursor) == "required";
        } else if (key == "tools" && cursor.kind() == JsonKind::Array) {
            cursor.enterArray();
            while (cursor.nextElement()) {
                std::string allowed = nameOfAllowedTool(cursor);
                if (!allowed.empty()) choice.names.push_back(std::move(allowed));
            }
        } else {
            cursor.skip();
        }
    }
    if (type == "allowed_tools") {
        choice.mode = ToolChoice::Mode::Subset;
    } else if ((type == "function" || type == "custom") && !name.empty()) {
        choice.mode = ToolChoice::Mode::One;
        choice.names = {name};
    }
}

} // namespace tollgate::dialects::conversation
