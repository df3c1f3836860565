// SPDX-License-Identifier: GPL-3.0-or-later
// The options that say what an access key or a team is for, as `create` and `edit` share them.
#pragma once

#include "cli/command.h"
#include "config/config.h"

#include <string>

namespace tollgate::cli {

void addKeyOptions(CommandArguments& options);
// Changes what was given, in the key and in the budget that is its own. "" or what is wrong with an option; whether
// names are known is checked with the whole file.
std::string applyKeyOptions(const CommandArguments& options, Micros now, config::Config& config,
                            config::AccessKey& key);

void addTeamOptions(CommandArguments& options);
std::string applyTeamOptions(const CommandArguments& options, config::Team& team);

// Whether anything is asked to be changed.
bool anyGiven(const CommandArguments& options, const QStringList& names);
QStringList keyOptionNames();
QStringList teamOptionNames();

} // namespace tollgate::cli
