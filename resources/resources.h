// SPDX-License-Identifier: GPL-3.0-or-later
// The data that is compiled into both programs. Loaded once at start; the values are immutable afterwards.
#pragma once

#include "config/preset.h"
#include "pricing/catalogue.h"

#include <memory>

namespace tollgate::resources {

// A broken file here is a broken build: both end the program with the file's name and the reason.
config::Presets loadPresets();
std::shared_ptr<const pricing::Catalogue> loadCatalogue();

} // namespace tollgate::resources
