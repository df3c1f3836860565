// SPDX-License-Identifier: GPL-3.0-or-later
// Rules across members that hold for values too, wherever they come from. Pure.
#pragma once

#include "config/config.h"

#include <string>

namespace tollgate::config {

// Why this address must not be listened on as it stands; "" when it may be. Off this computer's own loopback a
// certificate or an explicit plain_http is needed (DESIGN.md §10.6).
std::string exposureProblem(const Listen& listen);

} // namespace tollgate::config
