// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/pretty_json.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace tollgate::ui {

namespace {

namespace json = boost::json;

constexpr std::size_t kLongest = 512u << 10;

void write(const json::value& value, int depth, std::string& out) {
    std::string indent(static_cast<std::size_t>(depth) * 2 + 2, ' ');
    auto close = [&](char mark) {
        out.append("\n").append(static_cast<std::size_t>(depth) * 2, ' ');
        out += mark;
    };
    bool first = true;
    auto next = [&] {
        out += first ? "\n" : ",\n";
        out += indent;
        first = false;
    };
    if (const auto* object = value.if_object(); object && !object->empty()) {
        out += '{';
        for (const auto& [name, member] : *object) {
            next();
            out += json::serialize(json::value(name)) + ": ";
            write(member, depth + 1, out);
        }
        return close('}');
    }
    if (const auto* array = value.if_array(); array && !array->empty()) {
        out += '[';
        for (const json::value& element : *array) {
            next();
            write(element, depth + 1, out);
        }
        return close(']');
    }
    out += json::serialize(value);
}

} // namespace

QString prettyJson(const std::string& body) {
    boost::system::error_code failed;
    json::value value = body.size() <= kLongest ? json::parse(body, failed) : json::value();
    if (failed || body.size() > kLongest) return QString::fromStdString(body);
    std::string text;
    write(value, 0, text);
    return QString::fromStdString(text);
}

} // namespace tollgate::ui
