// SPDX-License-Identifier: GPL-3.0-or-later
// Commands that have commands of their own: tollgated keys create.
#pragma once

#include <QStringList>

#include <span>

namespace tollgate::cli {

struct Subcommand {
    const char* name;
    int (*run)(const QStringList& arguments); // without the names
};

// Runs the one that `arguments` begins with; says which there are when there is no such one. Returns the exit code.
int runSubcommand(const char* command, std::span<const Subcommand> all, const QStringList& arguments);

} // namespace tollgate::cli
