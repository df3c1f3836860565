// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated route history [ID] and route restore ID VERSION: what routes have been, and one of them put back. On the
// files; a running gateway takes a restored route over at once.
#include "cli/command.h"
#include "cli/config_file.h"
#include "cli/route.h"
#include "cli/table.h"
#include "state/route_versions.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <QDateTime>
#include <QFile>

#include <algorithm>

namespace tollgate::cli {

namespace {

namespace json = boost::json;

// Nothing after the reason went to stderr.
std::optional<std::vector<state::RouteVersion>> versionsOf(const bridge::Paths& paths, const std::string& route) {
    auto versions = state::readVersionsIn(QFile::encodeName(paths.data).toStdString(), route,
                                          QDateTime::currentMSecsSinceEpoch() * kMillisecond);
    if (versions) return std::move(*versions);
    printError(versions.error().message);
    return std::nullopt;
}

std::string timeText(Micros at) {
    return QDateTime::fromMSecsSinceEpoch(at / kMillisecond)
        .toString(QStringLiteral("yyyy-MM-dd hh:mm:ss"))
        .toStdString();
}

void put(config::Config& config, const state::RouteVersion& version) {
    auto at = std::find_if(config.routes.begin(), config.routes.end(),
                           [&](const config::Route& route) { return route.id == version.route; });
    if (at == config.routes.end())
        config.routes.insert(config.routes.begin(), {version.route, version.json});
    else
        at->json = version.json;
}

} // namespace

int routeHistory(const QStringList& arguments) {
    CommandArguments options("route history", "Lists the versions of a route, or of all, newest first.",
                             {QStringLiteral("[ID]")});
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    const auto versions = versionsOf(options.paths(), options.positional(0).toStdString());
    if (!versions) return kFailed;
    Table table({"ROUTE", "VERSION", "SINCE", "NOTE"});
    for (const state::RouteVersion& version : *versions) {
        table.add({version.route, std::to_string(version.version), timeText(version.at), version.note});
        if (options.json())
            print(json::object{{"route", version.route},
                               {"version", version.version},
                               {"at", isoTime(version.at).text},
                               {"note", version.note},
                               {"json", version.json}});
    }
    if (!options.json()) tollgate::print(table.text());
    return kOk;
}

int routeRestore(const QStringList& arguments) {
    CommandArguments options("route restore", "Puts an earlier version of a route in force.",
                             {QStringLiteral("ID"), QStringLiteral("VERSION")});
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    const std::string id = options.positional(0).toStdString();
    bool isNumber = false;
    const int number = options.positional(1).toInt(&isNumber);
    if (!isNumber) return options.refuse("VERSION is a number, as `tollgated route history` lists them.");
    const auto versions = versionsOf(options.paths(), id);
    if (!versions) return kFailed;
    auto version = std::find_if(versions->begin(), versions->end(), [&](auto& one) { return one.version == number; });
    if (version == versions->end())
        return options.refuse("There is no version " + std::to_string(number) + " of the route \"" + id + "\".");
    return changeConfig(options.paths(), [&](config::Config& config) {
        put(config, *version);
        return true;
    });
}

} // namespace tollgate::cli
