// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/asked_picture.h"

#include "dialects/json_read.h"

namespace tollgate::dialects {

AskedPicture askedPicture(JsonScanner& scanner, std::string_view body) {
    AskedPicture asked;
    JsonCursor cursor = scanner.scan(body);
    if (!cursor.enterObject()) return asked;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "size") {
            asked.size = textOf(cursor);
        } else if (key == "quality") {
            asked.quality = textOf(cursor);
        } else {
            cursor.skip();
        }
    }
    return asked;
}

} // namespace tollgate::dialects
