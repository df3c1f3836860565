// SPDX-License-Identifier: GPL-3.0-or-later
// The configuration of `tollgate --demo`: the providers of the pictures, all of them the simulated one, with access
// keys made for this run. Values; no thread.
#pragma once

#include "config/config.h"
#include "demo/traffic.h"

#include <string>

namespace tollgate::demo {

// The variable that holds the key the simulated provider is shown; it does not look at it.
inline constexpr char kProviderKeyVariable[] = "TOLLGATE_DEMO_KEY";

struct DemoConfig {
    config::Config config;
    AccessKeyTexts keys; // for the traffic
};

// `origin`: of the simulated provider.
DemoConfig demoConfig(const std::string& origin);

} // namespace tollgate::demo
