// SPDX-License-Identifier: GPL-3.0-or-later
// What the control socket answers: status, providers, retry_provider, explain, reload, raise, follow (DESIGN.md §2).
// Main thread.
#pragma once

#include "base/clock.h"

#include <functional>

namespace tollgate::engine {
class Engine;
}

namespace tollgate::bridge {

class Budgets;
class ConfigStore;
class ControlServer;
class Gateway;
class LiveFeed;
class Providers;
class SnapshotBuilder;

struct ControlParts {
    Gateway& gateway;
    Providers& providers;
    Budgets& budgets;
    LiveFeed& live;
    ConfigStore& config;
    engine::Engine& engine;
    const SnapshotBuilder& snapshots;
    const Clock& clock;
    std::function<void()> raise;
};

void addControlCommands(ControlServer& server, ControlParts parts);

} // namespace tollgate::bridge
