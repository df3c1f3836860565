// SPDX-License-Identifier: GPL-3.0-or-later
// How a target wants to be spoken to (protocols.md §6 "Profile values"): the configuration's word over the preset's
// over the catalogue's over what is known of a vendor's models by name. Pure.
#pragma once

#include "config/config.h"
#include "config/preset.h"
#include "dialects/conversation/traits.h"
#include "pricing/catalogue.h"

#include <string_view>

namespace tollgate::providers {

// `preset` may be null. `dialect`: the one the target is spoken to in. `vendor`: whose habits apply.
dialects::conversation::Traits traitsFor(const config::Provider& provider, const config::Preset* preset,
                                         const pricing::Catalogue& catalogue, Dialect dialect, std::string_view vendor,
                                         std::string_view model);

} // namespace tollgate::providers
