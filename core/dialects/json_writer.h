// SPDX-License-Identifier: GPL-3.0-or-later
// Writes compact JSON by appending to a string: commas and quotes are its business, nesting is the caller's. Member
// names are literals without anything to escape. A value on the stack.
//
//     JsonWriter json(out);
//     json.beginObject();
//     json.member("type", "text");
//     json.key("input").raw(arguments);
//     json.endObject();
#pragma once

#include "dialects/json_text.h"

#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

namespace tollgate::dialects {

class JsonWriter {
public:
    explicit JsonWriter(std::string& out) : m_out(out) {}

    void beginObject() { open('{'); }

    void endObject() { close('}'); }

    void beginArray() { open('['); }

    void endArray() { close(']'); }

    JsonWriter& key(std::string_view name) {
        m_out.append(m_comma ? ",\"" : "\"", m_comma ? 2 : 1).append(name).append("\":", 2);
        m_comma = false;
        return *this;
    }

    void string(std::string_view text) {
        separate();
        appendJsonString(m_out, text);
        m_comma = true;
    }

    // JSON text as it is.
    void raw(std::string_view json) {
        separate();
        m_out += json;
        m_comma = true;
    }

    void number(std::int64_t value) {
        char digits[24];
        auto [end, error] = std::to_chars(digits, digits + sizeof digits, value);
        raw({digits, static_cast<std::size_t>(end - digits)});
    }

    void boolean(bool value) { raw(value ? "true" : "false"); }

    void null() { raw("null"); }

    void member(std::string_view name, std::string_view text) { key(name).string(text); }

    void member(std::string_view name, const char* text) { key(name).string(text); }

    void member(std::string_view name, const std::string& text) { key(name).string(text); }

    void member(std::string_view name, std::int64_t value) { key(name).number(value); }

    void member(std::string_view name, int value) { key(name).number(value); }

    void member(std::string_view name, bool value) { key(name).boolean(value); }

    void rawMember(std::string_view name, std::string_view json) { key(name).raw(json); }

    void nullMember(std::string_view name) { key(name).null(); }

    // When it has something to say.
    void optionalMember(std::string_view name, std::string_view text) {
        if (!text.empty()) member(name, text);
    }

private:
    void separate() {
        if (m_comma) m_out += ',';
    }

    void open(char bracket) {
        separate();
        m_out += bracket;
        m_comma = false;
    }

    void close(char bracket) {
        m_out += bracket;
        m_comma = true;
    }

    std::string& m_out;
    bool m_comma = false;
};

} // namespace tollgate::dialects
