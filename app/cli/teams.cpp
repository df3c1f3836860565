// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated teams list|create|edit|remove: groups of access keys, with models and limits over theirs.
#include "cli/command.h"
#include "cli/config_file.h"
#include "cli/key_options.h"
#include "cli/subcommands.h"
#include "cli/table.h"
#include "resources/resources.h"
#include "secrets/access_key.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <algorithm>

namespace tollgate::cli {

namespace {

namespace json = boost::json;

std::vector<std::string> keysOf(const config::Config& config, const std::string& team) {
    std::vector<std::string> ids;
    for (const config::AccessKey& key : config.access.keys)
        if (key.team == team) ids.push_back(key.id);
    return ids;
}

json::object toJson(const config::Team& team, const config::Config& config) {
    const std::vector<std::string> keys = keysOf(config, team.id);
    return {{"id", team.id},
            {"name", team.name},
            {"models", json::array(team.models.begin(), team.models.end())},
            {"limits", json::object{{"requests_per_minute", team.limits.requests_per_minute},
                                    {"tokens_per_minute", team.limits.tokens_per_minute},
                                    {"concurrent", team.limits.concurrent}}},
            {"keys", json::array(keys.begin(), keys.end())}};
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text.empty() ? "-" : text;
}

config::Team* teamOrComplain(config::Config& config, const std::string& id) {
    std::vector<config::Team>& teams = config.access.teams;
    const auto found = std::find_if(teams.begin(), teams.end(), [&](const auto& team) { return team.id == id; });
    if (found != teams.end()) return &*found;
    QStringList ids;
    for (const config::Team& team : teams) ids << QString::fromStdString(team.id);
    printError("There is no team " + id + didYouMean(QString::fromStdString(id), ids) + ".");
    return nullptr;
}

int list(const QStringList& arguments) {
    CommandArguments options("teams list", "Lists the teams and their keys.");
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    auto config = readConfig(options.paths(), resources::loadPresets());
    if (!config) return kUsage;
    json::array told;
    Table table({"TEAM", "NAME", "MODELS", "KEYS"});
    for (const config::Team& team : config->access.teams) {
        told.push_back(toJson(team, *config));
        table.add({team.id, team.name, joined(team.models), joined(keysOf(*config, team.id))});
    }
    if (options.json())
        print(told);
    else
        tollgate::print(table.text());
    return kOk;
}

// Changes the file by `edit`, which gives the team or says what is wrong.
int changeTeam(const CommandArguments& options, const std::function<config::Team*(config::Config&)>& edit) {
    json::object told;
    std::string problem;
    const int exitCode = changeConfig(options.paths(), [&](config::Config& config) {
        config::Team* team = edit(config);
        if (!team) return false;
        problem = applyTeamOptions(options, *team);
        told = toJson(*team, config);
        return problem.empty();
    });
    if (!problem.empty()) return options.refuse(problem);
    if (exitCode != kOk) return exitCode;
    if (options.json())
        print(told);
    else
        tollgate::print(std::string(told.at("id").as_string()));
    return kOk;
}

int create(const QStringList& arguments) {
    CommandArguments options("teams create", "Makes a team; keys join it with \"keys edit ID --team TEAM\".");
    addTeamOptions(options);
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    const std::string name = options.value(QStringLiteral("name")).trimmed().toStdString();
    if (name.empty()) return options.refuse("--name NAME is missing.");
    return changeTeam(options, [&](config::Config& config) {
        config.access.teams.push_back({.id = secrets::freeTeamId(config, name), .name = name, .limits = {}});
        return &config.access.teams.back();
    });
}

int edit(const QStringList& arguments) {
    CommandArguments options("teams edit", "Changes a team, from the next request of its keys on.",
                             {QStringLiteral("ID")});
    addTeamOptions(options);
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    if (!anyGiven(options, teamOptionNames())) return options.refuse("There is nothing to change.");
    const std::string id = options.positional(0).toStdString();
    return changeTeam(options, [&](config::Config& config) { return teamOrComplain(config, id); });
}

int remove(const QStringList& arguments) {
    CommandArguments options("teams remove", "Removes a team that no key belongs to.", {QStringLiteral("ID")});
    int exitCode = kOk;
    if (!options.parse(arguments, exitCode)) return exitCode;
    const std::string id = options.positional(0).toStdString();
    exitCode = changeConfig(options.paths(), [&](config::Config& config) {
        if (!teamOrComplain(config, id)) return false;
        if (const std::vector<std::string> keys = keysOf(config, id); !keys.empty()) {
            printError("Keys belong to the team " + id + ": " + joined(keys) +
                       ". Give them another first: tollgated keys edit ID --team TEAM.");
            return false;
        }
        return secrets::removeTeam(config, id);
    });
    if (exitCode == kOk && options.json()) print(json::object{{"id", id}, {"removed", true}});
    return exitCode;
}

} // namespace

int teams(const QStringList& arguments) {
    constexpr Subcommand all[]{{"list", list}, {"create", create}, {"edit", edit}, {"remove", remove}};
    return runSubcommand("teams", all, arguments);
}

} // namespace tollgate::cli
