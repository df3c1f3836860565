// SPDX-License-Identifier: GPL-3.0-or-later
// The ports of a step: the members of its JSON that name another step, in the order they are looked at (DESIGN.md §4).
// A path names a member as in "cases/0/to", "else", "members/1". Pure.
#pragma once

#include "ui/routing/document/draft.h"

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace tollgate::ui {

struct Port {
    std::string path;   // "cases/0/to", "else", "arms/1/to", "ok", "over", "members/0", "next", …
    std::string target; // id of a node; "" when it leads nowhere
    QString label;      // "claude-*", "otherwise", "90 %"
    bool operator==(const Port&) const = default;
};

// Also those that lead nowhere yet but have to.
std::vector<Port> portsOf(const DraftNode& node);

// The port by which requests usually go on: of a match the last resort, of a split the widest arm. "" for steps that
// end a way.
std::string mainPort(const DraftNode& node);

// Where the node stands in its JSON: "cases/0/when" → the value, null when there is none.
const config::Json* at(const config::Json& members, std::string_view path);
config::Json* at(config::Json& members, std::string_view path);

// Puts a value at a path. Objects on the way are made; a list takes a place behind its end as a new item ("members/2",
// "members/+"). A value of kind Null takes the member or item away.
void put(config::Json& members, std::string_view path, config::Json value);

// Sets where a port leads. A member of a pool keeps its weight. "" leaves the port open; members of a pool and the
// optional port of a guard go away instead.
void lead(DraftNode& node, std::string_view port, const std::string& target);

} // namespace tollgate::ui
