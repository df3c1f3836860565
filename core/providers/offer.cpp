// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/offer.h"

#include "base/text.h"
#include "pricing/model_name.h"
#include "providers/upstream.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace tollgate::providers {

Offers::Offers(const config::Config& config, const config::Presets& presets,
               std::shared_ptr<const pricing::Catalogue> catalogue, const FetchedModels& lists, std::string_view today)
    : m_catalogue(catalogue ? std::move(catalogue) : std::make_shared<const pricing::Catalogue>()) {
    m_providers.reserve(config.providers.size());
    for (const config::Provider& provider : config.providers) {
        Known& known = m_providers.emplace_back();
        known.id = provider.id;
        known.enabled = provider.enabled;
        if (provider.models) {
            addConfigured(known, provider);
            continue;
        }
        const config::Preset* preset = presets.find(provider.preset);
        if (preset) known.catalogue = preset->catalogue;
        if (!known.enabled) continue;
        auto url = baseUrlFor(provider, preset, provider.dialect);
        addKnown(known, url ? lists.find(provider.id, *url) : nullptr, today);
    }
    for (const Listed& entry : m_listed) ++m_counts[entry.provider];
    std::unordered_set<std::string_view> seen;
    std::erase_if(m_listed, [&](const Listed& entry) { return !seen.insert(entry.model).second; });
}

void Offers::addConfigured(Known& known, const config::Provider& provider) {
    for (const config::Model& model : *provider.models) {
        for (const std::string& alias : model.aliases) known.aliases.try_emplace(alias, model.id);
        if (!known.enabled) continue;
        add(known, model.id, model.id, true);
        for (const std::string& alias : model.aliases) add(known, alias, model.id, true);
    }
}

void Offers::addKnown(const Known& known, const ModelList* fetched, std::string_view today) {
    bool hasList = fetched && !fetched->models.empty();
    if (hasList)
        for (const ListedModel& model : fetched->models) add(known, model.id, model.id, true);
    for (const pricing::CatalogueModel& model : m_catalogue->models(known.catalogue)) {
        bool retired = !model.retires.empty() && model.retires <= today;
        add(known, model.id, model.id, !hasList && !retired);
    }
}

void Offers::add(const Known& provider, std::string_view name, std::string_view model, bool list) {
    if (name.empty()) return;
    std::vector<Offer>& offers = m_offers[std::string(name)];
    // Providers come one after another: a second entry of this one would be the last.
    if (offers.empty() || offers.back().provider != provider.id) offers.push_back({provider.id, std::string(model)});
    if (list) m_listed.push_back({std::string(name), provider.id});
}

std::span<const Offer> Offers::find(std::string_view model) const {
    auto at = m_offers.find(model);
    if (at == m_offers.end()) return {};
    return at->second;
}

std::vector<Offer> Offers::findByOtherName(std::string_view model) const {
    std::vector<Offer> offers;
    for (const Known& provider : m_providers)
        if (provider.enabled && m_catalogue->find(provider.catalogue, model))
            offers.push_back({provider.id, std::string(pricing::withoutModelsFolder(model))});
    return offers;
}

std::optional<Offer> Offers::named(std::string_view model) const {
    std::size_t slash = model.find('/');
    if (slash == std::string_view::npos || slash + 1 == model.size()) return std::nullopt;
    std::string_view rest = model.substr(slash + 1);
    for (const Known& provider : m_providers) {
        if (provider.id != model.substr(0, slash)) continue;
        auto alias = provider.aliases.find(rest);
        return Offer{provider.id, alias == provider.aliases.end() ? std::string(rest) : alias->second};
    }
    return std::nullopt;
}

std::size_t Offers::countOf(std::string_view provider) const {
    auto at = m_counts.find(provider);
    return at == m_counts.end() ? 0 : at->second;
}

std::vector<std::string> Offers::namesLike(std::string_view model, std::size_t count) const {
    std::vector<std::string> names;
    names.reserve(m_listed.size());
    for (const Listed& entry : m_listed) names.push_back(entry.model);
    return closestFew(model, names, count);
}

} // namespace tollgate::providers
