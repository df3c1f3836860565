// SPDX-License-Identifier: GPL-3.0-or-later
// What routes have been, in state.db (DESIGN.md §3): each time a route goes live changed, its text is kept, so that any
// earlier one can be put back. State thread.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "config/config.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::state {

class Database;

struct RouteVersion {
    std::string route; // id
    int version = 0;   // counts from 1, apart for each route
    Micros at = 0;     // UTC, when it went live
    std::string note;  // what was said when it was published; the route's own stands in `json`
    std::string json;
    std::string author = {}; // who published it; "" when it came from the file
    bool operator==(const RouteVersion&) const = default;
};

// More of a route are not kept; the oldest go first.
constexpr int kMostVersions = 200;

// The next version of each of these routes that is not as its newest one. Any thread.
std::vector<RouteVersion> changedSince(const std::vector<RouteVersion>& newest,
                                       const std::vector<config::Route>& routes, Micros now,
                                       const std::string& author = {}, const std::string& note = {});

// Nothing, or what went wrong: then none was added.
std::optional<std::string> addVersions(Database& database, const std::vector<RouteVersion>& versions);

// Newest first; `route` "" for all.
std::vector<RouteVersion> readVersions(Database& database, std::string_view route = {});
// The last one of each route.
std::vector<RouteVersion> readNewest(Database& database);

// The same from the file in a folder, beside a gateway that may be running; a folder without one has none.
Result<std::vector<RouteVersion>> readVersionsIn(const std::filesystem::path& folder, std::string_view route,
                                                 Micros now);

} // namespace tollgate::state
