// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated enable ID, tollgated disable ID: switch a provider on or off in the configuration file.
#include "base/text.h"
#include "cli/command.h"
#include "cli/config_file.h"

#include <boost/json/object.hpp>

#include <vector>

namespace tollgate::cli {

namespace {

int switchProvider(const QString& command, const QStringList& arguments, bool enabled) {
    Arguments options(command,
                      enabled ? QStringLiteral("Switches a provider on.") : QStringLiteral("Switches a provider off."),
                      {QStringLiteral("ID")});
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    std::string id = options.positional(0).toStdString();
    exitCode = changeConfig(options.paths(), [&](config::Config& config) {
        if (config::Provider* provider = config.provider(id)) {
            provider->enabled = enabled;
            return true;
        }
        std::vector<std::string_view> ids;
        for (const config::Provider& provider : config.providers) ids.push_back(provider.id);
        std::string_view near = closest(id, ids);
        printError("There is no provider \"" + id + "\"" +
                   (near.empty() ? "." : " (did you mean \"" + std::string(near) + "\"?)."));
        return false;
    });
    if (exitCode == kOk && options.json()) print(boost::json::object{{"id", id}, {"enabled", enabled}});
    return exitCode;
}

} // namespace

int enable(const QStringList& arguments) {
    return switchProvider(QStringLiteral("enable"), arguments, true);
}

int disable(const QStringList& arguments) {
    return switchProvider(QStringLiteral("disable"), arguments, false);
}

} // namespace tollgate::cli
