// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/properties/list_edits.h"

#include <algorithm>
#include <utility>

namespace tollgate::ui {

using config::Json;

Json listAt(const Json& node, const char* name) {
    const Json* found = node.find(name);
    return found != nullptr && found->kind == Json::Kind::Array ? *found : Json::array();
}

Json moved(Json list, int from, int to) {
    const auto count = static_cast<int>(list.items.size());
    if (from < 0 || to < 0 || from >= count || to >= count) return list;
    Json entry = std::move(list.items[static_cast<std::size_t>(from)]);
    list.items.erase(list.items.begin() + from);
    list.items.insert(list.items.begin() + to, std::move(entry));
    return list;
}

Json without(Json list, int row) {
    if (row >= 0 && row < static_cast<int>(list.items.size())) list.items.erase(list.items.begin() + row);
    return list;
}

Json replaced(Json list, int row, Json entry) {
    if (row >= 0 && row < static_cast<int>(list.items.size()))
        list.items[static_cast<std::size_t>(row)] = std::move(entry);
    return list;
}

Json appended(Json list, Json entry) {
    list.items.push_back(std::move(entry));
    return list;
}

Json with(Json object, const char* name, Json value) {
    for (Json::Member& member : object.members)
        if (member.name == name) {
            member.value = std::move(value);
            return object;
        }
    object.add(name, std::move(value));
    return object;
}

QString targetOf(const Json& entry) {
    if (entry.kind == Json::Kind::String) return QString::fromStdString(entry.text);
    const Json* to = entry.find("to");
    return to != nullptr ? QString::fromStdString(to->text) : QString();
}

double weightOf(const Json& entry) {
    const Json* weight = entry.find("weight");
    return weight != nullptr ? QString::fromStdString(weight->text).toDouble() : 1;
}

Json weightJson(double weight) {
    return Json::number(QString::number(weight, 'g', 10).toStdString());
}

} // namespace tollgate::ui
