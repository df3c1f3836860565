// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of state.db and how older files become newer ones: a step a version, each one transaction that also raises
// the version, so that an interrupted upgrade goes on where it stopped. State thread, while opening.
#pragma once

#include <span>

namespace tollgate::state {

struct Migration {
    int to = 0;
    std::span<const char* const> statements; // without parameters
};

// New tables are a new step at the end; a step that was released is never changed.
std::span<const Migration> migrations();
int newestVersion();

} // namespace tollgate::state
