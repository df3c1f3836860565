// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated logs -f: asks the running gateway to tell of each request that ends.
#pragma once

#include "bridge/paths.h"

#include <string>

namespace tollgate::cli {

// Goes on until it is killed or stdout is closed; a gateway that stops or is not there yet is waited for.
int follow(const bridge::Paths& paths, const std::string& filter, bool asJson);

} // namespace tollgate::cli
