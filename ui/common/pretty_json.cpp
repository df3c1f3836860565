// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/pretty_json.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace tollgate::ui {

namespace {

namespace json = boost::json;

constexpr std::size_t kLongest = 512u << 10;

class Writer {
public:
    explicit Writer(JsonFlavor flavor) : m_python(flavor == JsonFlavor::Python) {}

    void write(const json::value& value, int depth) {
        const auto* object = value.if_object();
        const auto* array = value.if_array();
        if (object && !object->empty()) return writeObject(*object, depth);
        if (array && !array->empty()) return writeArray(*array, depth);
        if (m_python && value.is_null()) {
            m_out += "None";
        } else if (m_python && value.is_bool()) {
            m_out += value.get_bool() ? "True" : "False";
        } else {
            m_out += json::serialize(value);
        }
    }

    std::string take() { return std::move(m_out); }

private:
    void line(int depth) { m_out.append("\n").append(static_cast<std::size_t>(depth) * 2, ' '); }

    void writeObject(const json::object& object, int depth) {
        m_out += '{';
        bool first = true;
        for (const auto& [name, member] : object) {
            if (!std::exchange(first, false)) m_out += ',';
            line(depth + 1);
            m_out += json::serialize(json::value(name)) + ": ";
            write(member, depth + 1);
        }
        line(depth);
        m_out += '}';
    }

    void writeArray(const json::array& array, int depth) {
        m_out += '[';
        bool first = true;
        for (const json::value& element : array) {
            if (!std::exchange(first, false)) m_out += ',';
            line(depth + 1);
            write(element, depth + 1);
        }
        line(depth);
        m_out += ']';
    }

    bool m_python;
    std::string m_out;
};

QString laidOut(JsonFlavor flavor, const json::value& value, int depth) {
    Writer writer(flavor);
    writer.write(value, depth);
    return QString::fromStdString(writer.take());
}

} // namespace

QString prettyJson(const std::string& body) {
    boost::system::error_code failed;
    json::value value = body.size() <= kLongest ? json::parse(body, failed) : json::value();
    if (failed || body.size() > kLongest) return QString::fromStdString(body);
    return laidOut(JsonFlavor::Json, value, 0);
}

QString jsonAs(JsonFlavor flavor, std::string_view body, int depth) {
    boost::system::error_code failed;
    json::value value = json::parse(body, failed);
    if (failed) return QString::fromStdString(json::serialize(json::value(body)));
    return laidOut(flavor, value, depth);
}

} // namespace tollgate::ui
