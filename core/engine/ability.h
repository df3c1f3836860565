// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a target can do what a request needs, as far as anyone says: its configuration, the catalogue. Pure.
#pragma once

#include "engine/snapshot.h"
#include "record/record.h"
#include "routing/world.h"

#include <optional>
#include <string_view>

namespace tollgate::engine {

// A standing that says why it is skipped; nothing when it can.
std::optional<routing::Standing> inabilityOf(const Snapshot& snapshot, const record::Facts& facts,
                                             const Upstream& upstream, std::string_view model);

} // namespace tollgate::engine
