// SPDX-License-Identifier: GPL-3.0-or-later
#include "pricing/price_book.h"

#include <utility>

namespace tollgate::pricing {

namespace {

template <class T>
void take(std::optional<T>& held, const std::optional<T>& stronger) {
    if (stronger) held = stronger;
}

void take(config::ModelCaps& held, const config::ModelCaps& stronger) {
    take(held.context, stronger.context);
    take(held.max_output_tokens, stronger.max_output_tokens);
    take(held.tools, stronger.tools);
    take(held.vision, stronger.vision);
    take(held.sampling, stronger.sampling);
    take(held.reasoning, stronger.reasoning);
    take(held.thinking, stronger.thinking);
    take(held.thinking_disable, stronger.thinking_disable);
    take(held.structured_outputs, stronger.structured_outputs);
    take(held.mid_system, stronger.mid_system);
}

} // namespace

std::string_view nameOf(PriceSource source) {
    switch (source) {
    case PriceSource::Prices: return "prices";
    case PriceSource::ModelEntry: return "model";
    case PriceSource::Catalogue: return "catalogue";
    case PriceSource::None: break;
    }
    return {};
}

PriceBook::PriceBook(const config::Config& config, const config::Presets& presets,
                     std::shared_ptr<const Catalogue> catalogue)
    : m_catalogue(catalogue ? std::move(catalogue) : std::make_shared<const Catalogue>()) {
    for (const config::Provider& configured : config.providers) {
        Provider& known = m_providers[configured.id];
        known.multiplier = configured.cost_multiplier;
        if (const config::Preset* preset = presets.find(configured.preset)) {
            known.catalogue = preset->catalogue;
            known.local = preset->local;
        }
        if (configured.models)
            for (const config::Model& model : *configured.models)
                overlay(known, model.id, model.price, model.caps, PriceSource::ModelEntry);
        auto prices = config.prices.find(configured.id);
        if (prices == config.prices.end()) continue;
        for (const auto& [model, stronger] : prices->second)
            overlay(known, model, stronger.price, stronger.caps, PriceSource::Prices);
    }
}

PriceBook::Entry& PriceBook::entryOf(Provider& provider, const std::string& model) {
    auto [at, isNew] = provider.entries.try_emplace(model);
    if (isNew) {
        if (const CatalogueModel* known = m_catalogue->find(provider.catalogue, model)) {
            at->second.price = known->price;
            at->second.source = known->price ? PriceSource::Catalogue : PriceSource::None;
            at->second.caps = known->caps();
        }
    }
    return at->second;
}

void PriceBook::overlay(Provider& provider, const std::string& model, const std::optional<config::Price>& price,
                        const config::ModelCaps& caps, PriceSource source) {
    if (!price && caps == config::ModelCaps{}) return;
    Entry& entry = entryOf(provider, model);
    take(entry.caps, caps);
    if (!price) return;
    if (entry.price)
        entry.price->lay(*price);
    else
        entry.price.emplace(*price);
    entry.source = source;
}

const PriceBook::Provider* PriceBook::provider(std::string_view id) const {
    auto at = m_providers.find(id);
    return at == m_providers.end() ? nullptr : &at->second;
}

PriceBook::Found PriceBook::find(const Provider& provider, std::string_view model) const {
    auto entry = provider.entries.find(model);
    if (entry != provider.entries.end())
        return {entry->second.price ? &*entry->second.price : nullptr, entry->second.source};
    const CatalogueModel* listed = m_catalogue->find(provider.catalogue, model);
    if (!listed || !listed->price) return {};
    return {&*listed->price, PriceSource::Catalogue};
}

const PriceTimes* PriceBook::timesOf(std::string_view providerId, std::string_view model) const {
    const Provider* known = provider(providerId);
    return known ? find(*known, model).price : nullptr;
}

EffectivePrice PriceBook::priceOf(std::string_view providerId, std::string_view model, Micros at) const {
    const Provider* known = provider(providerId);
    if (!known) return {};
    if (const Found found = find(*known, model); found.price)
        return {PriceState::Priced, found.source, &found.price->at(at), known->multiplier};
    return {known->local ? PriceState::Local : PriceState::Unpriced, PriceSource::None, nullptr, known->multiplier};
}

EffectivePrice PriceBook::pictureOf(std::string_view providerId, std::string_view model,
                                    std::span<const std::string> kinds, Micros at) const {
    const EffectivePrice usual = priceOf(providerId, model, at);
    const bool own = usual.source == PriceSource::Prices || usual.source == PriceSource::ModelEntry;
    for (const std::string& kind : kinds) {
        const EffectivePrice price = priceOf(providerId, kind, at);
        const bool paysPictures =
            price.price && (price.price->base.per_output_image || price.price->base.per_input_image);
        if (paysPictures && (price.source != PriceSource::Catalogue || !own)) return price;
    }
    return usual;
}

std::string_view PriceBook::modeOf(std::string_view providerId, std::string_view model) const {
    const Provider* known = provider(providerId);
    const CatalogueModel* listed = known ? m_catalogue->find(known->catalogue, model) : nullptr;
    return listed ? std::string_view(listed->mode) : std::string_view();
}

config::ModelCaps PriceBook::capsOf(std::string_view providerId, std::string_view model) const {
    const Provider* known = provider(providerId);
    if (!known) return {};
    if (auto entry = known->entries.find(model); entry != known->entries.end()) return entry->second.caps;
    const CatalogueModel* listed = m_catalogue->find(known->catalogue, model);
    return listed ? listed->caps() : config::ModelCaps{};
}

} // namespace tollgate::pricing
