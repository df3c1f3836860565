// SPDX-License-Identifier: GPL-3.0-or-later
// A function call's arguments that Vertex streams value by value, each with the path of its place (protocols.md §4.2
// "partialArgs", §6.12 C). One a call; engine thread.
#pragma once

#include "dialects/json_scan.h"

#include <string>
#include <string_view>
#include <vector>

namespace tollgate::dialects::conversation {

class PartialArguments {
public:
    // `list` stands on [{"jsonPath":"$.a.b[0]","stringValue":…,"willContinue":true}, …]. A string that goes on is
    // continued by the next one of its path. What has no path that can be followed is left out.
    void add(JsonCursor& list);

    bool empty() const { return m_root.members.empty(); }

    std::string json() const;

private:
    struct Node {
        std::string raw;  // a value that is no string, in its spelling
        std::string text; // a string
        bool is_text = false;
        bool goes_on = false; // a string of which more follows
        std::string name;     // of a member
        std::vector<Node> members;
        std::vector<Node> items;
    };

    struct Value;

    Node* at(std::string_view path);
    void put(const Value& value);
    static Node* member(Node& node, std::string_view name);
    static Node* item(Node& node, std::string_view index);
    static void write(const Node& node, std::string& out);

    Node m_root;
};

} // namespace tollgate::dialects::conversation
