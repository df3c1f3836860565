// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of journal.db and how older files become newer ones. Called on the writer thread while opening.
#pragma once

#include "journal/connection.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>

namespace tollgate::journal {

// One step from a version to the next: statements without parameters. Each step is one transaction that also raises
// the version, so a migration that was interrupted goes on where it stopped.
struct Migration {
    int to = 0;
    std::span<const char* const> statements;
};

std::span<const Migration> migrations();
int newestVersion();

// What of a connection is not stored in the file.
void prepareWriter(Connection& connection);
void prepareReader(Connection& connection);

// Brings the file to the newest of `steps`. Before the first step on a file that already holds something it is copied
// to `<file>.v<version>.bak`. Nothing when done; an error in words when the file is newer than we are or a step failed.
std::optional<std::string> migrate(Connection& connection, const std::filesystem::path& file,
                                   std::span<const Migration> steps);

} // namespace tollgate::journal
