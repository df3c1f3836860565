// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated keys edit, enable, disable, revoke.
#include "cli/command.h"
#include "cli/config_file.h"
#include "cli/key_copy.h"
#include "cli/key_options.h"
#include "cli/keys.h"
#include "secrets/access_key.h"

namespace tollgate::cli {

namespace {

namespace json = boost::json;

int switchKey(bool enabled, const QStringList& arguments) {
    CommandArguments options(enabled ? "keys enable" : "keys disable",
                             enabled ? "Switches an access key on."
                                     : "Switches an access key off; its running requests end at once.",
                             {QStringLiteral("ID")});
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    const std::string id = options.positional(0).toStdString();
    exitCode = changeConfig(options.paths(), [&](config::Config& config) {
        config::AccessKey* key = keyOrComplain(config, id);
        if (key) key->enabled = enabled;
        return key != nullptr;
    });
    if (exitCode == kOk && options.json()) print(json::object{{"id", id}, {"enabled", enabled}});
    return exitCode;
}

} // namespace

int keysEdit(const QStringList& arguments) {
    CommandArguments options("keys edit", "Changes what a key is for, from its next request on.",
                             {QStringLiteral("ID")});
    addKeyOptions(options);
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    if (!anyGiven(options, keyOptionNames())) return options.refuse("There is nothing to change.");
    const std::string id = options.positional(0).toStdString();
    const Micros now = currentTime();
    config::AccessKey changed;
    std::string problem;
    exitCode = changeConfig(options.paths(), [&](config::Config& config) {
        config::AccessKey* key = keyOrComplain(config, id);
        if (!key) return false;
        problem = applyKeyOptions(options, now, config, *key);
        changed = *key;
        return problem.empty();
    });
    if (!problem.empty()) return options.refuse(problem);
    if (exitCode == kOk && options.json()) print(toJson(changed, now));
    return exitCode;
}

int keysEnable(const QStringList& arguments) {
    return switchKey(true, arguments);
}

int keysDisable(const QStringList& arguments) {
    return switchKey(false, arguments);
}

int keysRevoke(const QStringList& arguments) {
    CommandArguments options("keys revoke", "Deletes an access key; its running requests end at once.",
                             {QStringLiteral("ID")});
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    const std::string id = options.positional(0).toStdString();
    exitCode = changeConfig(options.paths(), [&](config::Config& config) {
        return keyOrComplain(config, id) && secrets::removeAccessKey(config, id);
    });
    if (exitCode != kOk) return exitCode;
    forgetCopy(id);
    if (options.json()) print(json::object{{"id", id}, {"revoked", true}});
    return kOk;
}

} // namespace tollgate::cli
