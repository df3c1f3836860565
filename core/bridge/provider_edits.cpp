// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/provider_edits.h"

#include "config/free_id.h"

#include <algorithm>

namespace tollgate::bridge {

namespace {

constexpr int kColors = 8;

} // namespace

std::string freeKeyId(const config::Provider& provider, std::string_view name) {
    auto taken = [&](const std::string& id) {
        return std::any_of(provider.keys.begin(), provider.keys.end(), [&](const auto& key) { return key.id == id; });
    };
    return config::freeId(name, taken("main") ? "key" : "main", taken);
}

void applyShown(config::Provider& provider, const config::Provider& draft) {
    provider.name = draft.name;
    provider.dialect = draft.dialect;
    provider.base_url = draft.base_url;
    provider.params = draft.params;
    provider.models = draft.models;
    provider.headers = draft.headers;
    provider.timeouts = draft.timeouts;
    provider.ca_file = draft.ca_file;
    provider.cost_multiplier = draft.cost_multiplier;
}

void applyKey(config::Provider& provider, const std::string& keyId, const KeyEntry& entry) {
    if (entry.place == KeyEntry::Place::Unchanged) return;
    auto at =
        std::find_if(provider.keys.begin(), provider.keys.end(), [&](const auto& key) { return key.id == keyId; });
    config::ProviderKey& key = at == provider.keys.end() ? provider.keys.emplace_back() : *at;
    key.id = keyId;
    key.secret = entry.reference();
    key.hint = entry.hint();
}

void insertProvider(config::Config& config, const config::Provider& provider, int position) {
    auto place = std::clamp<std::ptrdiff_t>(position, 0, static_cast<std::ptrdiff_t>(config.providers.size()));
    config.providers.insert(config.providers.begin() + place, provider);
}

int freeColorSlot(const config::Config& config) {
    for (int slot = 1; slot <= kColors; ++slot) {
        bool taken = std::any_of(config.providers.begin(), config.providers.end(),
                                 [&](const auto& provider) { return provider.color_slot == slot; });
        if (!taken) return slot;
    }
    return 0;
}

} // namespace tollgate::bridge
