// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/shape.h"

#include <algorithm>

namespace tollgate::config {

void refuseUnknownMembers(const At& at, const std::vector<std::string>& known) {
    for (const Json::Member& member : at.json().members) {
        if (std::find(known.begin(), known.end(), member.name) != known.end()) continue;
        at.problemIn(member.name, "unknown member" + didYouMean(member.name, known),
                     {"unknown_member", {quoted(member.name), meant(member.name, known)}});
    }
}

void SchemaMaker::allowNull(Json& schema) {
    for (Json::Member& member : schema.members) {
        if (member.name == "enum") member.value.items.emplace_back();
        if (member.name != "type" || member.value.kind != Json::Kind::String) continue;
        Json types = Json::array();
        types.items = {std::move(member.value), Json::string("null")};
        member.value = std::move(types);
    }
}

// An empty text says nothing that is not known.
void SchemaMaker::addDefault(Json& schema, Json value) {
    const bool emptyText = value.kind == Json::Kind::String && value.text.empty();
    if (!emptyText) schema.add("default", std::move(value));
}

Json SchemaMaker::take() {
    Json schema = Json::object();
    schema.add("type", Json::string("object"));
    schema.add("properties", std::move(m_properties));
    if (!m_required.items.empty()) schema.add("required", std::move(m_required));
    schema.add("additionalProperties", Json::boolean(false));
    return schema;
}

} // namespace tollgate::config
