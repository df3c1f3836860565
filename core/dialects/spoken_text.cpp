// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/spoken_text.h"

#include "dialects/json_read.h"

#include <algorithm>

namespace tollgate::dialects {

std::int64_t spokenCharacters(JsonScanner& scanner, std::string_view body) {
    std::int64_t count = 0;
    JsonCursor cursor = scanner.scan(body);
    if (!cursor.enterObject()) return count;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key != "input") {
            cursor.skip();
            continue;
        }
        const std::string text = textOf(cursor);
        count = std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }); // not those inside a character
    }
    return count;
}

} // namespace tollgate::dialects
