// SPDX-License-Identifier: GPL-3.0-or-later
// A route while it is edited, as a value: what Graph, List and JSON all show. Members of nodes are kept verbatim, also
// those this version does not know, so that what is written is exactly what was read. Any thread.
#pragma once

#include "config/json.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::ui {

// A step of the route.
struct DraftNode {
    std::string id;
    config::Json members; // an object: kind, name, note and those of the kind

    std::string kind() const { return textOf("kind"); }

    std::string name() const { return textOf("name"); }

    std::string textOf(std::string_view member) const; // "" when it is absent or no text
    bool operator==(const DraftNode&) const = default;
};

struct Position {
    double x = 0;
    double y = 0;
    bool operator==(const Position&) const = default;
};

struct RouteDraft {
    std::string id;
    std::string name;
    bool enabled = true;
    std::vector<std::string> models; // globs
    std::string entry;               // id of a node; "" none yet
    std::string note;
    std::vector<DraftNode> nodes;              // in the order of the file
    std::map<std::string, Position> positions; // of nodes on the canvas, where a person put them
    std::vector<config::Json::Member> unknown; // members of the route that this version does not know

    const DraftNode* find(std::string_view node) const; // null when there is none
    DraftNode* find(std::string_view node);
    bool operator==(const RouteDraft& other) const;
};

// What is shown: the name, else the id.
std::string shownName(const RouteDraft& draft);

// As it stands in the file (DESIGN.md §4); members equal to their default are left out.
config::Json toJson(const RouteDraft& draft);
// Two-space indent, ends with a newline.
std::string toText(const RouteDraft& draft);

// What a text came to.
struct RouteText {
    std::optional<RouteDraft> draft; // nothing: it is no route
    std::string problem;             // why there is none, or why it can only be looked at; "" when all is well
    int line = 0;                    // of the problem, from 1; 0: of no line
    int column = 0;                  // from 1; 0: the line as a whole

    bool readOnly() const { return draft && !problem.empty(); }
};

// Reads a route. A text that is no route has no draft; one with kinds of nodes that this version does not know, or of a
// newer version, has a draft and the reason why it must not be edited.
RouteText readRoute(std::string_view text);

} // namespace tollgate::ui
