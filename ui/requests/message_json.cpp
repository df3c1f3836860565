// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/message_json.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace tollgate::ui {

std::optional<json::value> parsed(std::string_view text) {
    boost::system::error_code failed;
    json::value value = json::parse(text, failed);
    return failed ? std::nullopt : std::optional(std::move(value));
}

const json::value* at(const json::value& value, std::string_view name) {
    const auto* object = value.if_object();
    const json::value* member = object ? object->if_contains(name) : nullptr;
    return member && !member->is_null() ? member : nullptr;
}

std::string_view textAt(const json::value& value, std::string_view name) {
    const json::value* member = at(value, name);
    const auto* text = member ? member->if_string() : nullptr;
    return text ? std::string_view(*text) : std::string_view();
}

const json::array& listAt(const json::value& value, std::string_view name) {
    static const json::array none;
    const json::value* member = at(value, name);
    const auto* list = member ? member->if_array() : nullptr;
    return list ? *list : none;
}

std::string written(const json::value* value) {
    if (!value) return {};
    if (const auto* text = value->if_string()) return std::string(*text);
    return json::serialize(*value);
}

std::string flatText(const json::value* value) {
    const auto* list = value ? value->if_array() : nullptr;
    if (!list) return written(value);
    std::string text;
    for (const json::value& part : *list) {
        std::string_view line = part.is_string() ? std::string_view(part.get_string()) : textAt(part, "text");
        if (!text.empty() && !line.empty()) text += '\n';
        text += line;
    }
    return text;
}

std::string errorText(const json::value& value) {
    const json::value* error = at(value, "error");
    if (!error) return {};
    return error->is_object() ? std::string(textAt(*error, "message")) : written(error);
}

void add(Message& message, MessagePart::Kind kind, std::string_view name, std::string_view text) {
    bool named = kind == MessagePart::Kind::ToolCall || kind == MessagePart::Kind::Attachment;
    if (text.empty() && !(named && !name.empty())) return;
    bool plain = kind == MessagePart::Kind::Text || kind == MessagePart::Kind::Reasoning;
    if (plain && message.answer && !message.parts.empty() && message.parts.back().kind == kind) {
        message.parts.back().text += text;
        return;
    }
    message.parts.push_back({kind, std::string(name), std::string(text)});
}

void merge(Message& into, Message&& from) {
    for (MessagePart& part : from.parts) into.parts.push_back(std::move(part));
}

} // namespace tollgate::ui
