// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/route_versions.h"

#include "state/database.h"
#include "state/text.h"

#include <QSqlQuery>
#include <QVariant>

#include <algorithm>

namespace tollgate::state {

namespace {

bool add(QSqlQuery& query, const RouteVersion& made) {
    // A number may be there already, after a write that was thought to have failed.
    if (!query.prepare(QStringLiteral("INSERT OR REPLACE INTO route_versions VALUES (?, ?, ?, ?, ?, ?)"))) return false;
    query.addBindValue(textOf(made.route));
    query.addBindValue(made.version);
    query.addBindValue(qlonglong{made.at});
    query.addBindValue(textOf(made.note));
    query.addBindValue(textOf(made.json));
    query.addBindValue(textOf(made.author));
    if (!query.exec()) return false;
    if (!query.prepare(QStringLiteral("DELETE FROM route_versions WHERE route = ? AND version <= ?"))) return false;
    query.addBindValue(textOf(made.route));
    query.addBindValue(made.version - kMostVersions);
    return query.exec();
}

// `query` selects route, version, at, note, json, author.
std::vector<RouteVersion> versionsOf(QSqlQuery& query) {
    std::vector<RouteVersion> versions;
    const auto text = [&](int column) { return query.value(column).toString().toStdString(); };
    while (query.next())
        versions.push_back({text(0), query.value(1).toInt(), query.value(2).toLongLong(), text(3), text(4), text(5)});
    return versions;
}

} // namespace

std::vector<RouteVersion> changedSince(const std::vector<RouteVersion>& newest,
                                       const std::vector<config::Route>& routes, Micros now, const std::string& author,
                                       const std::string& note) {
    std::vector<RouteVersion> changed;
    for (const config::Route& route : routes) {
        const auto last = std::ranges::find(newest, route.id, &RouteVersion::route);
        if (last != newest.end() && last->json == route.json) continue;
        const int number = last == newest.end() ? 1 : last->version + 1;
        changed.push_back({route.id, number, now, note, route.json, author});
    }
    return changed;
}

std::optional<std::string> addVersions(Database& database, const std::vector<RouteVersion>& versions) {
    return database.transaction([&](QSqlQuery& query) {
        return std::ranges::all_of(versions, [&](const RouteVersion& version) { return add(query, version); });
    });
}

std::vector<RouteVersion> readNewest(Database& database) {
    std::vector<RouteVersion> versions;
    database.read([&](QSqlQuery& query) {
        if (!query.exec(QStringLiteral(
                "SELECT route, max(version), at, note, json, author FROM route_versions GROUP BY route")))
            return false;
        versions = versionsOf(query);
        return true;
    });
    return versions;
}

std::vector<RouteVersion> readVersions(Database& database, std::string_view route) {
    std::vector<RouteVersion> versions;
    database.read([&](QSqlQuery& query) {
        const QString where = route.empty() ? QString() : QStringLiteral("WHERE route = ? ");
        if (!query.prepare(QStringLiteral("SELECT route, version, at, note, json, author FROM route_versions ") +
                           where + QStringLiteral("ORDER BY at DESC, version DESC")))
            return false;
        if (!route.empty()) query.addBindValue(textOf(route));
        if (!query.exec()) return false;
        versions = versionsOf(query);
        return true;
    });
    return versions;
}

Result<std::vector<RouteVersion>> readVersionsIn(const std::filesystem::path& folder, std::string_view route,
                                                 Micros now) {
    std::error_code error;
    if (!std::filesystem::exists(folder / kFileName, error)) return std::vector<RouteVersion>();
    Database database(folder);
    if (auto problem = database.open(now)) return Error{*problem};
    return readVersions(database, route);
}

} // namespace tollgate::state
