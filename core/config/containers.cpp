// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/containers.h"

#include <map>

namespace tollgate::config {

void refuseSameIds(const At& list) {
    std::map<std::string_view, std::size_t> seen;
    for (std::size_t i = 0; i < list.json().items.size(); ++i) {
        const Json* id = list.json().items[i].find("id");
        if (id == nullptr || id->kind != Json::Kind::String) continue;
        auto [first, isNew] = seen.emplace(id->text, i);
        if (!isNew)
            list.item(i).problemIn(
                "id", quoted(id->text) + " is taken by entry [" + std::to_string(first->second) + "]; ids must differ",
                {"taken_id", {quoted(id->text)}});
    }
}

} // namespace tollgate::config
