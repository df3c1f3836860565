// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/gemini/call_ids.h"

#include "dialects/gemini/camel.h"
#include "dialects/json_name.h"
#include "dialects/json_writer.h"

#include <vector>

namespace tollgate::dialects {

namespace {

struct Replacement {
    std::string_view old; // in the body
    std::string text;
};

// A functionCall or functionResponse; its other members stay as they are written.
void takeOutId(JsonCursor& cursor, std::vector<Replacement>& found) {
    JsonCursor whole = cursor;
    Replacement replacement{whole.skip(), {}};
    bool named = false;
    JsonWriter json(replacement.text);
    if (!cursor.enterObject()) return;
    json.beginObject();
    for (std::string_view key; cursor.nextMember(key);) {
        const std::string name(key);
        const std::string_view value = cursor.skip();
        if (name == "id") {
            named = true;
        } else {
            json.rawMember(writtenName(name), value);
        }
    }
    json.endObject();
    if (named) found.push_back(std::move(replacement));
}

void walkParts(JsonCursor& cursor, std::vector<Replacement>& found) {
    if (!cursor.enterArray()) return;
    while (cursor.nextElement()) {
        if (!cursor.enterObject()) continue;
        for (std::string_view key; cursor.nextMember(key);) {
            const std::string name = conversation::camelCase(key);
            if (name == "functionCall" || name == "functionResponse") {
                takeOutId(cursor, found);
            } else {
                cursor.skip();
            }
        }
    }
}

void walkContents(JsonCursor& cursor, std::vector<Replacement>& found) {
    if (!cursor.enterArray()) return;
    while (cursor.nextElement()) {
        if (!cursor.enterObject()) continue;
        for (std::string_view key; cursor.nextMember(key);) {
            if (key == "parts") {
                walkParts(cursor, found);
            } else {
                cursor.skip();
            }
        }
    }
}

} // namespace

bool refusesCallIds(std::string_view model) {
    constexpr std::string_view kFamily = "gemini-";
    const std::size_t at = model.find(kFamily);
    if (at == std::string_view::npos || at + kFamily.size() >= model.size()) return false;
    const char version = model[at + kFamily.size()];
    return version == '1' || version == '2';
}

std::optional<std::string> withoutCallIds(JsonScanner& scanner, std::string_view body) {
    std::vector<Replacement> found;
    JsonCursor cursor = scanner.scan(body);
    if (!cursor.enterObject()) return std::nullopt;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "contents") {
            walkContents(cursor, found);
        } else {
            cursor.skip();
        }
    }
    if (found.empty() || !cursor.atEnd()) return std::nullopt;
    std::string text;
    text.reserve(body.size());
    const char* at = body.data();
    for (const Replacement& one : found) {
        text.append(at, one.old.data()).append(one.text);
        at = one.old.data() + one.old.size();
    }
    return text.append(at, body.data() + body.size());
}

} // namespace tollgate::dialects
