// SPDX-License-Identifier: GPL-3.0-or-later
// How providers are, as the command line prints it (DESIGN.md §2): in English, times in ISO 8601 UTC. Pure.
#pragma once

#include "bridge/provider_status.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

namespace tollgate::bridge {

enum class ProviderDetail { States, Everything };

// { id, name, enabled, state, reason, since, keys: [{ id, state, reason, until }],
//   breakers: [{ model, key, state, reason, since, until }],
//   probe: { at, passed } | null }; Everything: also address, models and the day's figures.
boost::json::object toJson(const ProviderStatus& status, ProviderDetail detail);
boost::json::array toJson(const std::vector<ProviderStatus>& all, ProviderDetail detail);

} // namespace tollgate::bridge
