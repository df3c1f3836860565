// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/conversation/cache_mark.h"

#include "dialects/json_read.h"

#include <string>

namespace tollgate::dialects {

CacheMark readCacheMark(JsonCursor& cursor) {
    std::string type, ttl;
    if (!cursor.enterObject()) return CacheMark::None;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "type") {
            type = textOf(cursor);
        } else if (key == "ttl") {
            ttl = textOf(cursor);
        } else {
            cursor.skip();
        }
    }
    if (type != "ephemeral") return CacheMark::None;
    return ttl == "1h" ? CacheMark::OneHour : ttl == "5m" ? CacheMark::FiveMinutes : CacheMark::Plain;
}

void writeCacheMark(JsonWriter& json, CacheMark mark) {
    if (mark == CacheMark::None) return;
    json.key("cache_control").beginObject();
    json.member("type", "ephemeral");
    if (mark != CacheMark::Plain) json.member("ttl", mark == CacheMark::OneHour ? "1h" : "5m");
    json.endObject();
}

} // namespace tollgate::dialects
