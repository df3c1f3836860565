// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated enable ID, tollgated disable ID: switch a provider on or off in the configuration file.
#include "cli/command.h"
#include "cli/config_file.h"

#include <boost/json/object.hpp>

namespace tollgate::cli {

namespace {

bool switchIn(config::Config& config, const std::string& id, bool enabled) {
    if (config::Provider* provider = config.provider(id)) {
        provider->enabled = enabled;
        return true;
    }
    QStringList ids;
    for (const config::Provider& provider : config.providers) ids << QString::fromStdString(provider.id);
    printError("There is no provider " + id + didYouMean(QString::fromStdString(id), ids) + ".");
    return false;
}

int switchProvider(bool enabled, const QStringList& arguments) {
    CommandArguments options(enabled ? "enable" : "disable",
                             enabled ? "Switches a provider on; the next request may go there."
                                     : "Switches a provider off; the next request goes elsewhere.",
                             {QStringLiteral("ID")});
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    std::string id = options.positional(0).toStdString();
    exitCode = changeConfig(options.paths(), [&](config::Config& config) { return switchIn(config, id, enabled); });
    if (exitCode == kOk && options.json()) print(boost::json::object{{"id", id}, {"enabled", enabled}});
    return exitCode;
}

} // namespace

int enable(const QStringList& arguments) {
    return switchProvider(true, arguments);
}

int disable(const QStringList& arguments) {
    return switchProvider(false, arguments);
}

} // namespace tollgate::cli
