// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/gemini/partial_arguments.h"

#include "dialects/gemini/camel.h"
#include "dialects/json_read.h"
#include "dialects/json_text.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace tollgate::dialects::conversation {

namespace {

constexpr int kDeepestPath = 64;

} // namespace

struct PartialArguments::Value {
    std::string path;
    std::string raw;
    std::optional<std::string> text;
    bool goes_on = false;
};

void PartialArguments::add(JsonCursor& list) {
    if (!list.enterArray()) return;
    while (list.nextElement()) {
        Value value;
        if (!list.enterObject()) continue;
        for (std::string_view key; list.nextMember(key);) {
            const std::string name = camelCase(key);
            if (name == "jsonPath") {
                value.path = textOf(list);
            } else if (name == "stringValue") {
                value.text = optionalText(list);
            } else if (name == "numberValue" || name == "boolValue") {
                value.raw = compactValue(list);
            } else if (name == "nullValue") {
                list.skip();
                value.raw = "null";
            } else if (name == "willContinue") {
                value.goes_on = list.boolean().value_or(false);
            } else {
                list.skip();
            }
        }
        put(value);
    }
}

void PartialArguments::put(const Value& value) {
    if (!value.text && value.raw.empty()) return;
    Node* node = at(value.path);
    if (!node) return;
    if (value.text) {
        const bool continued = node->is_text && node->goes_on;
        node->text = continued ? node->text + *value.text : *value.text;
    }
    node->is_text = value.text.has_value();
    node->goes_on = value.goes_on;
    node->raw = value.raw;
}

PartialArguments::Node* PartialArguments::member(Node& node, std::string_view name) {
    auto found =
        std::find_if(node.members.begin(), node.members.end(), [&](const Node& one) { return one.name == name; });
    if (found != node.members.end()) return &*found;
    node.members.emplace_back().name = name;
    return &node.members.back();
}

// An element that is there, or the next one.
PartialArguments::Node* PartialArguments::item(Node& node, std::string_view index) {
    std::size_t number = 0;
    auto [end, problem] = std::from_chars(index.data(), index.data() + index.size(), number);
    if (problem != std::errc() || end != index.data() + index.size() || number > node.items.size()) return nullptr;
    if (number == node.items.size()) node.items.emplace_back();
    return &node.items[number];
}

// "$.a.b", "$['a b']", "$.list[0]"; null for any other path, and for the whole.
PartialArguments::Node* PartialArguments::at(std::string_view path) {
    if (!path.starts_with("$") || path.size() == 1) return nullptr;
    path.remove_prefix(1);
    Node* node = &m_root;
    for (int depth = 0; node && !path.empty(); ++depth) {
        if (depth == kDeepestPath) return nullptr;
        if (path.front() == '.') {
            const std::size_t end = std::min(path.find_first_of(".[", 1), path.size());
            node = member(*node, path.substr(1, end - 1));
            path.remove_prefix(end);
            continue;
        }
        const std::size_t end = path.find(']');
        if (path.front() != '[' || end == std::string_view::npos || end < 2) return nullptr;
        const std::string_view inside = path.substr(1, end - 1);
        const bool quoted = inside.size() >= 2 && (inside.front() == '\'' || inside.front() == '"');
        node = quoted ? member(*node, inside.substr(1, inside.size() - 2)) : item(*node, inside);
        path.remove_prefix(end + 1);
    }
    return node;
}

void PartialArguments::write(const Node& node, std::string& out) {
    if (!node.members.empty()) {
        char before = '{';
        for (const Node& one : node.members) {
            out += std::exchange(before, ',');
            appendJsonString(out, one.name);
            out += ':';
            write(one, out);
        }
        out += '}';
    } else if (!node.items.empty()) {
        char before = '[';
        for (const Node& value : node.items) {
            out += std::exchange(before, ',');
            write(value, out);
        }
        out += ']';
    } else if (node.is_text) {
        appendJsonString(out, node.text);
    } else {
        out += node.raw.empty() ? "null" : node.raw;
    }
}

std::string PartialArguments::json() const {
    std::string out;
    write(m_root, out);
    return m_root.members.empty() ? "{}" : out;
}

} // namespace tollgate::dialects::conversation
