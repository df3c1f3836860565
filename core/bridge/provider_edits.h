// SPDX-License-Identifier: GPL-3.0-or-later
// What a person's entries make of a configuration's provider. Pure.
#pragma once

#include "bridge/provider_draft.h"
#include "config/config.h"

#include <string>
#include <string_view>

namespace tollgate::bridge {

// A key id that the provider does not have yet, made from what a person called it; "main" for the first without a name.
std::string freeKeyId(const config::Provider& provider, std::string_view name);

// Takes over what the dialog shows; keys, profile, limits, probe, colour and switch stay.
void applyShown(config::Provider& provider, const config::Provider& draft);

// Names the key's new place, or adds the key. Weight and switch of a known key stay. An unchanged entry does nothing.
void applyKey(config::Provider& provider, const std::string& keyId, const KeyEntry& key);

// Puts a provider, or a provider's key, back to a place in its list.
void insertProvider(config::Config& config, const config::Provider& provider, int position);

// The first colour that no provider has; 0 (other) when all eight are taken.
int freeColorSlot(const config::Config& config);

} // namespace tollgate::bridge
