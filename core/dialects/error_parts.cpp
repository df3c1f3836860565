// SPDX-License-Identifier: GPL-3.0-or-later
// The reading half of upstream_error.h: the shapes in which providers write errors.
#include "base/duration_text.h"
#include "dialects/json_text.h"
#include "dialects/upstream_error.h"

#include <charconv>

namespace tollgate::dialects {

namespace {

void takeText(std::string& into, JsonCursor& cursor) {
    if (auto text = cursor.string(); text && into.empty()) into = unescaped(*text);
}

// A code is a word with most vendors and the HTTP status with Google and OpenRouter.
void takeCode(ErrorParts& parts, JsonCursor& cursor) {
    if (cursor.kind() != JsonKind::Number) return takeText(parts.code, cursor);
    std::string_view text = cursor.skip();
    int status = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), status);
    if (error == std::errc() && status >= 100 && status <= 599) parts.status = status;
}

// An entry of Google's details: RetryInfo{retryDelay}, ErrorInfo{reason}.
void takeDetail(ErrorParts& parts, JsonCursor& cursor) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "retryDelay") {
            parts.retry_after = durationFromText(cursor.string().value_or(""));
        } else if (key == "reason") {
            takeText(parts.code, cursor);
        } else {
            cursor.skip();
        }
    }
}

void takeDetails(ErrorParts& parts, JsonCursor& cursor) {
    if (!cursor.enterArray()) return;
    while (cursor.nextElement()) takeDetail(parts, cursor);
}

void readMembers(ErrorParts& parts, JsonCursor& cursor);

// FastAPI's {"detail": "…"} or a list of {"msg"}; nested errors of gateways in between.
void takeAny(ErrorParts& parts, JsonCursor& cursor) {
    switch (cursor.kind()) {
    case JsonKind::String: return takeText(parts.message, cursor);
    case JsonKind::Object: cursor.enterObject(); return readMembers(parts, cursor);
    case JsonKind::Array:
        cursor.enterArray();
        while (cursor.nextElement()) {
            if (cursor.kind() == JsonKind::Object && cursor.enterObject()) {
                readMembers(parts, cursor);
            } else {
                takeText(parts.message, cursor);
            }
        }
        return;
    default: cursor.skip();
    }
}

void readMembers(ErrorParts& parts, JsonCursor& cursor) {
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "message" || key == "msg") {
            takeText(parts.message, cursor);
        } else if (key == "code") {
            takeCode(parts, cursor);
        } else if (key == "type" || key == "status") {
            // {"type":"error","error":{…}} of Anthropic says nothing at the top.
            auto text = cursor.string();
            if (text && *text != "error" && parts.type.empty()) parts.type = unescaped(*text);
        } else if (key == "details") {
            takeDetails(parts, cursor);
        } else {
            cursor.skip();
        }
    }
}

void readBody(ErrorParts& parts, JsonCursor& cursor, bool& found) {
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "error" || key == "errors" || key == "detail") {
            found = found || cursor.kind() != JsonKind::Null;
            takeAny(parts, cursor);
        } else if (key == "message") {
            found = true;
            takeText(parts.message, cursor);
        } else if (key == "code") {
            takeCode(parts, cursor);
        } else if (key == "type") {
            auto text = cursor.string();
            if (text && *text != "error" && parts.type.empty()) parts.type = unescaped(*text);
        } else {
            cursor.skip();
        }
    }
}

} // namespace

ErrorParts readErrorValue(JsonCursor& cursor) {
    ErrorParts parts;
    takeAny(parts, cursor);
    return parts;
}

std::optional<ErrorParts> readErrorBody(JsonScanner& scanner, std::string_view body) {
    JsonCursor cursor = scanner.scan(body);
    ErrorParts parts;
    bool found = false;
    if (cursor.kind() == JsonKind::Array) {
        // Gemini's stream without alt=sse answers an error as an array of one.
        cursor.enterArray();
        while (cursor.nextElement())
            if (cursor.enterObject()) readBody(parts, cursor, found);
    } else if (cursor.enterObject()) {
        readBody(parts, cursor, found);
    }
    if (!cursor.atEnd() || !found) return std::nullopt;
    return parts;
}

} // namespace tollgate::dialects
