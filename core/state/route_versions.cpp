// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/route_versions.h"

#include "config/json.h"
#include "state/database.h"

#include <QSqlQuery>
#include <QVariant>

namespace tollgate::state {

namespace {

QString textOf(std::string_view text) {
    // A null one would be NULL.
    return text.empty() ? QStringLiteral("") : QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string noteOf(const std::string& json) {
    const auto route = config::parseJson(json);
    const config::Json* note = route ? route->find("note") : nullptr;
    return note ? note->text : std::string();
}

// Nothing when the route is as its last version; else the number of the new one.
std::optional<int> nextVersion(QSqlQuery& query, const config::Route& route, bool& worked) {
    worked = query.prepare(
        QStringLiteral("SELECT version, json FROM route_versions WHERE route = ? ORDER BY version DESC LIMIT 1"));
    query.addBindValue(textOf(route.id));
    worked = worked && query.exec();
    if (!worked) return std::nullopt;
    if (!query.next()) return 1;
    if (query.value(1).toString().toStdString() == route.json) return std::nullopt;
    return query.value(0).toInt() + 1;
}

bool add(QSqlQuery& query, const config::Route& route, int version, Micros now) {
    if (!query.prepare(QStringLiteral("INSERT INTO route_versions VALUES (?, ?, ?, ?, ?)"))) return false;
    query.addBindValue(textOf(route.id));
    query.addBindValue(version);
    query.addBindValue(qlonglong{now});
    query.addBindValue(textOf(noteOf(route.json)));
    query.addBindValue(textOf(route.json));
    if (!query.exec()) return false;
    if (!query.prepare(QStringLiteral("DELETE FROM route_versions WHERE route = ? AND version <= ?"))) return false;
    query.addBindValue(textOf(route.id));
    query.addBindValue(version - kMostVersions);
    return query.exec();
}

} // namespace

std::optional<std::string> keepRoutes(Database& database, const std::vector<config::Route>& routes, Micros now) {
    return database.transaction([&](QSqlQuery& query) {
        for (const config::Route& route : routes) {
            bool worked = true;
            const auto version = nextVersion(query, route, worked);
            if (!worked || (version && !add(query, route, *version, now))) return false;
        }
        return true;
    });
}

std::vector<RouteVersion> readVersions(Database& database, std::string_view route) {
    std::vector<RouteVersion> versions;
    database.read([&](QSqlQuery& query) {
        const QString where = route.empty() ? QString() : QStringLiteral("WHERE route = ? ");
        if (!query.prepare(QStringLiteral("SELECT route, version, at, note, json FROM route_versions ") + where +
                           QStringLiteral("ORDER BY at DESC, version DESC")))
            return false;
        if (!route.empty()) query.addBindValue(textOf(route));
        if (!query.exec()) return false;
        const auto text = [&](int column) { return query.value(column).toString().toStdString(); };
        while (query.next())
            versions.push_back({text(0), query.value(1).toInt(), query.value(2).toLongLong(), text(3), text(4)});
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
