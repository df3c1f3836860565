// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/prompt_texts.h"

namespace tollgate::dialects {

namespace {

void keepLonger(std::string_view& kept, std::string_view text) {
    if (text.size() > kept.size()) kept = text;
}

// A text, a part {text}, a list of them, or an object with `parts`: the longest text in it.
void readText(JsonCursor& cursor, std::string_view& longest);

void readPart(JsonCursor& cursor, std::string_view& longest) {
    cursor.enterObject();
    std::string_view key;
    while (cursor.nextMember(key)) {
        if (key == "text" && cursor.kind() == JsonKind::String) {
            if (auto text = cursor.string()) keepLonger(longest, *text);
        } else if (key == "parts") {
            readText(cursor, longest);
        } else {
            cursor.skip();
        }
    }
}

void readText(JsonCursor& cursor, std::string_view& longest) {
    if (cursor.kind() == JsonKind::String) {
        if (auto text = cursor.string()) keepLonger(longest, *text);
    } else if (cursor.kind() == JsonKind::Array) {
        cursor.enterArray();
        while (cursor.nextElement()) {
            if (cursor.kind() == JsonKind::Object)
                readPart(cursor, longest);
            else if (auto text = cursor.string())
                keepLonger(longest, *text);
        }
    } else if (cursor.kind() == JsonKind::Object) {
        readPart(cursor, longest);
    } else {
        cursor.skip();
    }
}

void readTurn(JsonCursor& cursor, PromptTexts& texts) {
    std::string_view key, role, text;
    cursor.enterObject();
    while (cursor.nextMember(key)) {
        if (key == "role") {
            role = cursor.string().value_or("");
        } else if (key == "content" || key == "parts") {
            readText(cursor, text);
        } else {
            cursor.skip();
        }
    }
    if (role == "system" || role == "developer") keepLonger(texts.system, text);
    // Results of tools stand in turns of the user, without a text of the user's.
    if ((role != "user" && !role.empty()) || text.empty()) return;
    texts.last_user = text;
    ++texts.turns;
}

void readTurns(JsonCursor& cursor, PromptTexts& texts) {
    if (cursor.kind() != JsonKind::Array) {
        std::string_view text;
        readText(cursor, text);
        if (text.empty()) return;
        texts.last_user = text;
        ++texts.turns;
        return;
    }
    cursor.enterArray();
    while (cursor.nextElement()) {
        if (cursor.kind() == JsonKind::Object) {
            readTurn(cursor, texts);
        } else if (auto text = cursor.string()) {
            keepLonger(texts.last_user, *text);
        }
    }
}

} // namespace

PromptTexts promptTexts(JsonScanner& scanner, std::string_view body) {
    PromptTexts texts;
    JsonCursor cursor = scanner.scan(body);
    if (!cursor.enterObject()) return texts;
    std::string_view key;
    while (cursor.nextMember(key)) {
        if (key == "messages" || key == "input" || key == "contents" || key == "prompt")
            readTurns(cursor, texts);
        else if (key == "system" || key == "instructions" || key == "systemInstruction" || key == "system_instruction")
            readText(cursor, texts.system);
        else
            cursor.skip();
    }
    return texts;
}

} // namespace tollgate::dialects
