// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/json_text.h"

#include "base/text.h"

#include <cstdint>

namespace tollgate::dialects {

namespace {

constexpr std::string_view kReplacement = "\xef\xbf\xbd";

unsigned hexValue(char c) {
    if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
    return 16;
}

// The code unit of "uXXXX" at the front of `raw`, or 0x10000 when that is not there.
std::uint32_t codeUnit(std::string_view raw) {
    if (raw.size() < 5 || raw[0] != 'u') return 0x10000;
    std::uint32_t unit = 0;
    for (char c : raw.substr(1, 4)) {
        unsigned value = hexValue(c);
        if (value > 15) return 0x10000;
        unit = unit * 16 + value;
    }
    return unit;
}

void appendUtf8(std::string& out, std::uint32_t c) {
    auto add = [&out](std::uint32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (c < 0x80) {
        add(c);
    } else if (c < 0x800) {
        add(0xc0 | (c >> 6));
        add(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        add(0xe0 | (c >> 12));
        add(0x80 | ((c >> 6) & 0x3f));
        add(0x80 | (c & 0x3f));
    } else {
        add(0xf0 | (c >> 18));
        add(0x80 | ((c >> 12) & 0x3f));
        add(0x80 | ((c >> 6) & 0x3f));
        add(0x80 | (c & 0x3f));
    }
}

// `raw` begins at the "u" of an escape; gives how many bytes it took.
std::size_t appendUnicodeEscape(std::string& out, std::string_view raw) {
    std::uint32_t unit = codeUnit(raw);
    if (unit > 0xffff) {
        out += kReplacement;
        return 1;
    }
    if (unit < 0xd800 || unit > 0xdfff) {
        appendUtf8(out, unit);
        return 5;
    }
    std::uint32_t low = unit < 0xdc00 && raw.size() > 6 && raw[5] == '\\' ? codeUnit(raw.substr(6)) : 0;
    if (low < 0xdc00 || low > 0xdfff) {
        out += kReplacement;
        return 5;
    }
    appendUtf8(out, 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
    return 11;
}

char plainEscape(char c) {
    switch (c) {
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default: return c;
    }
}

void appendEscaped(std::string& out, char c) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    switch (c) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\n': out += "\\n"; break;
    case '\r': out += "\\r"; break;
    case '\t': out += "\\t"; break;
    default:
        out += "\\u00";
        out += kDigits[static_cast<unsigned char>(c) >> 4];
        out += kDigits[static_cast<unsigned char>(c) & 15];
    }
}

bool standsForItself(char c) {
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

// What needs no escape goes over in runs: it is nearly everything.
void appendValid(std::string& out, std::string_view text) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (standsForItself(text[at])) continue;
        out.append(text, begin, at - begin);
        appendEscaped(out, text[at]);
        begin = at + 1;
    }
    out.append(text, begin);
}

} // namespace

std::string unescaped(std::string_view raw) {
    std::string text;
    text.reserve(raw.size());
    for (std::size_t at = 0; at < raw.size();) {
        std::size_t escape = std::min(raw.find('\\', at), raw.size());
        text += raw.substr(at, escape - at);
        at = escape + 1;
        if (at >= raw.size()) break;
        if (raw[at] == 'u') {
            at += appendUnicodeEscape(text, raw.substr(at));
        } else {
            text += plainEscape(raw[at++]);
        }
    }
    return text;
}

void appendJsonString(std::string& out, std::string_view text) {
    out += '"';
    if (isUtf8(text)) {
        appendValid(out, text);
    } else {
        for (std::size_t at = 0; at < text.size();) {
            std::size_t length = 1;
            while (length <= 4 && !isUtf8(text.substr(at, length))) ++length;
            bool valid = length <= 4 && at + length <= text.size();
            if (valid) {
                appendValid(out, text.substr(at, length));
            } else {
                out += kReplacement;
            }
            at += valid ? length : 1;
        }
    }
    out += '"';
}

} // namespace tollgate::dialects
