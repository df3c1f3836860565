// SPDX-License-Identifier: GPL-3.0-or-later
// The frozen day of the pictures behind a window: what --screenshots and the tests of the pages start a runtime on.
// Main thread.
#pragma once

#include "base/clock.h"
#include "base/request_id.h"
#include "bridge/paths.h"
#include "config/config.h"
#include "config/preset.h"

#include <QString>

namespace tollgate::bridge {

class Runtime;

// Thu 15 Oct 2026 14:32:07, local; UTC.
Micros frozenMoment();
// The request of that day that the pictures open: 14:31:57.1, OK after failover.
RequestId frozenRequest();

// Writes configuration and journal into empty folders, before a runtime starts on them. "" or what went wrong.
QString writeFrozenDay(const Paths& paths, const config::Presets& presets);
// The same history behind another configuration, as if it had led up to `moment`: the demo.
QString writeSeededDay(const Paths& paths, const config::Presets& presets, const config::Config& config, Micros moment);

// After start(): puts the two requests in flight on screen, and the states and the address of the moment. A provider
// that is switched off afterwards is shown as off.
void showFrozenDay(Runtime& runtime);

} // namespace tollgate::bridge
