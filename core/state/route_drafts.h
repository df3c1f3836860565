// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts of routes in state.db: what a person is drawing and has not published. One a route. State thread.
#pragma once

#include "base/clock.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::state {

class Database;

struct RouteDraft {
    std::string route; // id
    std::string base;  // the text that was live when it was begun; "" for a new route
    std::string json;  // a route, right or wrong
    Micros at = 0;     // UTC, last change
    bool operator==(const RouteDraft&) const = default;
};

std::vector<RouteDraft> readDrafts(Database& database);

// In place of the route's earlier one. Nothing, or what went wrong.
std::optional<std::string> keepDraft(Database& database, const RouteDraft& draft);
std::optional<std::string> dropDraft(Database& database, std::string_view route);

} // namespace tollgate::state
