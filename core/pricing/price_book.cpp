// SPDX-License-Identifier: GPL-3.0-or-later
#include "pricing/price_book.h"

#include <utility>

namespace tollgate::pricing {

namespace {

template <class T>
void take(std::optional<T>& held, const std::optional<T>& stronger) {
    if (stronger) held = stronger;
}

void take(config::PriceRates& held, const config::PriceRates& stronger) {
    take(held.input, stronger.input);
    take(held.output, stronger.output);
    take(held.cache_read, stronger.cache_read);
    take(held.cache_write, stronger.cache_write);
    take(held.cache_write_1h, stronger.cache_write_1h);
    take(held.input_audio, stronger.input_audio);
    take(held.output_audio, stronger.output_audio);
    take(held.input_image, stronger.input_image);
    take(held.output_image, stronger.output_image);
    take(held.reasoning, stronger.reasoning);
    take(held.per_request, stronger.per_request);
}

void take(config::Price& held, const config::Price& stronger) {
    take(held.base, stronger.base);
    for (const auto& [above, rates] : stronger.above_prompt_tokens) take(held.above_prompt_tokens[above], rates);
    for (const auto& [tier, rates] : stronger.service_tier) take(held.service_tier[tier], rates);
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
    if (!entry.price) entry.price.emplace();
    take(*entry.price, *price);
    entry.source = source;
}

const PriceBook::Provider* PriceBook::provider(std::string_view id) const {
    auto at = m_providers.find(id);
    return at == m_providers.end() ? nullptr : &at->second;
}

EffectivePrice PriceBook::priceOf(std::string_view providerId, std::string_view model) const {
    const Provider* known = provider(providerId);
    if (!known) return {};
    auto entry = known->entries.find(model);
    if (entry != known->entries.end() && entry->second.price)
        return {PriceState::Priced, entry->second.source, &*entry->second.price, known->multiplier};
    if (entry == known->entries.end())
        if (const CatalogueModel* listed = m_catalogue->find(known->catalogue, model); listed && listed->price)
            return {PriceState::Priced, PriceSource::Catalogue, &*listed->price, known->multiplier};
    return {known->local ? PriceState::Local : PriceState::Unpriced, PriceSource::None, nullptr, known->multiplier};
}

UnitPrices PriceBook::unitsOf(std::string_view providerId, std::string_view model,
                              std::span<const std::string> kinds) const {
    const Provider* known = provider(providerId);
    if (!known) return {};
    auto entry = known->entries.find(model);
    const bool own = entry != known->entries.end() && entry->second.source != PriceSource::None &&
                     entry->second.source != PriceSource::Catalogue;
    if (own) return {};
    for (const std::string& kind : kinds)
        if (const CatalogueModel* listed = m_catalogue->find(known->catalogue, kind); listed && !listed->units.empty())
            return {listed->units, known->multiplier};
    const CatalogueModel* listed = m_catalogue->find(known->catalogue, model);
    if (!listed) return {};
    return {listed->units, known->multiplier};
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
