// SPDX-License-Identifier: GPL-3.0-or-later
// The configuration file as commands edit it: read, changed, checked, written; a running gateway is told and has
// applied the change before the command ends.
#pragma once

#include "bridge/paths.h"
#include "config/config.h"
#include "config/preset.h"
#include "config/problem.h"

#include <functional>
#include <optional>

namespace tollgate::cli {

// The configuration; nothing after its problems went to stderr. A file that is not there reads as the defaults.
std::optional<config::Config> readConfig(const bridge::Paths& paths, const config::Presets& presets);

// `edit` returns false after having said what is wrong. Returns an exit code.
int changeConfig(const bridge::Paths& paths, const std::function<bool(config::Config&)>& edit);

// Writes what is wrong to stderr, a line each; returns kUsage.
int refuseConfig(const config::Problems& problems);

} // namespace tollgate::cli
