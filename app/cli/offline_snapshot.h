// SPDX-License-Identifier: GPL-3.0-or-later
// The configuration of the files as the engine would run it, without keys: for commands that explain decisions whether
// or not a gateway runs.
#pragma once

#include "bridge/paths.h"
#include "config/config.h"
#include "config/preset.h"

#include <memory>

namespace tollgate::engine {
struct Snapshot;
}

namespace tollgate::cli {

// `config` must have passed engine::problemsOf.
std::shared_ptr<const engine::Snapshot> offlineSnapshot(const bridge::Paths& paths, const config::Config& config);

} // namespace tollgate::cli
